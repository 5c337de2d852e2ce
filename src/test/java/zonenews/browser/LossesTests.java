package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a paste or a drop could not bring along is said until somebody has read it. */
@BrowserTest
class LossesTests extends EmptyForm {

    private static final String STRUCK = "<p class=MsoNormal>第一段<del>八十万元</del>。"
            + "<span style='display:none;mso-hide:all'>内部口径</span></p><p><img src=\"data:image/png;base64,iVBORw0KGgo=\"></p>";

    private Locator lost() {
        return page.locator("#editor-lost");
    }

    @Test
    void it_stays_while_pictures_arrive_and_until_somebody_has_read_it() {
        Clipboards.answerUploads(page);
        Clipboards.paste(page, STRUCK, "", "", List.of());
        page.waitForSelector("#body-editor figure");
        assertThat(page.locator("#editor-state")).hasText("上传完成");
        assertThat(lost()).containsText("内部口径");
        assertThat(lost()).containsText("八十万元");
        lost().locator("button").click();
        assertThat(lost()).isHidden();
        assertThat(page.locator("#body-editor")).isFocused();
    }

    @Test
    void a_second_paste_is_said_beside_the_first() {
        Clipboards.paste(page, "<p>甲<iframe src=\"https://example.gov.cn\"></iframe></p>", "", "", List.of());
        Clipboards.paste(
                page,
                "<p>见<a href=\"file:///C:/通知.docx\">通知</a>和<a href=\"news/2.html\">新闻</a>、"
                        + "<a href=\"#top\">上文</a></p>",
                "",
                "",
                List.of());
        assertThat(lost()).containsText("没有带入：");
        assertThat(lost()).containsText("；链接的地址（“通知”）；链接的地址（“新闻”）");
        assertThat(lost()).not().containsText("上文");
    }

    @Test
    void one_step_back_takes_it_back_too() {
        put("<p>原来的。</p>");
        Clipboards.paste(page, "<p>甲<iframe src=\"https://example.gov.cn\"></iframe></p>", "", "", List.of());
        assertThat(lost()).isVisible();
        page.locator("#body-editor").focus();
        press("undo");
        assertThat(body()).isEqualTo("<p>原来的。</p>");
        assertThat(lost()).isHidden();
    }

    @Test
    void of_what_is_dropped_it_is_said_as_well() {
        put("<p>原来的。</p>");
        page.evaluate("""
                () => {
                    const data = new DataTransfer();
                    data.setData('text/html', '<p>拖来的<del>八十万元</del></p>');
                    const line = document.querySelector('#body-editor p');
                    const box = line.getBoundingClientRect();
                    line.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true,
                        clientX: box.left + 40, clientY: box.top + 10}));
                }""");
        assertThat(page.locator("#body-editor")).containsText("拖来的");
        assertThat(lost()).containsText("八十万元");
    }
}
