package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import java.awt.Color;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.site.Settings;

/** A whole afternoon at the form: from Word to the site, and not one word, number or picture is lost. */
@BrowserTest
class WholeStoryTests extends EmptyForm {

    private static final String WORD = """
            <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
            <head><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 15"></head><body>
            <!--StartFragment-->
            <h1 style='mso-outline-level:1'><span style='font-family:黑体'>一、抢先机契机<span lang=EN-US> </span>提速度进度<o:p></o:p></span></h1>
            <p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-family:仿宋_GB2312'>　　2026年3月2日(星期二),经开区召开推进会,布署<b>一季度</b>工作。签约项目<span lang=EN-US>42</span>个,总投资<span lang=EN-US>86.5</span>亿元。<o:p></o:p></span></p>
            <p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
            <p class=MsoNormal align=center style='text-align:center'><span lang=EN-US><img width=640 height=400 src="file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip_image001.png"></span></p>
            <h2 style='mso-outline-level:2'>（一）主要指标</h2>
            <table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-table-layout-alt:fixed'>
             <tr><td width=200 valign=top style='width:150pt'><p class=MsoNormal><b>指标</b></p></td><td width=200><p class=MsoNormal><b>数值</b></p></td></tr>
             <tr><td><p class=MsoNormal>产值</p></td><td><p class=MsoNormal align=right style='text-align:right'><span lang=EN-US>1,300</span></p></td></tr>
            </table>
            <p class=MsoNormal><span lang=EN-US>1.</span>抓开工；</p>
            <p class=MsoNormal><span lang=EN-US><img width=640 height=400 src="file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip_image002.png"></span></p>
            <p class=MsoNormal align=right style='text-align:right'>经开区管委会办公室</p>
            <!--EndFragment--></body></html>
            """;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Settings settings;

    @Test
    void from_word_to_the_site_with_two_mistakes_found_and_nothing_lost() {
        String column = newsroom.column("园区要闻").id().toString();
        page.reload();
        page.fill("#title", "经开区开工第一课");
        page.selectOption("#categoryId", column);
        page.fill("#source", settings.current().name());
        Clipboards.paste(page, WORD, rtf(Clipboards.png(Color.BLUE), Clipboards.png(Color.GREEN)), "", List.of());
        nothingIsOnItsWay();

        press("tidy");
        page.click("#tidy-all");
        page.click("#tidy-form button[type=submit]");
        assertThat(page.locator(Desk.TEXT)).containsText("2026年3月2日（星期二），经开区召开推进会，布署一季度工作。");

        page.click("button[value=PUBLISH]");
        assertThat(page.locator("#proof-above")).containsText("图片描述");
        page.waitForSelector("#editor[data-ready]");
        mended("布署", "部署");
        rewritten("2026年3月2日（星期二", "2026年3月2日（星期一");
        for (int i = 0; i < 2; i++) {
            page.locator("#proof-above a")
                    .filter(new FilterOptions().setHasText("图片描述"))
                    .nth(i)
                    .click();
            page.fill("#picture-alt", i == 0 ? "签约现场" : "开工的工地");
        }
        page.click("button[value=PUBLISH]");
        assertThat(page.locator(".done")).containsText("已发布");
        page.navigate(page.url().replaceAll("/admin/articles/(\\d+).*", "/articles/$1"));

        assertThat(page.locator(".article-text h2")).hasText("一、抢先机契机 提速度进度");
        assertThat(page.locator(".article-text h3")).hasText("（一）主要指标");
        assertThat(page.locator(".article-text").innerText())
                .contains("2026年3月2日（星期一），经开区召开推进会，部署一季度工作。签约项目42个，总投资86.5亿元。", "1.抓开工；", "经开区管委会办公室");
        assertThat(page.locator(".article-text td").allInnerTexts()).endsWith("产值", "1,300");
        assertThat(page.locator(".article-text p.right")).hasText("经开区管委会办公室");
        assertThat(page.locator(".article-text img")).hasCount(2);
        assertThat(colour(0)).isEqualTo("0,0,255");
        assertThat(colour(1)).isEqualTo("0,255,0");
        assertThat(complaints).isEmpty();
    }

    /** The finding has the right word ready. */
    private void mended(String wrong, String right) {
        finding(wrong).locator(".proof-mend").click();
        assertThat(page.locator(Desk.TEXT)).containsText(right);
        assertThat(page.locator(Desk.TEXT)).not().containsText(wrong);
    }

    /** The finding leads to the words, and what is typed then takes their place. */
    private void rewritten(String wrong, String right) {
        finding(wrong).locator("a").click();
        page.keyboard().type(right);
        assertThat(page.locator(Desk.TEXT)).containsText(right);
    }

    private Locator finding(String wrong) {
        return page.locator("#proof-above li")
                .filter(new FilterOptions().setHasText(wrong))
                .first();
    }

    /** Of the so-manieth picture as residents see it. */
    private Object colour(int picture) {
        Locator shown = page.locator(".article-text img").nth(picture);
        shown.scrollIntoViewIfNeeded();
        return shown.evaluate("""
                async picture => {
                    await picture.decode();
                    const canvas = document.createElement('canvas');
                    const brush = canvas.getContext('2d');
                    brush.drawImage(picture, 0, 0);
                    return Array.from(brush.getImageData(9, 9, 1, 1).data.slice(0, 3)).join();
                }""");
    }

    private static String rtf(byte[]... pictures) {
        StringBuilder rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg936\\deff0 {\\fonttbl{\\f0 SimSun;}}\\pard ");
        for (byte[] picture : pictures) {
            rtf.append("{\\*\\shppict{\\pict\\picw640\\pich400\\picwgoal9600\\pichgoal6000\\pngblip ")
                    .append(HexFormat.of().formatHex(picture))
                    .append("}}\\par ");
        }
        return rtf.append("}").toString();
    }
}
