package zonenews.picturedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.Visitor.Upload;

/** What files are called that are taken into the 素材库, and what is said of one that is not what it is called. */
@NewsroomTest
class NamesOfFilesTests {

    @Autowired
    private Newsroom newsroom;

    private Visitor editor;
    private Uploads uploads;

    @BeforeEach
    void signIn() {
        editor = newsroom.editor();
        uploads = new Uploads(editor);
    }

    @Test
    void a_name_nobody_can_type_is_refused_in_words() {
        for (String name : List.of("a\0b.png", "a\0.pdf")) {
            assertThat(uploads.refused(name, Samples.picture("png", 2, 2)))
                    .as(name)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_form_with_such_a_name_is_answered_with_a_page_that_says_so() {
        Map<String, String> token = Map.of("_csrf", uploads.token());
        Page answer = editor.upload(
                "/admin/media",
                token,
                List.of(new Upload("a\0b.png", Samples.picture("png", 2, 2))),
                "Accept",
                "text/html");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("没有上传", "请改名后重试");
    }

    @Test
    void a_name_is_shown_and_never_a_path() {
        for (String name : List.of("../../../tmp/开工.pdf", "C:\\稿件\\开工.pdf", "\u202e开工.pdf", "/开工.pdf", "..开工.pdf")) {
            JsonNode taken = uploads.taken(name, Samples.pdf(name));
            assertThat(taken.path("originalName").asString()).isEqualTo("开工.pdf");
            assertThat(taken.path("address").asString()).matches("/media/[0-9a-f]{32}\\.pdf");
        }
        assertThat(uploads.taken("开工.exe.txt", Samples.pdf(""))
                        .path("originalName")
                        .asString())
                .as("saved, it is what it is")
                .isEqualTo("开工.exe.txt.pdf");
        assertThat(uploads.taken("x".repeat(300) + ".pdf", Samples.pdf("长"))
                        .path("originalName")
                        .asString())
                .hasSize(200)
                .endsWith(".pdf");
    }

    @Test
    void a_name_is_shown_as_it_was_given_and_ends_as_what_the_file_is() {
        assertThat(named("photo 一&%221%22.png", Samples.picture("png", 9, 9)))
                .as("as browsers send it")
                .isEqualTo("photo 一&\"1\".png");
        assertThat(named("a.png", Samples.pdf("名字"))).isEqualTo("a.png.pdf");
        assertThat(named("a.pdf", Samples.picture("png", 9, 9))).isEqualTo("a.pdf.png");
        assertThat(named("照片", Samples.picture("jpg", 9, 9))).isEqualTo("照片.jpg");
        assertThat(named("照片.JPEG", Samples.picture("jpg", 9, 9))).isEqualTo("照片.JPEG");
    }

    @Test
    void a_file_that_is_not_what_it_is_called_is_told_so_and_one_of_an_unknown_type_what_can_be_sent() {
        assertThat(said("a.pdf", Samples.text("<!DOCTYPE html><html></html>")))
                .startsWith("a.pdf 的内容不是 PDF，没有上传")
                .doesNotContain("不支持");
        assertThat(said("x.png", Samples.text("一段文字"))).startsWith("x.png 的内容不是 PNG，");
        assertThat(said("手机.JPEG", Samples.text("一段文字"))).startsWith("手机.JPEG 的内容不是 JPG，");
        assertThat(said("网页.html", Samples.text("<html></html>")))
                .startsWith("不支持的文件类型：网页.html。")
                .contains("可以上传", "PDF");
    }

    @Test
    void a_file_is_saved_under_its_name_and_runs_nothing() {
        JsonNode taken = uploads.taken("关于开工的通知.pdf", Samples.pdf("通知"));
        Page answer = editor.get(taken.path("address").asString());
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment")
                .contains("filename*=UTF-8''%E5%85%B3");
        assertThat(answer.answer().headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private String said(String name, byte[] content) {
        return Uploads.read(uploads.send(name, content)).path("text").asString();
    }

    private String named(String name, byte[] content) {
        return uploads.taken(name, content).path("originalName").asString();
    }
}
