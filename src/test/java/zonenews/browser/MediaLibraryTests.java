package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files on their way into the 素材库, on a desk and on a phone. */
@BrowserTest
class MediaLibraryTests {

    private static final Pattern SO_FAR = Pattern.compile("[1-9]\\d?%");

    @LocalServerPort
    private int port;

    private Desk desk;
    private Page page;

    @BeforeEach
    void opened(Browser browser) {
        desk = new Desk(browser, port);
        page = desk.open("/admin/media");
    }

    @AfterEach
    void closed() {
        desk.close();
    }

    private Locator rows() {
        return page.locator("#media-progress li");
    }

    private void send(int bytesInSecond) {
        CDPSession network = desk.context().newCDPSession(page);
        network.send("Network.enable");
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 0);
        slow.addProperty("downloadThroughput", -1);
        slow.addProperty("uploadThroughput", bytesInSecond);
        network.send("Network.emulateNetworkConditions", slow);
    }

    private static FilePayload pdf(String name, int bytes) {
        byte[] content = Arrays.copyOf(("%PDF-1.4\n%" + name).getBytes(StandardCharsets.UTF_8), bytes);
        return new FilePayload(name, "application/pdf", content);
    }

    @Test
    void files_that_are_dropped_go_in_one_after_the_other() {
        page.evaluate("""
                () => {
                    const data = new DataTransfer();
                    ['拖来甲.pdf', '拖来乙.pdf', '拖来丙.svg'].forEach((name) =>
                        data.items.add(new File(['%PDF-1.4 ' + name], name, { type: 'application/pdf' })));
                    const area = document.querySelector('.media-drop');
                    ['dragenter', 'dragover', 'drop'].forEach((type) =>
                        area.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true })));
                }""");
        assertThat(rows()).hasCount(4);
        assertThat(rows().nth(0)).containsText("已上传");
        assertThat(rows().nth(1)).containsText("已上传");
        assertThat(rows().nth(2)).containsText("不支持的文件类型");
        page.click("text=刷新素材库");
        assertThat(page.locator(".media-grid")).containsText("拖来甲.pdf");
        assertThat(page.locator(".media-grid")).containsText("拖来乙.pdf");
    }

    @Test
    void how_far_it_is_is_shown_on_a_phone_too_and_nothing_is_wider_than_the_screen() {
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, 800);
            page.navigate(page.url());
            send(250_000);
            page.setInputFiles("#file", new FilePayload[] {
                pdf("一份名字很长很长的关于园区安全生产检查情况的通知及附件汇总表" + width + ".pdf", 1_500_000), pdf("短" + width + ".pdf", 300)
            });
            assertThat(rows().nth(0)).containsText(SO_FAR);
            assertThat(rows().nth(1)).containsText("等待上传");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "looks", "media-progress-" + width + ".png"))
                    .setFullPage(true));
            assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            assertThat(page.locator(".media-grid")).containsText("短" + width + ".pdf");
        }
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void a_line_that_breaks_is_said_beside_the_file() {
        page.route("**/admin/media", Route::abort);
        page.setInputFiles("#file", pdf("断线.pdf", 300));
        assertThat(rows().nth(0)).containsText("网络中断，没有上传成功，请再试一次。");
        assertThat(page.locator("text=刷新素材库")).isVisible();
        page.unroute("**/admin/media");
        page.setInputFiles("#file", pdf("又接上.pdf", 300));
        assertThat(page.locator(".media-grid")).containsText("又接上.pdf");
        assertThat(rows()).hasCount(0);
    }
}
