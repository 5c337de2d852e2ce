package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A picture on its way is named in its place, until it is there or somebody has decided otherwise. */
@BrowserTest
class UploadTests extends EmptyForm {

    private static final String FIRST =
            "<figure><img src=\"/media/golden1.png\" alt=\"\" width=\"40\" height=\"30\"></figure>";

    /** Uploads that nobody has answered yet. */
    private final List<Route> waiting = new ArrayList<>();

    @Test
    void a_screenshot_from_the_clipboard_becomes_a_picture() {
        Clipboards.answerUploads(page);
        Clipboards.paste(page, "", "", "", List.of("屏幕截图.png"));
        nothingIsOnItsWay();
        assertThat(body()).contains(FIRST).doesNotContain("未能带入");
    }

    @Test
    void a_picture_pasted_into_a_line_parts_it() {
        Clipboards.answerUploads(page);
        put("<p>前后</p>");
        page.keyboard().press("Control+Home");
        page.keyboard().press("ArrowRight");
        page.waitForFunction("() => window.zonenewsEditor.state.selection.from === 2");
        Clipboards.paste(page, "<img src=\"https://example.gov.cn/a.png\">", "", "", List.of("a.png"));
        page.waitForSelector("#body-editor figure");
        assertThat(body()).isEqualTo("<p>前</p>" + FIRST + "<p>后</p>");
    }

    @Test
    void chosen_files_go_the_same_way() {
        Clipboards.answerUploads(page);
        FileChooser chooser = page.waitForFileChooser(() -> press("picture"));
        chooser.setFiles(new FilePayload[] {
            new FilePayload("甲.png", "image/png", new byte[] {1}), new FilePayload("乙.png", "image/png", new byte[] {2})
        });
        page.waitForFunction("() => document.querySelectorAll('#body-editor figure').length === 2");
        assertThat(body()).contains("/media/golden1.png", "/media/golden2.png").doesNotContain("未能带入");
    }

    @Test
    void dropped_files_go_the_same_way() {
        Clipboards.answerUploads(page);
        put("<p>第一段。</p><p>第二段。</p>");
        page.evaluate("""
                () => {
                    const data = new DataTransfer();
                    data.items.add(new File(['x'], '拖进来.png', {type: 'image/png'}));
                    const box = document.querySelector('#body-editor p').getBoundingClientRect();
                    document.querySelector('#body-editor p').dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true,
                        cancelable: true, clientX: box.left + 40, clientY: box.top + 10}));
                }""");
        page.waitForSelector("#body-editor figure");
        assertThat(body()).isEqualTo("<p>第一段。</p>" + FIRST + "<p>第二段。</p>");
    }

    @Test
    void what_is_saved_meanwhile_names_the_picture_and_holds_none_that_is_dead() {
        page.route("**/admin/media", waiting::add);
        page.fill("#title", "边传边存");
        page.waitForResponse(
                answer -> String.valueOf(answer.request().postData()).contains("1.png"),
                () -> Clipboards.paste(page, "word-two-pictures"));
        assertThat(page.locator(".upload-note").first()).containsText("正在上传 图1.png");
        assertThat(latest("边传边存"))
                .contains("<p>【图片未能带入：图1.png】</p>", "<p>【图片未能带入：图2.jpg，图片描述：签约双方握手】</p>")
                .doesNotContain("<img");
        waiting.forEach(Route::abort);
    }

