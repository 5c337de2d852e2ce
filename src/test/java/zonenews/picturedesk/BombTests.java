package zonenews.picturedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Cost;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor;

/** Small files that would fill the machine, and large ones: refused within two seconds and 64 MB. */
@Tag("cost")
@NewsroomTest
class BombTests {

    private static final long MOST_MEMORY = 64L * 1024 * 1024;
    /** Less than one copy of it takes with four bytes a pixel. */
    private static final long MOST_FOR_DRAWING = 150L * 1024 * 1024;

    private static final String MULTIPART = "multipart/form-data; boundary=zn";
    private static final String FIRST_PART =
            "--zn\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4\n";
    private static final int CHUNK = 64 * 1024;

    @Autowired
    private Newsroom newsroom;

    @Value("${zonenews.home}")
    private Path home;

    @LocalServerPort
    private int port;

    private Visitor editor;
    private Uploads uploads;
    private String answered = "";
    private String accepted = "application/json";

    @BeforeEach
    void signIn() {
        editor = newsroom.editor();
        uploads = new Uploads(editor);
        uploads.send("warm.png", Samples.picture("png", 20, 20));
        uploads.send("warm.docx", Samples.docx());
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** The most the whole heap held meanwhile, garbage too, over what it held before. */
    private static int lightly(String what, IntSupplier request) {
        return within(MOST_MEMORY, what, request);
    }

    private static int within(long mostMemory, String what, IntSupplier request) {
        if (Cost.EXACT) {
            request.getAsInt();
        }
        System.gc();
        long before =
                heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        int status = request.getAsInt();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        long more =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
        System.out.printf("%s: %d in %d ms, %d MB more%n", what, status, took.toMillis(), more >> 20);
        assertThat(took).as(what).isLessThan(Cost.time(Duration.ofSeconds(2)));
        assertThat(more).as(what).isLessThan(Cost.memory(mostMemory));
        return status;
    }

    @Test
    void a_picture_of_900_million_pixels() {
        byte[] bomb = Samples.hugePng(30_000);
        assertThat(bomb.length).as("a small file").isLessThan(1024 * 1024);
        assertThat(lightly("30,000 x 30,000 PNG", () -> uploads.refused("大图.png", bomb)))
                .isEqualTo(422);
    }

    /** Scanned in black and white, one bit a pixel, it needs no more than a photograph. */
    @Test
    void a_picture_just_small_enough_is_drawn() {
        byte[] large = Samples.hugePng(6_300);
        AtomicInteger sent = new AtomicInteger();
        assertThat(within(
                        MOST_FOR_DRAWING,
                        "6,300 x 6,300 PNG of one bit",
                        () -> uploads.send("扫描件" + sent.incrementAndGet() + ".png", large)
                                .status()))
                .isEqualTo(201);
    }

    @Test
    void a_document_that_unpacks_to_two_gigabytes() {
        byte[] bomb = Samples.docxBomb(2000);
        assertThat(lightly("docx of 2,000 MB", () -> uploads.refused("报告.docx", bomb)))
                .isEqualTo(422);
    }

    @Test
    void fifty_megabytes_that_are_no_video() {
        assertThat(lightly("50 MB upload", () -> send(50, "/admin/media", MULTIPART)))
                .isEqualTo(413);
        assertThat(answered).contains("其他文件不超过 20 MB");
    }

    private static int number(String answer) {
        return Integer.parseInt(answer.substring(9, 12));
    }

    private String head(String path, String type) {
        String cookies = editor.cookies().getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return "POST " + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: " + accepted + "\r\nX-CSRF-TOKEN: "
                + uploads.token() + "\r\nCookie: " + cookies + "\r\nContent-Type: " + type + "\r\n";
    }

    /** A body of that many megabytes, as no client would keep it in memory either. */
    private int send(int megabytes, String path, String type) {
        byte[] head = FIRST_PART.getBytes(StandardCharsets.US_ASCII);
        byte[] end = "\r\n--zn--\r\n".getBytes(StandardCharsets.US_ASCII);
        long length = head.length + (long) megabytes * 1024 * 1024 + end.length;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write(
                    (head(path, type) + "Content-Length: " + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(head);
            byte[] chunk = new byte[CHUNK];
            for (long sent = 0; sent < (long) megabytes * 1024 * 1024; sent += CHUNK) {
                out.write(chunk);
            }
            out.write(end);
            out.flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            answered = answer.toString(StandardCharsets.UTF_8);
            return number(answered);
        } catch (IOException reset) {
            throw new AssertionError("No answer in words", reset);
        }
    }

    @Test
    void more_than_any_file_may_have_is_answered_and_not_cut_off() {
        for (int megabytes : new int[] {201, 230}) {
            assertThat(send(megabytes, "/admin/media", MULTIPART)).isEqualTo(413);
            assertThat(answered).contains("文件太大：视频不超过 200 MB");
        }
        accepted = "text/html";
        for (int megabytes : new int[] {201, 230}) {
            assertThat(send(megabytes, "/admin/media", MULTIPART)).isEqualTo(413);
            assertThat(answered).contains("上传的文件太大，没有保存：视频不超过 200 MB");
        }
    }

    /** Only programs send files so; they are told no less. */
    @Test
    void more_than_any_file_may_have_without_saying_so_before() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write((head("/admin/media", MULTIPART) + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            writeChunk(out, FIRST_PART.getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            for (int i = 0; i < 210 * 16; i++) {
                writeChunk(out, chunk);
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            answered = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(number(answered)).isEqualTo(413);
    }

    @Test
    void an_upload_broken_off_half_way_leaves_nothing_behind() throws IOException {
        int before = incoming();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write((head("/admin/media", MULTIPART) + "Content-Length: 20000000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(FIRST_PART.replace("a.pdf", "half.pdf").getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[10_000_000]);
            out.flush();
            until(() -> incoming() > before);
        }
        until(() -> incoming() <= before);
        assertThat(editor.get("/admin/media?q=half").text()).doesNotContain("half.pdf");
    }

    private int incoming() {
        String[] files = home.resolve("incoming").toFile().list();
        return files == null ? 0 : files.length;
    }

    private static void until(BooleanSupplier fulfilled) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!fulfilled.getAsBoolean()) {
            assertThat(System.nanoTime()).as("fulfilled in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static void writeChunk(OutputStream out, byte[] chunk) throws IOException {
        out.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(chunk);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void a_form_of_fifty_megabytes() {
        int status = lightly("50 MB form", () -> send(50, "/admin/articles", "application/x-www-form-urlencoded"));
        assertThat(status).isIn(400, 403, 413);
    }

    @Test
    void files_of_nobody_are_not_even_read() {
        Visitor nobody = newsroom.resident();
        var answer = nobody.upload(
                "/admin/media",
                java.util.Map.of(),
                List.of(new Visitor.Upload("a.pdf", Samples.pdf(""))),
                "Accept",
                "application/json");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(nobody.upload("/login", java.util.Map.of(), List.of()).location())
                .isEqualTo("/login");
    }
}
