package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Newsroom;
import zonenews.media.MediaLibrary;

/** From signing in to the published article without a mouse: Tab, arrows, Enter and what the hints beside the buttons name. */
@BrowserTest
class KeyboardStoryTests {

    private static final int MOST_STOPS = 400;
    private static final String PASTED = "<p>开工第一课</p><p>今天,园区召开会议,布署一季度工作。</p><p>会后,企业签约。</p>";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private MediaLibrary library;

    @LocalServerPort
    private int port;

    private BrowserContext context;
    private Page page;
    private Keyboard keys;

    @BeforeEach
    void atTheDoor(Browser browser) {
        context = browser.newContext();
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        context.setDefaultTimeout(10_000);
        page = context.newPage();
        page.navigate("http://127.0.0.1:" + port + "/login");
        keys = page.keyboard();
    }

    @AfterEach
    void closed() {
        context.close();
    }

    @Test
    void an_article_is_written_checked_and_published_by_keyboard_alone() {
        String column = newsroom.column("键盘上的栏目").id().toString();
        library.store(Clipboards.png(Color.ORANGE), "键盘选的图.png", "admin");
        copied(PASTED);

        keys.type("admin");
        keys.press("Tab");
        keys.type(Newsroom.PASSWORD);
        keys.press("Enter");
        page.waitForURL("**/admin");
        enter("main a[href='/admin/articles/new']");
        page.waitForSelector("#editor[data-ready]");

        to("Tab", "#title");
        keys.type("一季度开工第一课");
        to("Tab", Desk.TEXT);
        keys.press("Control+v");
        assertThat(page.locator(Desk.TEXT)).containsText("会后,企业签约。");
        until("Control+Home", "state.selection.from === 1");
        keys.press("Control+Alt+Digit1");
        assertThat(page.locator("#body-editor h2")).hasText("开工第一课");
        aPictureWithItsCaption("签约现场");
        tidied();
        to("Tab", "#categoryId");
        to("ArrowDown", "select#categoryId:has(option[value='" + column + "']:checked)");

        enter("button[value=PUBLISH]");
        assertThat(page.locator("#proof-above")).containsText("请填写信息来源");
        page.waitForSelector("#editor[data-ready]");
        assertThat(page.locator("#proof-above")).isFocused();
        enter("#proof-above a[data-field=source]");
        assertThat(page.locator("#source")).isFocused();
        keys.type("澜州日报");
        to("Shift+Tab", "#proof-above a[data-place=布署]");
        keys.press("Enter");
        assertThat(page.locator(Desk.TEXT)).isFocused();
        keys.type("部署");
        enter("button[value=PUBLISH]");
        assertThat(page.locator(".done")).containsText("已发布");

        page.navigate(page.url().replaceAll("/admin/articles/(\\d+).*", "/articles/$1"));
        assertThat(page.locator(".article-text h2")).hasText("开工第一课");
        assertThat(page.locator(".article-text p").allInnerTexts()).contains("今天，园区召开会议，部署一季度工作。", "会后，企业签约。");
        assertThat(page.locator(".article-text figcaption")).hasText("签约现场");
        assertThat(page.locator(".article-text img").getAttribute("alt")).isEqualTo("签约现场");
    }

    /** As if it had been copied in another program. */
    private void copied(String html) {
        page.evaluate(
                "html => navigator.clipboard.write([new ClipboardItem({'text/html': new Blob([html], {type: 'text/html'})})])",
                html);
        page.locator("#username").focus();
    }

    private void aPictureWithItsCaption(String caption) {
        until("Control+End", "state.selection.$from.parent.textContent === '会后,企业签约。'");
        keys.press("Alt+F10");
        to("ArrowRight", "[data-action=library]");
        keys.press("Enter");
        page.waitForSelector(".media-choices li");
        enter(".media-take");
        page.waitForSelector("#body-editor figure");
        assertThat(page.locator(Desk.TEXT)).isFocused();
        until("ArrowUp", "state.selection.$from.parent.type.name === 'figcaption'");
        keys.type(caption);
        assertThat(page.locator("#body-editor figcaption")).hasText(caption);
    }

    private void tidied() {
        keys.press("Alt+F10");
        to("ArrowRight", "[data-action=tidy]");
        keys.press("Enter");
        assertThat(page.locator("#tidy-form")).isVisible();
        enter("#tidy-form button[type=submit]");
        assertThat(page.locator(Desk.TEXT)).containsText("今天，园区召开会议，布署一季度工作。");
        assertThat(page.locator(Desk.TEXT)).isFocused();
    }

    private void enter(String selector) {
        to("Tab", selector);
        keys.press("Enter");
    }

    /** Right after a change the editor takes no notice of the cursor for a moment: who sees it unmoved presses again. */
    private void until(String key, String reached) {
        String condition = "() => { const { state } = window.zonenewsEditor; return " + reached + "; }";
        for (int i = 0; i < 5; i++) {
            keys.press(key);
            try {
                page.waitForFunction(condition, null, new Page.WaitForFunctionOptions().setTimeout(2000));
                return;
            } catch (TimeoutError unmoved) {
                // pressed again
            }
        }
        throw new AssertionError(key + " does not lead to " + reached);
    }

    /** Goes on with one key until the focus is there. */
    private void to(String key, String selector) {
        for (int i = 0; i < MOST_STOPS; i++) {
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            keys.press(key);
        }
        throw new AssertionError("No way to " + selector + " with " + key + "; the focus is at "
                + page.evaluate("document.activeElement.outerHTML.slice(0, 200)"));
    }
}
