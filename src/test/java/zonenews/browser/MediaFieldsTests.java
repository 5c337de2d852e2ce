package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Newsroom;

/** 封面 and 附件 in the form, and uploading in the 素材库, with the scripts. */
@BrowserTest
class MediaFieldsTests {

    private static final Pattern SAVED = Pattern.compile("已保存 \\d\\d:\\d\\d:\\d\\d");

    @Autowired
    private Newsroom newsroom;

    @LocalServerPort
    private int port;

    private BrowserContext context;
    private Page page;

    @BeforeEach
    void signedIn(Browser browser) {
        context = Door.behind(browser, port);
        page = context.newPage();
    }

    @AfterEach
    void closed() {
        context.close();
    }

    private void open(String path) {
        page.navigate("http://127.0.0.1:" + port + path);
    }

    private static FilePayload picture(String name) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(900, 500 + name.length(), BufferedImage.TYPE_INT_RGB), "png", png);
        return new FilePayload(name, "image/png", png.toByteArray());
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", ("%PDF-1.4\n%" + name).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_cover_and_files_are_uploaded_named_put_in_order_and_saved_by_themselves() throws IOException {
        open("/admin/articles/new");
        page.fill("#title", "带封面和附件");
        page.setInputFiles("#cover-field input[type=file]", picture("封面.png"));
        assertThat(page.locator("#cover-shown")).isVisible();
        page.setInputFiles("#attachment-field input[type=file]", new FilePayload[] {pdf("甲.pdf"), pdf("乙.pdf")});
        Locator rows = page.locator(".attachment-rows li");
        assertThat(rows).hasCount(2);
        rows.nth(0).locator("input").fill("报名表");
        rows.nth(1).locator("text=上移").click();
        assertThat(page.locator("#saving-state")).hasText(SAVED);
        saveWith("once-more");
        page.reload();
        assertThat(page.locator("#cover-shown")).isVisible();
        assertThat(rows.nth(0).locator("input")).hasValue("乙.pdf");
        assertThat(rows.nth(1).locator("input")).hasValue("报名表");
        assertThat(page.locator("#kept-text")).isHidden();
        page.click("text=去掉封面");
        rows.nth(0).locator("text=移除").click();
        saveWith("and-once-more");
        page.reload();
        assertThat(page.locator("#cover-shown")).isHidden();
        assertThat(rows).hasCount(1);
    }

    /** Until what is typed last has been saved by itself; what was changed just before may be on its way alone. */
    private void saveWith(String subtitle) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/autosave")
                        && String.valueOf(answer.request().postData()).contains(subtitle),
                () -> page.fill("#subtitle", subtitle));
    }

    @Test
    void what_is_in_the_library_is_found_and_chosen_by_keyboard() throws IOException {
        open("/admin/media");
        page.setInputFiles("#file", new FilePayload[] {picture("塔吊.png"), picture("码头.png")});
        page.waitForURL("**/admin/media");
        assertThat(page.locator(".media-grid")).containsText("码头.png");
        open("/admin/articles/new");
        page.locator("#cover-field").getByText("从素材库选").focus();
        page.keyboard().press("Enter");
        page.locator("#media-choice-words").fill("塔吊");
        page.keyboard().press("Enter");
        Locator choices = page.locator(".media-choices li button");
        assertThat(choices).hasCount(1);
        choices.first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog.media-choice")).isHidden();
        assertThat(page.locator("#cover-shown")).isVisible();
    }

    @Test
    void a_file_that_is_refused_says_why_beside_the_others() throws IOException {
        open("/admin/media");
        page.setInputFiles("#file", new FilePayload[] {
            new FilePayload("危险.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8)), picture("安全.png")
        });
        assertThat(page.locator("#media-progress")).containsText("不支持的文件类型：危险.svg");
        page.click("text=刷新素材库");
        assertThat(page.locator(".media-grid")).containsText("安全.png");
        assertThat(page.locator(".media-grid").textContent()).doesNotContain("危险");
    }

    @Test
    void a_file_that_did_not_arrive_keeps_the_form_until_it_is_sent_again_or_given_up() {
        open("/admin/articles/new");
        page.waitForSelector("#editor[data-ready]");
        page.fill("#title", "两个附件没传上");
        page.route("**/admin/media", Route::abort);
        page.setInputFiles("#attachment-field input[type=file]", new FilePayload[] {pdf("丙.pdf"), pdf("丁.pdf")});
        Locator lost = page.locator(".not-sent");
        assertThat(lost).hasCount(2);
        page.click("button[value=STAY]");
        assertThat(page.locator("#saving-state")).hasText("有文件没有上传成功");
        assertThat(lost.first().locator("button").first()).isFocused();
        assertThat(page.locator(".done")).hasCount(0);

        page.unroute("**/admin/media");
        page.click("[aria-label='重新上传 丙.pdf']");
        assertThat(page.locator(".attachment-rows li")).hasCount(1);
        page.click("[aria-label='不要 丁.pdf 了']");
        assertThat(lost).hasCount(0);
        page.click("button[value=STAY]");
        assertThat(page.locator(".done")).isVisible();
        assertThat(page.locator(".attachment-rows input")).hasValue("丙.pdf");
    }

    @Test
    void who_leaves_while_a_file_has_not_arrived_is_asked_first() {
        open("/admin/articles/new");
        page.waitForSelector("#editor[data-ready]");
        page.route("**/admin/media", Route::abort);
        page.click("#title");
        page.setInputFiles("#cover-field input[type=file]", new FilePayload("封.png", "image/png", new byte[] {1}));
        assertThat(page.locator(".not-sent")).hasCount(1);
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.locator(".desk-name").click();
        page.waitForCondition(() -> asked.equals(List.of("beforeunload")));
        assertThat(page.locator(".not-sent")).hasCount(1);
    }
}
