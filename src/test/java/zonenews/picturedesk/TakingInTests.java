package zonenews.picturedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
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
    void of_a_picture_with_something_behind_it_the_picture_is_kept() {
        byte[] page = Samples.text("<html><script>alert(1)</script></html>");
        for (String format : List.of("jpg", "gif", "png")) {
            JsonNode taken = uploads.taken("a." + format, Samples.joined(Samples.picture(format, 30, 20), page));
            byte[] kept = editor.bytes(taken.path("address").asString()).body();
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
        }
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
    void a_photograph_is_turned_upright_and_tells_nothing_about_who_took_it_where() throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            JsonNode taken = uploads.taken("照片" + orientation + ".jpg", Samples.photograph(60, 40, orientation));
            boolean lying = orientation > 4;
            assertThat(taken.path("width").asInt()).isEqualTo(lying ? 40 : 60);
            assertThat(taken.path("height").asInt()).isEqualTo(lying ? 60 : 40);
            byte[] kept = editor.bytes(taken.path("address").asString()).body();
            assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "ZHANG", "GPS");
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(kept));
            assertThat(isRed(picture, orientation))
                    .as("orientation %d", orientation)
                    .isTrue();
        }
    }

    /** Red was on the left: that is where this orientation puts it. */
    private static boolean isRed(BufferedImage picture, int orientation) {
        int middle = picture.getWidth() / 2;
        int half = picture.getHeight() / 2;
        int pixel = switch (orientation) {
            case 1, 4 -> picture.getRGB(5, half);
            case 2, 3 -> picture.getRGB(picture.getWidth() - 5, half);
            case 5, 6 -> picture.getRGB(middle, 5);
            default -> picture.getRGB(middle, picture.getHeight() - 5);
        };
        return (pixel >> 16 & 0xff) > 200 && (pixel & 0xff) < 60;
    }

    @Test
    void a_picture_comes_in_at_most_three_widths_none_wider_than_it_was() throws IOException {
        assertThat(widths(uploads.taken("宽.jpg", Samples.picture("jpg", 3000, 1500))))
                .containsExactly(480, 960, 1600);
        assertThat(widths(uploads.taken("中.png", Samples.picture("png", 1000, 500))))
                .containsExactly(480, 1000);
        assertThat(widths(uploads.taken("窄.gif", Samples.picture("gif", 400, 200))))
                .containsExactly(400);
    }

    private List<Integer> widths(JsonNode taken) throws IOException {
        String srcset = taken.path("srcset").asString();
        String all = srcset.isEmpty() ? taken.path("address").asString() + " " + taken.path("width") + "w" : srcset;
        for (String each : all.split(", ")) {
            String[] addressAndWidth = each.split(" ");
            BufferedImage picture = ImageIO.read(
                    new ByteArrayInputStream(editor.bytes(addressAndWidth[0]).body()));
            assertThat(picture.getWidth() + "w").isEqualTo(addressAndWidth[1]);
            assertThat(Math.abs(picture.getHeight() * 2 - picture.getWidth())).isLessThan(3);
        }
        return List.of(all.split(", ")).stream()
                .map(each -> Integer.parseInt(each.replaceAll(".* (\\d+)w", "$1")))
                .toList();
    }

    @Test
    void a_drawing_of_few_colours_is_a_smaller_file_in_every_smaller_width() throws IOException {
        byte[] drawing = new ClassPathResource("example/pictures/medicine-park.png").getContentAsByteArray();
        JsonNode taken = uploads.taken("医药园.png", drawing);
        assertThat(taken.path("label").asString()).isEqualTo("PNG");
        int larger = Integer.MAX_VALUE;
        for (String each : List.of("", "x960", "x480")) {
            String address = taken.path("address").asString().replace(".png", each + ".png");
            int length = editor.bytes(address).body().length;
            assertThat(length).as("%s: %d bytes", address, length).isLessThan(larger);
            larger = length;
        }
    }

    @Test
    void a_webp_is_kept_as_what_every_browser_shows() {
        JsonNode taken = uploads.taken("照片.webp", Samples.webp());
        assertThat(taken.path("label").asString()).isEqualTo("JPG");
        assertThat(taken.path("picture").asBoolean()).isTrue();
    }

    @Test
    void a_broken_picture_is_refused_in_words() {
        byte[] whole = Samples.picture("png", 300, 200);
        assertThat(uploads.refused("断.png", java.util.Arrays.copyOf(whole, 40))).isEqualTo(422);
        assertThat(uploads.refused("坏.docx", Samples.text("PK\3\4 坏"))).isEqualTo(422);
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

    @Test
    void a_photograph_in_other_colours_is_shown_in_those_of_the_screen() throws IOException {
        JsonNode taken = uploads.taken("屏幕.png", Samples.pictureInOtherColours());
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(
                editor.bytes(taken.path("address").asString()).body()));
        assertThat(kept.getRGB(5, 5))
                .as("its profile calls red what others call green")
                .isEqualTo(0xff00ff00);
    }
}