    @Test
    void who_leaves_while_a_picture_is_on_its_way_is_asked_first() {
        page.route("**/admin/media", waiting::add);
        Clipboards.paste(page, "", "", "", List.of("图.png"));
        page.waitForCondition(() -> !waiting.isEmpty());
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.dismiss();
        });
        page.evaluate("() => { location.href = '/admin'; }");
        page.waitForCondition(() -> !asked.isEmpty());
        assertThat(asked).containsExactly("beforeunload");
        assertThat(page.locator(".uploading")).hasCount(1);
        waiting.forEach(Route::abort);
    }

    @Test
    void a_refused_picture_says_why_and_can_be_sent_again() {
        AtomicInteger tries = new AtomicInteger();
        page.route("**/media/golden*", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
        page.route("**/admin/media", route -> {
            if (tries.incrementAndGet() == 1) {
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(415)
                        .setContentType("application/json")
                        .setBody("{\"text\":\"这不是图片\"}"));
            } else {
                Clipboards.answer(route, 1);
            }
        });
        Clipboards.paste(page, "", "", "", List.of("坏图.png"));
        Locator failed = page.locator(".upload-failed");
        assertThat(failed).containsText("【图片未能带入：坏图.png】（这不是图片）");
        assertThat(page.locator("#editor-state")).hasText("1 个文件没有上传成功，已在文中标出");
        assertThat(body()).contains("【图片未能带入：坏图.png】").doesNotContain("重试");
        failed.locator("button").focus();
        page.keyboard().press("Enter");
        page.waitForSelector("#body-editor figure");
        assertThat(body()).contains(FIRST).doesNotContain("未能带入");
    }

    @Test
    void one_step_back_takes_the_paste_with_its_pictures_and_one_forward_brings_both() {
        Clipboards.answerUploads(page);
        put("<p>原来的。</p>");
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        Clipboards.paste(page, "word-two-pictures");
        page.waitForFunction("() => document.querySelectorAll('#body-editor figure').length === 2");
        page.locator("#body-editor").focus();
        press("undo");
        assertThat(body()).doesNotContain("figure", "未能带入", "开工").contains("原来的。");
        press("redo");
        assertThat(body())
                .contains("/media/golden1.png", "/media/golden2.png", "开工")
                .doesNotContain("未能带入");
    }

    @Test
    void undone_while_it_is_on_its_way_a_picture_comes_back_with_the_text() {
        page.route("**/admin/media", waiting::add);
        page.route("**/media/golden*", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
        Clipboards.paste(page, "", "", "", List.of("图.png"));
        page.waitForSelector(".uploading");
        press("undo");
        assertThat(body()).doesNotContain("未能带入");
        page.waitForCondition(() -> !waiting.isEmpty());
        Clipboards.answer(waiting.get(0), 1);
        assertThat(page.locator("#editor-state")).hasText("上传完成");
        assertThat(body()).doesNotContain("figure");
        press("redo");
        assertThat(body()).contains(FIRST);
    }

    @Test
    void a_picture_of_a_group_that_did_not_arrive_stands_in_the_text_by_its_name() {
        page.route("**/admin/media", Route::abort);
        FileChooser chooser = page.waitForFileChooser(() -> press("pictures"));
        chooser.setFiles(new FilePayload("甲.png", "image/png", new byte[] {1}));
        assertThat(page.locator(".upload-failed")).containsText("网络中断");
        assertThat(page.locator("#editor-state")).hasText("1 个文件没有上传成功，已在文中标出");
        assertThat(body()).contains("【图片未能带入：甲.png】");
        page.unroute("**/admin/media");
        Clipboards.answerUploads(page);
        page.locator(".upload-failed button").click();
        page.waitForSelector("#body-editor figure");
        assertThat(body()).contains(FIRST).doesNotContain("未能带入");
    }

    @Test
    void a_file_that_is_no_picture_stands_in_no_group_of_pictures() {
        FileChooser chooser = page.waitForFileChooser(() -> press("pictures"));
        chooser.setFiles(new FilePayload("表格.pdf", "application/pdf", "%PDF-1.7\n%%EOF\n".getBytes(US_ASCII)));
        assertThat(page.locator(".upload-failed")).containsText("组图里只能放图片");
        assertThat(page.locator("#body-editor figure")).hasCount(0);
    }

    @Test
    void a_failed_file_that_is_taken_out_of_the_text_is_counted_no_more() {
        page.route("**/admin/media", Route::abort);
        Clipboards.paste(page, "", "", "", List.of("甲.png"));
        assertThat(page.locator("#editor-state")).hasText("1 个文件没有上传成功，已在文中标出");
        page.locator("#body-editor").focus();
        page.keyboard().press("Control+a");
        page.keyboard().type("不要那张图了。");
        assertThat(page.locator("#editor-state")).hasText("");
        Clipboards.paste(page, "", "", "", List.of("乙.png"));
        assertThat(page.locator("#editor-state")).hasText("1 个文件没有上传成功，已在文中标出");
    }

    @Test
    void a_picture_of_a_group_that_is_sent_again_joins_its_group() {
        AtomicInteger tries = new AtomicInteger();
        page.route("**/media/golden*", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
        page.route("**/admin/media", route -> {
            int number = tries.incrementAndGet();
            if (number == 2 || number == 3) {
                route.abort();
            } else {
                Clipboards.answer(route, number);
            }
        });
        FileChooser chooser = page.waitForFileChooser(() -> press("pictures"));
        chooser.setFiles(new FilePayload[] {
            new FilePayload("甲.png", "image/png", new byte[] {1}),
            new FilePayload("乙.png", "image/png", new byte[] {2}),
            new FilePayload("丙.png", "image/png", new byte[] {3})
        });
        assertThat(page.locator(".upload-failed")).hasCount(2);
        page.locator(".upload-failed button").first().click();
        assertThat(page.locator(".upload-failed")).hasCount(1);
        page.locator(".upload-failed button").first().click();
        assertThat(page.locator("#body-editor figure.group img[src]")).hasCount(3);
        assertThat(page.locator(".upload-failed")).hasCount(0);
        assertThat(page.locator("#body-editor figure")).hasCount(1);
        assertThat(body())
                .contains("<figure class=\"group\">", "golden1.png", "golden4.png", "golden5.png")
                .doesNotContain("未能带入");
    }

    @Test
    void of_a_group_none_of_which_arrived_all_that_are_sent_again_stand_together() {
        page.route("**/admin/media", Route::abort);
        FileChooser chooser = page.waitForFileChooser(() -> press("pictures"));
        chooser.setFiles(new FilePayload[] {
            new FilePayload("甲.png", "image/png", new byte[] {1}), new FilePayload("乙.png", "image/png", new byte[] {2})
        });
        assertThat(page.locator(".upload-failed")).hasCount(2);
        page.unroute("**/admin/media");
        Clipboards.answerUploads(page);
        page.locator(".upload-failed button").first().click();
        assertThat(page.locator(".upload-failed")).hasCount(1);
        page.locator(".upload-failed button").first().click();
        assertThat(page.locator("#body-editor figure.group img[src]")).hasCount(2);
        assertThat(page.locator("#body-editor figure")).hasCount(1);
        assertThat(page.locator("#editor-state")).hasText("上传完成");
    }

    @Test
    void lines_of_a_dropped_text_glue_no_words_together() {
        put("<p></p>");
        page.evaluate("() => { const data = new DataTransfer(); data.setData('text/plain', '甲\u2028乙\u2029丙\u000b<丁>');"
                + " const box = document.querySelector('#body-editor p').getBoundingClientRect();"
                + " document.querySelector('#body-editor p').dispatchEvent(new DragEvent('drop', {bubbles: true,"
                + " cancelable: true, dataTransfer: data, clientX: box.x + 20, clientY: box.y + 10})); }");
        assertThat(page.locator("#body-editor")).containsText("丁");
        assertThat(body()).isEqualTo("<p>甲</p><p>乙</p><p>丙</p><p>&lt;丁&gt;</p>");
    }
}
