package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Newsroom;

/** 发布检查 beside the form tells of faults while somebody writes, and leads to them. */
@BrowserTest
class ProofPanelTests {

    @LocalServerPort
    private int port;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void writing(Browser browser) {
        context = browser.newContext();
        page = context.newPage();
        page.navigate(address("/login"));
        page.fill("#username", "admin");
        page.fill("#password", Newsroom.PASSWORD);
        page.click("button.btn-primary");
        page.waitForURL("**/admin");
        page.navigate(address("/admin/articles/new"));
        page.fill("#title", "园区开工");
        page.fill("#body", "会议作了布署。\n\n会后又作布署。");
    }

    @AfterEach
    void closed() {
        context.close();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Test
    void what_was_saved_by_itself_is_checked_by_itself() {
        assertThat(page.locator("#proof-state")).containsText(Pattern.compile("已检查|检查信息"));
        page.waitForResponse("**/check", () -> {});
        assertThat(page.locator("#proof-state")).containsText("已检查");
        assertThat(page.locator("#proof-findings .proof-may li")).hasCount(2);
    }

    @Test
    void a_finding_leads_to_its_place_and_a_missing_field_to_the_field() {
        page.click("#proof-again");
        page.locator("#proof-findings .proof-may a").last().click();
        assertThat((String) page.evaluate("(() => { const t = document.getElementById('body');"
                        + " return t.selectionStart + ' ' + t.value.slice(t.selectionStart, t.selectionEnd); })()"))
                .isEqualTo("13 布署");
        page.locator("#proof-findings .proof-must a")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("信息来源"))
                .click();
        assertThat(page.locator("#source")).isFocused();
    }

    @Test
    void an_editor_of_another_kind_is_told_field_text_and_occurrence() {
        page.click("#proof-again");
        page.locator("#proof-findings .proof-may a").last().waitFor();
        page.evaluate(
                "document.addEventListener('zonenews:show', event => { window.shown = event.detail; event.preventDefault(); })");
        page.locator("#proof-findings .proof-may a").last().click();
        assertThat(page.evaluate("window.shown")).isEqualTo(Map.of("field", "body", "text", "布署", "occurrence", 2));
    }
}
