package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever sends a form off while a file is on its way: the form waits, and no file is lost in silence. */
@BrowserTest
class WaitingForUploadsTests extends EmptyForm {

    private static final String LOST = "有文件没有上传成功，请重试或删去记号，再点一次";

    /** Uploads that nobody has answered yet. */
    private final List<Route> waiting = new ArrayList<>();

    private void pasted(String title) {
        page.route("**/admin/media", waiting::add);
        page.route("**/media/golden*", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
        page.fill("#title", title);
        Clipboards.paste(page, "", "", "", List.of("图.png"));
        page.waitForCondition(() -> waiting.size() == 1);
    }

    @Test
    void a_form_goes_when_the_pictures_have_arrived() {
        pasted("传完再存");
        page.click("button[value=STAY]");
        assertThat(page.locator("#saving-state")).containsText("传完就保存");
        Clipboards.answer(waiting.get(0), 1);
        page.waitForSelector(".done");
        assertThat(latest("传完再存")).contains("/media/golden1.png").doesNotContain("未能带入");
    }

    @Test
    void a_form_stays_when_a_picture_has_not_arrived_and_goes_when_it_was_sent_again() {
        pasted("传坏再存");
        page.click("button[value=STAY]");
        waiting.get(0).abort();
        assertThat(page.locator("#article-form .foot")).containsText(LOST);
        assertThat(page.locator("#saving-state")).not().containsText("传完就保存");
        assertThat(page.locator(".done")).hasCount(0);
        page.locator(".upload-failed button").click();
        page.waitForCondition(() -> waiting.size() == 2);
        page.click("button[value=STAY]");
        Clipboards.answer(waiting.get(1), 1);
        page.waitForSelector(".done");
        assertThat(latest("传坏再存")).contains("/media/golden1.png").doesNotContain("未能带入");
    }

    @Test
    void what_was_asked_for_last_is_done() {
        pasted("改了主意");
        page.click("button[value=STAY]");
        page.click("button[value=PREVIEW]");
        Clipboards.answer(waiting.get(0), 1);
        page.waitForURL("**/preview*");
        assertThat(latest("改了主意")).contains("/media/golden1.png");
    }

    @Test
    void who_signs_out_meanwhile_is_told_what_is_waited_for() {
        pasted("传完退出");
        Locator out = page.locator("form[action='/logout']").first();
        out.locator("button").click();
        assertThat(out).containsText("文件还在上传，传完就继续");
        Clipboards.answer(waiting.get(0), 1);
        page.waitForURL("**/login?logout");
    }

    @Test
    void a_line_over_which_nothing_goes_any_more_is_given_up() {
        page.clock().install();
        page.reload();
        page.waitForSelector("#editor[data-ready]");
        pasted("停住了");
        page.clock().fastForward("02:01");
        assertThat(page.locator(".upload-failed")).containsText("等了太久没有回应");
        assertThat(page.locator("#editor-state")).hasText("1 个文件没有上传成功，已在文中标出");
        assertThat(body()).contains("【图片未能带入：图.png】");
    }
}
