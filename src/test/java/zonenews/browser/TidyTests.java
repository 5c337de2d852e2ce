package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 一键排版 puts the layout in order and proposes signs; it never touches a word. */
@BrowserTest
class TidyTests extends EmptyForm {

    @Test
    void blanks_at_the_ends_and_empty_paragraphs_go() {
        put("<p>甲。</p>");
        page.evaluate("""
                () => {
                    const view = window.zonenewsEditor, {schema} = view.state;
                    const p = text => schema.nodes.paragraph.create(null, text ? schema.text(text) : null);
                    view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size,
                        [p('\\u3000\\u3000第一段。 '), p(''), p('\\u00a0\\t第二段。'), p('\\u3000')]));
                }""");
        press("tidy");
        assertThat(paragraphs()).isEqualTo("第一段。|第二段。");
        assertThat(page.locator("#editor-state")).containsText("段首空格 2 处");
        assertThat(page.locator("#editor-state")).containsText("空段 2 处");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>抢先机契机 提速度进度</h2>",
                "<h2>优化营商环境<br>服务企业发展</h2>",
                "<p>抢先机契机 提速度进度</p>",
                "<p>时间：6月3日 8:30—17:00，比分3:2，营收5,000.5万元</p>",
                "<p>临开管〔2026〕12 号</p>",
                "<p>地址：东湖路 8 号 A 座<br>电话：0571-8600 1234<br>邮编：311100</p>",
                "<p class=\"right\">开发区管委会<br>2026年6月1日</p>",
                "<p>见https://example.gov.cn/a?b=1,2,it's (very) OK.</p>",
                "<p>见https://example.gov.cn/a?b=1,其中</p><p>第1,2,3条，8:30，12,000人，A4,B5型</p>",
                "<p>屏幕5.5\"，版本1.2.3</p>",
                "<p>运行git log --oneline，范围1--9，目录……</p>",
                "<p>见https://example.gov.cn/通知--公告...html</p>",
                "<p>姓名------，日期----</p>",
                "<p>第一章 总则............1</p>",
                "<table><tbody><tr><td>产值--</td><td>--</td><td>...</td></tr></tbody></table>",
                "<table><tbody><tr><td></td><td>甲</td></tr></tbody></table>"
            })
    void what_is_in_order_stays(String html) {
        put(html);
        String before = body();
        press("tidy");
        assertThat(page.locator("#editor-state")).hasText("没有需要整理的");
        assertThat(body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "会议召开。¶　　会议指出要抓落实。>会议召开。|会议指出要抓落实。",
                "会议召开。¶会议指出要抓落实。>会议召开。|会议指出要抓落实。",
                "会议召开¶¶会议指出>会议召开|会议指出",
                "工作如下：¶一、抓安全>工作如下：|一、抓安全",
                "上半年开发区坚持稳中求进工作总基调扎实推进高质量发展主要经¶济指标运行在合理区间。>上半年开发区坚持稳中求进工作总基调扎实推进高质量发展主要经济指标运行在合理区间。",
                "The zone welcomes investors from all over the¶world today>The zone welcomes investors from all over the world today"
            })
    void stray_breaks_become_paragraphs_or_are_joined(String text, String expected) {
        put("<p>" + text.replace("¶", "<br>") + "</p>");
        press("tidy");
        assertThat(paragraphs()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "会议要求,要抓落实.>会议要求，要抓落实。",
                "时间:10:30，地点:东湖路>时间：10:30，地点：东湖路",
                "推进\"一网通办\"(试行)工作!>推进“一网通办”（试行）工作！",
                "增长(6.8%);其中工业5,000万元?>增长（6.8%）；其中工业5,000万元？",
                "他说'先行先试'很重要>他说‘先行先试’很重要",
                "产值1,000亿元,增长6.8%, 其中工业5,其中外贸2;占比:30%:含税>产值1,000亿元，增长6.8%，其中工业5，其中外贸2；占比：30%：含税",
                "服务企业--园区在行动>服务企业——园区在行动",
                "--写在开工之后>——写在开工之后",
                "“一网通办”--改革之路...>“一网通办”——改革之路……",
                "进度 ,在增效 ,见效>进度，在增效，见效",
                "工业下降3%.>工业下降3%。",
                "...省略......>……省略……",
                "道路、桥梁、厂房......都已开工。>道路、桥梁、厂房……都已开工。"
            })
    void signs_are_shown_before_they_are_changed(String text, String expected) {
        put("<p>" + text + "</p>");
        press("tidy");
        assertThat(page.locator("#tidy-form")).isVisible();
        assertThat(paragraphs()).isEqualTo(text);
        page.keyboard().press("Tab");
        page.click("#tidy-form button[type=submit]");
        assertThat(paragraphs()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"  ", "\u00a0 ", "\u3000"})
    void a_point_with_blanks_behind_it_ends_the_text_too(String blanks) {
        put("<p>项目开始.</p>");
        page.evaluate(
                "blanks => { const view = window.zonenewsEditor;"
                        + " view.dispatch(view.state.tr.insertText(blanks, view.state.doc.content.size - 1)); }",
                blanks);
        assertThat(paragraphs()).isEqualTo("项目开始." + blanks);
        press("tidy");
        page.click("#tidy-form button[type=submit]");
        assertThat(paragraphs()).isEqualTo("项目开始。");
    }

    @Test
    void a_sign_that_is_not_chosen_stays() {
        put("<p>甲,乙,丙</p>");
        press("tidy");
        assertThat(page.locator("#tidy-signs li")).hasCount(2);
        page.uncheck("#tidy-0");
        page.click("#tidy-form button[type=submit]");
        assertThat(paragraphs()).isEqualTo("甲,乙，丙");
    }

    @Test
    void one_step_back_takes_all_back() {
        put("<p>甲,乙.<br><br>　　丙(丁)</p><p><br></p><p>　戊</p>");
        String before = paragraphs();
        press("tidy");
        page.click("#tidy-form button[type=submit]");
        assertThat(paragraphs()).isEqualTo("甲，乙。|丙（丁）|戊");
        page.locator("#body-editor").press("Control+z");
        assertThat(paragraphs()).isEqualTo(before);
    }

    @Test
    void a_reprint_keeps_every_word_and_sign() {
        page.fill("#source", "浙江日报");
        put("<p>　　甲--乙...<br><br>丙,\"丁\".</p>");
        press("tidy");
        assertThat(page.locator("#tidy-form")).isHidden();
        assertThat(paragraphs()).isEqualTo("甲--乙...|丙,\"丁\".");
    }

    @Test
    void bold_stays_bold_and_a_picture_that_is_missing_stays_named() {
        put("<p><strong>甲,乙</strong></p><p>【图片未能带入：a,b.png】</p><p>如图【图片未能带入：报告,终稿.png】,请看</p>");
        press("tidy");
        page.click("#tidy-form button[type=submit]");
        assertThat(body())
                .isEqualTo("<p><strong>甲，乙</strong></p><p>【图片未能带入：a,b.png】</p><p>如图【图片未能带入：报告,终稿.png】，请看</p>");
    }

    /** The text of the paragraphs, as it stands in the editor. */
    private String paragraphs() {
        return (String) page.evaluate("() => window.zonenewsEditor.state.doc.children"
                + ".map(each => each.textBetween(0, each.content.size, null, '\\n')).join('|')");
    }
}
