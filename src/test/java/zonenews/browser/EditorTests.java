package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Newsroom;
import zonenews.account.Role;

/** The text is written as residents will read it, with the keyboard alone if somebody likes. */
@BrowserTest
class EditorTests {

    @Autowired
    private Newsroom newsroom;

    @LocalServerPort
    private int port;

    private Desk desk;

    @BeforeEach
    void signedIn(Browser browser) {
        desk = new Desk(browser, port);
    }

    @AfterEach
    void closed() {
        desk.close();
    }

    @Test
    void headings_bold_lists_and_line_breaks_are_written_with_the_keyboard() {
        Long id = newsroom.draft("只用键盘");
        Page page = emptied(id);
        Keyboard keys = page.keyboard();
        keys.press("Control+Alt+1");
        keys.type("一、抢先机契机 提速度进度");
        keys.press("Shift+Enter");
        keys.type("开工第一课");
        keys.press("Enter");
        keys.type("第一段，");
        keys.press("Control+b");
        keys.type("要紧的话");
        keys.press("Control+b");
        keys.type("在这里。");
        keys.press("Enter");
        keys.press("Control+Shift+r");
        keys.type("2026年11月24日");
        Desk.save(page);
        assertThat(body(id))
                .isEqualTo("<h2>一、抢先机契机 提速度进度<br>开工第一课</h2><p>第一段，<strong>要紧的话</strong>在这里。</p>"
                        + "<p class=\"right\">2026年11月24日</p>");
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void the_toolbar_is_reached_and_walked_through_with_the_keyboard() {
        Page page = emptied(newsroom.draft("工具栏"));
        page.keyboard().press("Alt+F10");
        assertThat(focused(page)).isEqualTo("撤销");
        page.keyboard().press("ArrowLeft");
        assertThat(focused(page)).isEqualTo("全屏");
        page.keyboard().press("Home");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(focused(page)).isEqualTo("标题");
        page.keyboard().press("Enter");
        page.keyboard().type("是标题");
        PlaywrightAssertions.assertThat(page.locator(Desk.TEXT + " h2")).hasText("是标题");
        PlaywrightAssertions.assertThat(page.locator("[data-action=heading]")).hasAttribute("aria-pressed", "true");
    }

    @Test
    void a_link_asks_for_an_address_that_leads_somewhere() {
        Long id = newsroom.draft("链接");
        Page page = emptied(id);
        page.keyboard().press("Control+k");
        page.fill("#link-address", "javascript:alert(1)");
        page.fill("#link-words", "中国政府网");
        page.click("#link-form button[type=submit]");
        PlaywrightAssertions.assertThat(page.locator("#link-address-problem")).isVisible();
        page.fill("#link-address", "www.gov.cn");
        page.click("#link-form button[type=submit]");
        Desk.save(page);
        assertThat(body(id)).isEqualTo("<p><a href=\"https://www.gov.cn\">中国政府网</a></p>");
    }

    /** As an input method does it: letters first, characters when they are chosen. */
    @Test
    void what_an_input_method_composes_arrives_whole_and_is_not_saved_half_way() {
        Long id = newsroom.draft("输入法");
        Page page = emptied(id);
        CDPSession ime = desk.context().newCDPSession(page);
        page.keyboard().type("园区");
        for (String half : List.of("x", "xin", "xin'wen")) {
            compose(ime, half);
            assertThat(page.inputValue("#body")).isEqualTo("<p>园区</p>");
        }
        insert(ime, "新闻");
        compose(ime, "fa");
        insert(ime, "发布");
        page.keyboard().press("Enter");
        compose(ime, "di");
        insert(ime, "第二段");
        Desk.save(page);
        assertThat(body(id)).isEqualTo("<p>园区新闻发布</p><p>第二段</p>");
    }

    @Test
    void one_undo_takes_back_one_step_and_an_untouched_text_is_not_saved_anew() {
        Long id = newsroom.draft("撤销");
        String before = body(id);
        Page page = desk.form(id);
        String opened = page.inputValue("#body");
        page.click(Desk.TEXT);
        page.click("[data-action=heading]");
        assertThat(page.inputValue("#body")).isNotEqualTo(opened);
        page.click("[data-action=undo]");
        assertThat(page.inputValue("#body")).isEqualTo(opened);
        assertThat(body(id)).isEqualTo(before);
    }

    @Test
    void all_the_house_style_knows_survives_being_opened_and_saved() {
        String text = "<p class=\"left\">各镇、街道：</p><h2>一、总体要求</h2><h3>（一）目标<br>两行</h3>"
                + "<p>第<sub>2</sub>段<sup>3</sup>，<em>斜</em><strong>粗</strong><a href=\"/articles/1\">链接</a>。</p>"
                + "<ul><li>一</li><li>二<ul><li>二之一</li></ul></li></ul><ol start=\"3\"><li>三</li></ol>"
                + "<blockquote><p>引用</p></blockquote>"
                + "<table><caption>表1</caption><thead><tr><th colspan=\"2\">头</th></tr></thead>"
                + "<tbody><tr><th scope=\"row\">甲</th><td class=\"number\">1,300</td></tr></tbody></table>"
                + "<figure><img src=\"/media/ab12.png\" alt=\"厂房\" width=\"640\" height=\"480\"><figcaption>新厂房</figcaption></figure>"
                + "<figure class=\"group\"><img src=\"/media/ab12.png\" alt=\"一\"><img src=\"/media/cd34.jpg\" alt=\"二\"></figure>"
                + "<p class=\"center\">（此件公开发布）</p><p class=\"right\">管理委员会<br>2026年11月24日</p>";
        Page page = desk.form(newsroom.draft("样样都有"));
        Object written = page.evaluate(
                "async html => { const s = await import('zonenews/schema'); return s.toField(s.fromField(html)); }",
                text);
        assertThat(written).isEqualTo(text);
    }

    @Test
    void a_text_refused_while_no_script_ran_is_opened_as_the_server_reads_it_and_kept_as_it_was_typed() {
        Long id = newsroom.draft("尖括号");
        String typed = "若a<b>c，则<3天\n\n<b>要紧的话</b>在这里。";
        Page page = desk.context().newPage();
        page.route("**/js/**", Route::abort);
        page.navigate("http://127.0.0.1:" + port + "/admin/articles/" + id);
        newsroom.colleague(Role.EDITOR).submit("/admin/articles/" + id, "#article-form", Map.of("body", "同事先存上的。"));
        page.fill("#body", typed);
        page.unroute("**/js/**");
        page.click("button[value=STAY]");
        page.waitForSelector("#editor[data-ready]");
        PlaywrightAssertions.assertThat(page.locator(Desk.TEXT + " p"))
                .hasText(new String[] {"若a<b>c，则<3天", "要紧的话在这里。"});
        PlaywrightAssertions.assertThat(page.locator(Desk.TEXT + " strong")).hasText("要紧的话");
        assertThat(page.inputValue("#body")).isEqualTo(typed);
        page.click(Desk.TEXT + " p:last-child");
        page.keyboard().press("Control+End");
        page.keyboard().type("又写。");
        assertThat(page.inputValue("#body"))
                .isEqualTo("<p>若a&lt;b&gt;c，则&lt;3天</p><p><strong>要紧的话</strong>在这里。又写。</p>");
    }

    @Test
    void who_signs_stands_at_the_right_while_it_is_written_and_the_bar_takes_two_rows() {
        Page page = emptied(newsroom.draft("落款"));
        page.keyboard().type("管理委员会");
        page.click("[data-action=right]");
        assertThat(
                        page.evaluate(
                                "() => { const s = getComputedStyle(document.querySelector('#body-editor p')); return [s.display, s.textAlign, s.textIndent].join(' '); }"))
                .isEqualTo("block right 0px");
        assertThat(page.locator(".editor-bar").boundingBox().height).isLessThan(90);
    }

    @Test
    void a_line_is_set_to_the_edge_or_the_middle_and_pressed_twice_as_it_was() {
        Long id = newsroom.draft("顶格和居中");
        Page page = emptied(id);
        page.keyboard().type("各镇、街道：");
        page.click("[data-action=left]");
        assertThat(look(page)).isEqualTo("left 0px");
        page.keyboard().press("Enter");
        page.keyboard().type("照常缩进。");
        PlaywrightAssertions.assertThat(page.locator("[data-action=left]")).hasAttribute("aria-pressed", "false");
        page.click("[data-action=left]");
        page.click("[data-action=left]");
        page.keyboard().press("Enter");
        page.keyboard().type("（此件公开发布）");
        page.click("[data-action=center]");
        PlaywrightAssertions.assertThat(page.locator("[data-action=center]")).hasAttribute("aria-pressed", "true");
        assertThat(look(page)).isEqualTo("center 0px");
        Desk.save(page);
        assertThat(body(id)).isEqualTo("<p class=\"left\">各镇、街道：</p><p>照常缩进。</p><p class=\"center\">（此件公开发布）</p>");
    }

    /** Of the last paragraph. */
    private static Object look(Page page) {
        return page.evaluate(
                "() => { const s = getComputedStyle(document.querySelector('#body-editor p:last-child')); return s.textAlign + ' ' + s.textIndent; }");
    }

    @Test
    void where_the_editor_cannot_run_the_plain_form_stays_and_says_why() {
        Long id = newsroom.draft("旧浏览器");
        desk.context().route("**/js/editor/**", route -> route.abort());
        Page page = desk.open("/admin/articles/" + id);
        PlaywrightAssertions.assertThat(page.locator("#editor-missing")).containsText("浏览器版本过低");
        page.fill("#body", "第一段。\n\n第二段。");
        page.click("button[value=STAY]");
        page.waitForSelector(".done");
        assertThat(body(id)).isEqualTo("<p>第一段。</p><p>第二段。</p>");
    }

    @Test
    void full_screen_is_entered_and_left_and_the_words_are_counted() {
        Page page = emptied(newsroom.draft("全屏"));
        page.keyboard().type("园区 GDP 增长 12.5%，好");
        PlaywrightAssertions.assertThat(page.locator("#editor-count")).hasText("字数 8");
        page.click("[data-action=full]");
        assertThat(page.locator("#editor").boundingBox().width).isEqualTo(1280);
        page.keyboard().press("Escape");
        assertThat(page.locator("#editor").boundingBox().width).isLessThan(1000);
    }

    private Page emptied(Long id) {
        Page page = desk.form(id);
        page.fill(Desk.TEXT, "");
        page.focus(Desk.TEXT);
        return page;
    }

    private String body(Long id) {
        return newsroom.article(id).latest().content().body();
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.textContent");
    }

    private static void compose(CDPSession ime, String letters) {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("text", letters);
        arguments.addProperty("selectionStart", letters.length());
        arguments.addProperty("selectionEnd", letters.length());
        ime.send("Input.imeSetComposition", arguments);
    }

    private static void insert(CDPSession ime, String characters) {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("text", characters);
        ime.send("Input.insertText", arguments);
    }
}
