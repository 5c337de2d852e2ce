package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Pictures side by side, described one by one, and what lies in the 素材库. */
@BrowserTest
class PicturesTests extends EmptyForm {

    @Test
    void pictures_chosen_together_stand_side_by_side_and_another_joins_them() {
        Clipboards.answerUploads(page);
        choose("pictures", picture("甲.png"), picture("乙.png"));
        page.waitForSelector("#body-editor figure.group");
        assertThat(body())
                .contains(
                        "<figure class=\"group\">" + image("golden1.png", "") + image("golden2.png", "") + "</figure>");
        page.locator("#body-editor figure img").first().click();
        choose("picture-beside", picture("丙.png"));
        assertThat(page.locator("#body-editor figure img[src]")).hasCount(3);
        assertThat(body()).contains(image("golden2.png", "") + image("golden3.png", "") + "</figure>");
        press("undo");
        assertThat(page.locator("#body-editor figure img[src]")).hasCount(2);
    }

    @Test
    void several_that_are_chosen_at_once_stand_one_below_the_other_where_the_cursor_is() {
        Clipboards.answerUploads(page);
        put("<p>一</p><p>二</p><p>三</p>");
        page.locator("#body-editor p").first().click();
        choose("picture", picture("甲.png"), picture("乙.png"), picture("丙.png"));
        assertThat(page.locator("#body-editor figure")).hasCount(3);
        assertThat(body())
                .isEqualTo("<p>一</p><figure>" + image("golden1.png", "") + "</figure><figure>"
                        + image("golden2.png", "") + "</figure><figure>" + image("golden3.png", "")
                        + "</figure><p>二</p><p>三</p>");
    }

    @Test
    void every_picture_is_described_by_itself() {
        choose("picture", picture("甲.png"), picture("乙.png"));
        assertThat(page.locator("#body-editor figure")).hasCount(2);
        for (int i = 0; i < 2; i++) {
            page.locator("#body-editor figure img").nth(i).click(new ClickOptions().setPosition(40 + 40 * i, 40));
            page.fill("#picture-alt", "第" + i + "张");
        }
        assertThat(page.locator("#body-editor figure img").nth(0)).hasAttribute("alt", "第0张");
        assertThat(page.locator("#body-editor figure img").nth(1)).hasAttribute("alt", "第1张");
        press("picture-away");
        assertThat(page.locator("#body-editor figure")).hasCount(1);
    }

    @Test
    void what_is_written_below_a_picture_describes_it_until_somebody_says_more() {
        Clipboards.answerUploads(page);
        choose("picture", picture("甲.png"));
        page.locator("#body-editor figcaption").click();
        page.keyboard().type("企业签约现场");
        page.keyboard().press("Enter");
        assertThat(body())
                .contains("<figure>" + image("golden1.png", "企业签约现场") + "<figcaption>企业签约现场</figcaption></figure>");
    }

    @Test
    void a_caption_describes_its_picture_too_when_the_text_is_sent_off_from_within_it() {
        page.fill("#title", "说明写完就存");
        put(figure("", ""));
        page.locator("#body-editor figcaption").click();
        page.keyboard().type("签约");
        page.locator("#subtitle").focus();
        assertThat(body()).isEqualTo(figure("签约", "签约"));
        page.locator("#body-editor figcaption").click();
        page.keyboard().press("End");
        page.keyboard().type("现场");
        page.keyboard().press("Control+s");
        page.waitForSelector(".done");
        assertThat(latest("说明写完就存")).isEqualTo(figure("签约现场", "签约现场"));
    }

    @Test
    void a_caption_that_is_only_looked_at_changes_nothing() {
        put(figure("", "去年的说明") + "<p>正文。</p>");
        page.locator("#body-editor figcaption").click();
        page.locator("#body-editor p").click();
        page.locator("#body-editor figcaption").click();
        page.locator("#title").focus();
        assertThat(body()).isEqualTo(figure("", "去年的说明") + "<p>正文。</p>");
    }

    private static String figure(String alt, String caption) {
        return "<figure>" + image("golden1.png", alt)
                + (caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>") + "</figure>";
    }

    @Test
    void what_lies_in_the_library_comes_into_the_text() throws IOException {
        choose("picture", picture("厂房.png"));
        page.waitForSelector("#body-editor figure");
        choose("attachment", new FilePayload("材料.zip", "application/zip", zip()));
        page.waitForSelector("#body-editor a");
        put("<p>正文。</p>");
        take("厂房.png");
        take("材料.zip");
        assertThat(body())
                .matches(
                        "(?s).*<p>正文。</p><figure><img src=\"/media/[^\"]+\" alt=\"\" width=\"640\" height=\"400\"></figure>.*"
                                + "<a href=\"/media/[^\"]+\\.zip\">材料.zip</a>.*");
    }

    private void take(String name) {
        press("library");
        page.fill("#media-choice-words", name);
        page.keyboard().press("Enter");
        assertThat(page.locator(".media-choices li")).hasCount(1);
        page.locator(".media-take").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#body-editor")).isFocused();
    }

    private void choose(String action, FilePayload... files) {
        FileChooser chooser = page.waitForFileChooser(() -> press(action));
        chooser.setFiles(files);
        assertThat(page.locator("#editor-state")).hasText("上传完成");
    }

    private static FilePayload picture(String name) {
        return new FilePayload(name, "image/png", Clipboards.png(Color.BLUE));
    }

    private static String image(String name, String alt) {
        return "<img src=\"/media/" + name + "\" alt=\"" + alt + "\" width=\"40\" height=\"30\">";
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(65);
        }
        return file.toByteArray();
    }
}
