package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Newsroom;
import zonenews.account.Role;

/** One person, one article, two windows of one browser: both say so at once, and nothing written in either is lost. */
@BrowserTest
class TwoWindowsTests {

    private static final String GO_ON_THERE = "您在另一个窗口又打开了这篇稿件。请只在一个窗口里改，把另一个关掉；两边都改了，存草稿时要您把两份合成一份。";
    private static final String OPEN_THERE = "这篇稿件您在另一个窗口也开着。请先在那里存好、关掉，再刷新这一页接着改，免得两边内容不一样。";
    private static final Pattern SAVED = Pattern.compile("已保存 \\d\\d:\\d\\d:\\d\\d");

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

    private static void says(Page page, String sentence) {
        assertThat(page.locator("#open-form")).isVisible();
        assertThat(page.locator("#open-form")).hasText(sentence);
    }

    private static void saysNothing(Page page) {
        assertThat(page.locator("#open-form")).isHidden();
    }

    @Test
    void both_windows_say_so_at_once_until_one_is_left() {
        Long id = newsroom.draft("开了两次");
        Page first = desk.form(id);
        saysNothing(first);
        Page second = desk.form(id);
        says(second, OPEN_THERE);
        says(first, GO_ON_THERE);
        first.navigate("about:blank");
        saysNothing(second);
    }

    @Test
    void the_first_goes_on_when_the_second_is_closed() {
        Long id = newsroom.draft("第二个关掉了");
        Page first = desk.form(id);
        Page second = desk.form(id);
        says(first, GO_ON_THERE);
        second.close(new Page.CloseOptions().setRunBeforeUnload(true));
        saysNothing(first);
        first.fill(Desk.TEXT, "接着写的。");
        assertThat(first.locator("#saving-state")).hasText(SAVED);
        Page third = desk.form(id);
        assertThat(third.locator("#body")).hasValue("接着写的。");
        says(first, GO_ON_THERE);
    }

    @Test
    void other_articles_and_other_pages_are_none_of_it() {
        Page first = desk.form(newsroom.draft("这一篇"));
        Page second = desk.form(newsroom.draft("那一篇"));
        desk.open("/admin/articles/new").waitForSelector("#editor[data-ready]");
        saysNothing(first);
        saysNothing(second);
    }

    @Test
    void a_new_article_is_known_to_other_windows_when_it_has_its_number() {
        Page first = desk.open("/admin/articles/new");
        first.waitForSelector("#editor[data-ready]");
        first.fill("#title", "新写的一篇");
        assertThat(first.locator("#saving-state")).hasText(SAVED);
        first.waitForURL(Pattern.compile(".*/admin/articles/\\d+"));
        saysNothing(first);
        says(desk.open(first.url().replaceAll("^https?://[^/]+", "")), OPEN_THERE);
        says(first, GO_ON_THERE);
    }

    @Test
    void a_window_that_ends_without_a_word_is_missed_after_a_while() {
        Long id = newsroom.draft("浏览器崩溃");
        Page first = desk.context().newPage();
        first.clock().install();
        first.navigate("http://127.0.0.1:" + port + "/admin/articles/" + id);
        first.waitForSelector("#editor[data-ready]");
        Page second = desk.form(id);
        says(first, GO_ON_THERE);
        // Its scripts stand still, as those of a window that is gone.
        second.evaluate("() => { window.BroadcastChannel.prototype.postMessage = () => {}; }");
        first.waitForResponse("**/presence", () -> first.clock().fastForward(61_000));
        first.clock().fastForward(31_000);
        saysNothing(first);
    }

    @Test
    void nothing_can_be_written_into_a_text_a_colleague_has_open_and_nothing_of_it_is_overwritten() {
        Long id = newsroom.draft("同事在写");
        newsroom.colleague(Role.EDITOR).get("/admin/articles/" + id);
        Page page = desk.form(id);
        assertThat(page.locator("#open-form")).containsText("正在编辑");
        assertThat(page.locator(Desk.TEXT)).hasAttribute("contenteditable", "false");
        page.keyboard().press("Control+s");
        assertThat(page.locator("button[data-action=bold]")).isDisabled();
        assertThat(page.locator("#title")).hasValue("同事在写");
        assertThat(page.locator("section.alert-danger")).hasCount(0);
    }

    @Test
    void where_windows_cannot_hear_each_other_the_server_tells_the_first() {
        desk.context().addInitScript("delete window.BroadcastChannel");
        Long id = newsroom.draft("老浏览器");
        Page first = desk.context().newPage();
        first.clock().install();
        first.navigate("http://127.0.0.1:" + port + "/admin/articles/" + id);
        first.waitForSelector("#editor[data-ready]");
        Page second = desk.form(id);
        saysNothing(second);
        first.clock().fastForward(31_000);
        says(first, GO_ON_THERE);
    }

    @Test
    void what_is_written_in_both_is_in_none_lost() {
        Long id = newsroom.draft("两边都写");
        Page first = desk.form(id);
        Page second = desk.form(id);
        says(first, GO_ON_THERE);
        first.fill(Desk.TEXT, "第一个窗口写的。");
        assertThat(first.locator("#saving-state")).hasText(SAVED);
        second.fill(Desk.TEXT, "第二个窗口写的。");
        assertThat(second.locator("#saving-state")).containsText("保存了另一份内容");
        second.click("button[value=STAY]");
        assertThat(second.locator(".conflict")).containsText("第一个窗口写的。");
        assertThat(second.locator(".conflict")).containsText("第二个窗口写的。");
        assertThat(newsroom.article(id).latest().content().body()).contains("第一个窗口写的。");
    }
}
