package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 发布检查 beside the form. */
@BrowserTest
class ProofPanelTests {

    @LocalServerPort
    private int port;

    private Desk desk;
    private Page page;

    @BeforeEach
    void writing(Browser browser) {
        desk = new Desk(browser, port);
        page = desk.open("/admin/articles/new");
        page.fill("#title", "园区开工");
        page.focus(Desk.TEXT);
        page.keyboard().type("会议作了布署。");
        page.keyboard().press("Enter");
        page.keyboard().type("会后又作布署。");
    }

    @AfterEach
    void closed() {
        desk.close();
    }

    @Test
    void what_was_saved_by_itself_is_checked_by_itself() {
        assertThat(page.locator("#proof-findings .proof-may li")).hasCount(2);
        assertThat(page.locator("#proof-state")).containsText("已检查");
        assertThat(page.locator("#saving-state")).containsText("已保存");
    }

    @Test
    void a_finding_leads_to_its_place_and_a_missing_field_to_the_field() {
        page.click("#proof-again");
        page.locator("#proof-findings .proof-may a").last().click();
        assertThat(
                        page.evaluate(
                                "(() => { const chosen = getSelection(); return chosen + ' in ' + chosen.anchorNode.parentElement.closest('p').textContent; })()"))
                .isEqualTo("布署 in 会后又作布署。");
        page.locator("#proof-findings .proof-must a")
                .filter(new FilterOptions().setHasText("信息来源"))
                .click();
        assertThat(page.locator("#source")).isFocused();
    }

    @Test
    void the_right_word_is_put_in_at_a_click_and_taken_back_with_one_step() {
        page.click("#proof-again");
        page.locator("#proof-findings .proof-mend").last().click();
        assertThat(page.locator(Desk.TEXT)).hasText("会议作了布署。会后又作部署。");
        page.locator("#proof-findings .proof-mend:visible").click();
        assertThat(page.locator(Desk.TEXT)).hasText("会议作了部署。会后又作部署。");
        page.keyboard().press("Control+z");
        assertThat(page.locator(Desk.TEXT)).hasText("会议作了布署。会后又作部署。");
        assertThat(page.locator("#proof-findings .proof-mend")).hasCount(1);
    }

    @Test
    void an_answer_asked_for_before_a_word_was_put_right_does_not_bring_the_finding_back() {
        page.click("#proof-again");
        assertThat(page.locator("#proof-findings .proof-mend")).hasCount(2);
        boolean[] isHeldUp = {true};
        Map<Route, APIResponse> heldUp = new LinkedHashMap<>();
        page.route("**/check", route -> {
            if (isHeldUp[0]) {
                heldUp.put(route, route.fetch());
            } else {
                route.resume();
            }
        });
        page.click("#proof-again");
        page.waitForCondition(() -> !heldUp.isEmpty());
        page.locator("#proof-findings .proof-mend").last().click();
        page.evaluate("""
                () => {
                    window.most = 0;
                    new MutationObserver(() => {
                        const shown = document.querySelectorAll('#proof-findings li:not([hidden]) .proof-mend').length;
                        window.most = Math.max(window.most, shown);
                    }).observe(document.getElementById('proof-findings'), { childList: true });
                }""");
        isHeldUp[0] = false;
        heldUp.forEach((route, answer) -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
        assertThat(page.locator("#proof-state")).containsText("已检查");
        assertThat(page.evaluate("window.most")).isEqualTo(1);
    }

    @Test
    void the_right_word_is_put_into_a_plain_field_as_well() {
        page.fill("#correction", "作了布署，又作布署。");
        page.click("#proof-again");
        page.locator("#proof-findings li:has([data-field=correction]) .proof-mend")
                .last()
                .click();
        assertThat(page.locator("#correction")).hasValue("作了布署，又作部署。");
        page.keyboard().press("Control+z");
        assertThat(page.locator("#correction")).hasValue("作了布署，又作布署。");
    }

    @Test
    void where_the_editor_cannot_run_the_right_word_is_put_into_the_plain_form() {
        desk.context().route("**/js/editor/**", route -> route.abort());
        page = desk.open("/admin/articles/new");
        page.fill("#title", "园区开工");
        page.fill("#body", "会议作了布署。\n\n会后又作布署。");
        page.click("#proof-again");
        page.locator("#proof-findings .proof-mend").last().click();
        assertThat(page.locator("#body")).hasValue("会议作了布署。\n\n会后又作部署。");
    }
}
