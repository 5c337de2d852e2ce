package zonenews.picturedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
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

/** What is taken into the 素材库, and what becomes of it. */
@NewsroomTest
class TakingInTests {

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
    void what_a_file_is_is_decided_by_its_content() {
        assertThat(label("a.png", Samples.picture("jpg", 30, 20))).isEqualTo("JPG");
        assertThat(label("a.jpg", Samples.picture("png", 30, 20))).isEqualTo("PNG");
        assertThat(label("a.jpg", Samples.picture("gif", 30, 20))).isEqualTo("PNG");
        assertThat(label("a.zip", Samples.pdf("通知"))).isEqualTo("PDF");
        assertThat(label("a.zip", Samples.docx())).isEqualTo("DOCX");
        assertThat(label("a.zip", Samples.zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "")))
                .isEqualTo("XLSX");
        assertThat(label("a.zip", Samples.zip("[Content_Types].xml", "<Types/>", "ppt/presentation.xml", "")))
                .isEqualTo("PPTX");
        assertThat(label("a.zip", Samples.zip("mimetype", "application/vnd.oasis.opendocument.text")))
                .isEqualTo("ODT");
        assertThat(label("a.zip", Samples.zip("OFD.xml", "<OFD/>"))).isEqualTo("OFD");
        assertThat(label("a.docx", Samples.zip("资料/一.txt", "一"))).isEqualTo("ZIP");
        assertThat(label("a.doc", Samples.ole("Root Entry", "WordDocument"))).isEqualTo("DOC");
        assertThat(label("a.wps", Samples.ole("Root Entry", "WordDocument"))).isEqualTo("WPS");
        assertThat(label("a.doc", Samples.ole("Root Entry", "Workbook"))).isEqualTo("XLS");
        assertThat(label("a.et", Samples.ole("Root Entry", "Workbook"))).isEqualTo("ET");
        assertThat(label("a.dps", Samples.ole("Root Entry", "PowerPoint Document")))
                .isEqualTo("DPS");
        assertThat(label("a.mov", Samples.mp4(2000))).isEqualTo("MP4");
    }

    private String label(String name, byte[] content) {
        return uploads.taken(name, content).path("label").asString();
    }

    @Test
    void nothing_a_browser_would_run_is_taken_in() {
        String script = "<script>alert(1)</script>";
        byte[] svg = Samples.text("<svg xmlns=\"http://www.w3.org/2000/svg\">" + script + "</svg>");
        byte[] page = Samples.text("<!DOCTYPE html><html>" + script + "</html>");
        byte[] xhtml = Samples.text("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>");
        byte[] jsp = Samples.text("<%@ page contentType=\"text/html\" %><% Runtime.getRuntime(); %>");
        for (String as : List.of("a.svg", "a.png", "a.pdf", "a")) {
            assertThat(uploads.refused(as, svg)).isEqualTo(415);
            assertThat(uploads.refused(as, page)).isEqualTo(415);
            assertThat(uploads.refused(as, xhtml)).isEqualTo(415);
            assertThat(uploads.refused(as, jsp)).isEqualTo(415);
            assertThat(uploads.refused(as, Samples.text("\ufeff" + "<?xml version=\"1.0\"?><a/>")))
                    .isEqualTo(415);
            assertThat(uploads.refused(as, Samples.text("一段文字"))).isEqualTo(415);
            assertThat(uploads.refused(as, Samples.text("MZ\u0090\u0000"))).isEqualTo(415);
        }
        for (String as : List.of("a.svg", "a.html", "a.xhtml", "a.jsp", "a.JSP", "a.xml", "a.js", "a.docm")) {
            assertThat(uploads.refused(as, Samples.picture("png", 30, 20)))
                    .as(as)
                    .isEqualTo(415);
        }
    }

    @Test
    void nor_is_what_is_two_things_at_once() {
        String page = "<html><script>alert(1)</script></html>";
        assertThat(uploads.refused("a.pdf", Samples.pdf(page))).isEqualTo(415);
        assertThat(uploads.refused("a.zip", Samples.zip("<script>alert(1)</script>", "")))
                .isEqualTo(415);
        assertThat(uploads.refused("a.gif", Samples.text("GIF89a/*" + page + "*/=1;")))
                .isEqualTo(415);
        assertThat(uploads.refused("a.mp4", Samples.joined(Samples.mp4(24), Samples.text(page))))
                .isEqualTo(415);
        assertThat(uploads.refused("a.pdf", Samples.joined(Samples.text(page), Samples.pdf(""))))
                .isEqualTo(415);
        assertThat(uploads.refused("a.zip", Samples.joined(Samples.text(page), Samples.docx())))
                .isEqualTo(415);
    }

    @Test
    void documents_with_macros_or_a_password_are_refused() {
        assertThat(uploads.refused(
                        "a.docx",
                        Samples.zip(
                                "[Content_Types].xml", "<Types/>", "word/document.xml", "", "word/vbaProject.bin", "")))
                .isEqualTo(415);
        assertThat(uploads.refused(
                        "a.docx",
                        Samples.zip(
                                "[Content_Types].xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml",
                                "word/document.xml",
                                "")))
                .isEqualTo(415);
        assertThat(uploads.refused("a.doc", Samples.ole("Root Entry", "WordDocument", "Macros")))
                .isEqualTo(415);
        assertThat(uploads.refused("a.docx", Samples.ole("Root Entry", "EncryptedPackage")))
                .isEqualTo(422);
    }

    @Test
    void an_archive_whose_files_would_leave_their_place_is_refused() {
        for (String name :
                List.of("../../etc/cron.d/a", "/etc/passwd", "a/../../b", "..\\..\\a.exe", "C:\\a", "a\nb")) {
            assertThat(uploads.refused("a.zip", Samples.zip(name, "x")))
                    .as(name)
                    .isEqualTo(422);
        }
    }

    @Test
    void an_empty_file_is_told_to_be_empty() {
        assertThat(Uploads.read(uploads.send("空.png", new byte[0])).path("text").asString())
                .isEqualTo("空.png：这个文件是空的，没有上传；请打开看看它是否完好。");
        Page none =
                editor.upload("/admin/media", Map.of("_csrf", uploads.token()), List.of(new Upload("", new byte[0])));
        assertThat(none.status()).isEqualTo(422);
        assertThat(none.text()).contains("请先选择要上传的文件。");
    }

    @Test
    void the_same_file_sent_twice_is_one() {
        byte[] content = Samples.pdf("同一份");
        assertThat(uploads.taken("同一份.pdf", content).path("name"))
                .isEqualTo(uploads.taken("同一份.pdf", content).path("name"));
    }

    @Test
    void other_files_than_videos_have_20_MB() {
        byte[] large = Samples.joined(Samples.pdf("大"), new byte[20 * 1024 * 1024]);
        assertThat(uploads.refused("大.pdf", large)).isEqualTo(413);
        byte[] video = Samples.mp4(25 * 1024 * 1024);
        JsonNode taken = uploads.taken("开工.mp4", video);
        assertThat(taken.path("video").asBoolean()).isTrue();
        HttpResponse<byte[]> part = editor.bytes(taken.path("address").asString(), "Range", "bytes=1000-1999");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(video, 1000, 2000));
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 1000-1999/" + video.length);
        assertThat(part.headers().firstValue("Content-Disposition")).isEmpty();
        HttpResponse<byte[]> beyond = editor.bytes(taken.path("address").asString(), "Range", "bytes=99999999-");
        assertThat(beyond.statusCode()).isEqualTo(416);
    }

    @Test
    void a_form_without_scripts_sends_several_at_once_and_reads_which_were_not_taken() {
        String token = editor.get("/admin/media")
                .html()
                .select("#media-upload input[name=_csrf]")
                .val();
        Page all = editor.upload(
                "/admin/media",
                Map.of("_csrf", token),
                List.of(new Upload("甲.pdf", Samples.pdf("甲")), new Upload("乙.png", Samples.picture("png", 9, 9))));
        assertThat(all.status()).isEqualTo(302);
        assertThat(editor.get(all.location()).text()).contains("已上传：甲.pdf、乙.png");
        Page some = editor.upload(
                "/admin/media",
                Map.of("_csrf", token),
                List.of(new Upload("丙.svg", Samples.text("<svg/>")), new Upload("丁.pdf", Samples.pdf("丁"))));
        assertThat(some.status()).isEqualTo(415);
        assertThat(some.text()).contains("已上传：丁.pdf", "没有上传：", "丙.svg");
    }
}
