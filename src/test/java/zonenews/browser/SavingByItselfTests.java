package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Newsroom;
import zonenews.account.Role;

/** Nothing typed is lost: not with the browser, not with the network, not with the session. */
@BrowserTest
class SavingByItselfTests {

    private static final Pattern SAVED = Pattern.compile("已保存 \\d\\d:\\d\\d:\\d\\d");
    private static final Pattern NUMBERED = Pattern.compile(".*/admin/articles/\\d+");
    private static final String AUTOSAVE = "**/autosave";
    private static final String CUT_OFF = "未保存——网络中断，文字已存本机";

    @Autowired
    private Newsroom newsroom;

    @LocalServerPort
    private int port;

    private BrowserContext context;

    @BeforeEach
    void signedIn(Browser browser) {
        context = Door.behind(browser, port);
    }

    @AfterEach
    void closed() {
        context.close();
    }

    @Test
    void a_new_text_is_on_the_server_five_seconds_after_the_last_key_and_at_its_own_address() {
        Page page = context.newPage();
        page.clock().install();
        page.navigate(address("/admin/articles/new"));
        page.fill("#title", "自己存好");
        page.locator("#body-editor").pressSequentially("第一段。\n\n第二段。");
        page.clock().fastForward(5000);
        assertThat(state(page)).hasText(SAVED);
        assertThat(page).hasURL(NUMBERED);
        page.waitForResponse(AUTOSAVE, () -> page.fill("#body-editor", "改过的一段。"));
        assertThat(state(page)).hasText(SAVED);
        page.reload();
        assertThat(page.locator("#body")).hasValue("改过的一段。");
        assertThat(page.locator("#kept-text")).isHidden();
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void a_text_the_server_never_got_is_offered_with_what_differs_and_taken_back() {
        Page killed = typedAndKilled("/admin/articles/" + newsroom.draft("没有存上"), "断电之前写的。");
        Page page = open(path(killed));
        assertThat(page.locator("#kept-text")).containsText("这台电脑上有未保存的文字（");
        assertThat(page.locator("#kept-difference .compared-text ins")).containsText("断电之前写的。");
        page.click("#kept-restore");
        assertThat(state(page)).hasText(SAVED);
        page.reload();
        assertThat(page.locator("#body")).hasValue("断电之前写的。");
        assertThat(page.locator("#kept-text")).isHidden();
    }

    @Test
    void a_new_text_that_never_became_an_article_is_offered_with_the_next_empty_form() {
        typedAndKilled("/admin/articles/new", "还没有编号的文字。");
        Page page = open("/admin/articles/new");
        page.click("#kept-restore");
        assertThat(page.locator("#body")).hasValue("<p>还没有编号的文字。</p>");
        assertThat(state(page)).hasText(SAVED);
        assertThat(page).hasURL(NUMBERED);
    }

    @Test
    void an_offered_text_is_thrown_away_only_after_asking() {
        Page killed = typedAndKilled("/admin/articles/" + newsroom.draft("不要了"), "不要的文字。");
        Page page = open(path(killed));
        page.onceDialog(Dialog::dismiss);
        page.click("#kept-discard");
        assertThat(page.locator("#kept-text")).isVisible();
        page.onceDialog(Dialog::accept);
        page.click("#kept-discard");
        assertThat(page.locator("#kept-text")).isHidden();
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void a_text_taken_back_meets_what_somebody_else_saved_meanwhile() {
        String form = "/admin/articles/" + newsroom.draft("两份都在");
        typedAndKilled(form, "甲没有存上的。");
        newsroom.colleague(Role.EDITOR).submit(form, "#article-form", Map.of("body", "乙存上的。"));
        Page page = open(form);
        page.click("#kept-restore");
        assertThat(state(page)).containsText("未保存——同事 在");
        assertThat(state(page)).containsText("保存了另一份内容");
        page.click("button[value=STAY]");
        assertThat(page.locator(".conflict")).containsText("乙存上的。");
        assertThat(page.locator(".conflict")).containsText("甲没有存上的。");
        page.fill("#body-editor", "合在一起的。");
        page.click("button[value=STAY]");
        assertThat(page.locator(".done")).isVisible();
        assertThat(page.locator("#body")).hasValue("合在一起的。");
        assertThat(page.locator("#kept-text")).isHidden();
    }

    @Test
    void who_was_signed_out_signs_in_on_the_spot_and_the_text_is_saved() {
        Page page = open("/admin/articles/" + newsroom.draft("登录结束了"));
        Page other = open("/admin");
        other.click(".desk-head > .desk-person button");
        other.waitForURL("**/login?logout");
        page.fill("#body-editor", "登录结束以后写的。");
        Locator dialog = page.locator("#sign-in-again");
        assertThat(dialog).isVisible();
        assertThat(page.locator("#sign-in-again-account")).hasValue("admin");
        page.fill("#sign-in-again-password", "wrong-horse-battery");
        dialog.locator("button[type=submit]").click();
        assertThat(dialog).containsText("密码不正确，请重试。");
        page.fill("#sign-in-again-password", Newsroom.PASSWORD);
        dialog.locator("button[type=submit]").click();
        assertThat(dialog).isHidden();
        assertThat(state(page)).hasText(SAVED);
        page.click("button[value=STAY]");
        assertThat(page.locator(".done")).isVisible();
        assertThat(page.locator("#body")).hasValue("登录结束以后写的。");
    }

    @Test
    void without_a_network_the_line_says_so_and_afterwards_all_is_saved() {
        Page page = open("/admin/articles/" + newsroom.draft("网络中断"));
        context.setOffline(true);
        page.fill("#body-editor", "断网时写的。");
        assertThat(state(page)).hasText(CUT_OFF);
        context.setOffline(false);
        assertThat(state(page)).hasText(SAVED);
        page.reload();
        assertThat(page.locator("#body")).hasValue("断网时写的。");
    }

    @Test
    void what_cannot_be_read_is_named_and_saved_when_it_is_put_right() {
        Page page = open("/admin/articles/" + newsroom.draft("日期写错"));
        page.click("#article-form details summary");
        page.fill("#originalDate", "昨天");
        assertThat(state(page)).containsText("文字已存本机");
        page.fill("#originalDate", "2023-02-14");
        assertThat(state(page)).hasText(SAVED);
    }

    @Test
    void a_form_sent_while_it_saves_itself_is_no_conflict() {
        Page page = open("/admin/articles/" + newsroom.draft("同时点了保存"));
        page.fill("#body-editor", "存到一半。");
        page.waitForRequest(AUTOSAVE, () -> page.fill("#body-editor", "存到一半，又写。"));
        page.click("button[value=STAY]");
        assertThat(page.locator(".done")).isVisible();
        assertThat(page.locator("#body")).hasValue("存到一半，又写。");
    }

    /** The server is never reached, and the page is gone before anybody could do anything about it. */
    private Page typedAndKilled(String path, String text) {
        Page page = open(path);
        context.setOffline(true);
        page.fill("#body-editor", text);
        assertThat(state(page)).hasText(CUT_OFF);
        // A page that is being closed is held offline no longer, and what it sends then may arrive.
        page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('cut off')); }");
        page.close();
        context.setOffline(false);
        return page;
    }

    private static String path(Page page) {
        return java.net.URI.create(page.url()).getPath();
    }

    private Page open(String path) {
        Page page = context.newPage();
        page.navigate(address(path));
        return page;
    }

    private static Locator state(Page page) {
        return page.locator("#saving-state");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
