package zonenews.wordfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zonenews.Cost;

/** Files made to harm are refused at once, and cost little; files that are no Word files are told what they are. */
class HostileWordFilesTests {

    private static final long MOST_MEMORY = 64L << 20;
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a};

    @TempDir
    private Path directory;

    private record Hostile(String name, String refusal, byte[] content) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Hostile> files() throws IOException {
        String document = "<w:document " + W + "><w:body>";
        byte[] good = Docx.of(Docx.p(Docx.t("正文"))).bytes();
        byte[] withPassword = concatenated(OLE, "......EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        return Stream.of(
                new Hostile("300 MB of spaces", "word.bomb", zip("word/document.xml", 300)),
                new Hostile("300 MB in a picture", "word.bomb", zip("word/media/image1.png", 300)),
                new Hostile("60 MB that say they are 1,000 bytes", "word.bomb", lying(zip("word/document.xml", 60))),
                new Hostile("20,000 nested tags", "word.bomb", with(document + "<w:p>".repeat(20_000))),
                new Hostile("400,000 elements", "word.bomb", with(document + noise("<w:p/>", 400_000))),
                new Hostile(
                        "3,000,000 characters", "word.bomb", with(document + "<w:p><w:r><w:t>" + letters(3_000_000))),
                new Hostile("7 MB in one attribute", "word.broken", with(document + "<w:p a=\"" + letters(7_000_000))),
                new Hostile("6,000 parts", "word.bomb", parts(6_000)),
                new Hostile(
                        "a billion laughs",
                        "word.dtd",
                        with("<!DOCTYPE d [<!ENTITY a \"哈哈哈哈哈哈哈哈\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                                + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>" + document
                                + "<w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>")),
                new Hostile(
                        "a file of this machine",
                        "word.dtd",
                        with("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + document
                                + "<w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>")),
                new Hostile(
                        "an address on the web",
                        "word.dtd",
                        with("<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/d.dtd\">" + document + "</w:body></w:document>")),
                new Hostile("an old .doc", "word.old", concatenated(OLE, new byte[600])),
                new Hostile("one with a password", "word.password", withPassword),
                new Hostile("a web page", "word.not-word", "<html><body>正文</body></html>".getBytes()),
                new Hostile("nothing", "word.not-word", new byte[0]),
                new Hostile("half a file", "word.broken", Arrays.copyOf(good, good.length / 2)),
                new Hostile("broken XML", "word.broken", with(document + "<w:p></w:body>")),
                new Hostile("a table of Excel", "word.not-word", with("<workbook><sheets/></workbook>")),
                new Hostile("any archive", "word.not-word", zip("readme.txt", 0)));
    }

    @Tag("cost")
    @ParameterizedTest
    @MethodSource("files")
    void hostile_files_are_refused_at_once(Hostile hostile) throws IOException {
        Path file = Files.write(directory.resolve("hostile.docx"), hostile.content());
        if (Cost.EXACT) {
            catchThrowableOfType(WordFileRefused.class, () -> read(file));
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long begin = System.nanoTime();

        WordFileRefused refused = catchThrowableOfType(WordFileRefused.class, () -> read(file));

        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        long memory = threads.getCurrentThreadAllocatedBytes() - before;
        System.out.printf("%-40s %5d ms %4d MB%n", hostile.name(), took.toMillis(), memory >> 20);
        assertThat(refused).isNotNull();
        assertThat(refused.messageKey()).isEqualTo(hostile.refusal());
        assertThat(took).isLessThan(Cost.time(Duration.ofSeconds(2)));
        assertThat(memory).isLessThan(MOST_MEMORY);
    }

    private static List<Block> read(Path file) throws IOException {
        try (WordArchive archive = WordArchive.open(file)) {
            return new WordReader(archive, new Notes()).read();
        }
    }

    @Test
    void names_that_lead_out_of_the_archive_lead_nowhere() throws IOException {
        Docx docx = Docx.of(Docx.p(Docx.t("正文"), Docx.shown("rId1", ""), Docx.shown("rId2", "")))
                .raw("../../../../tmp/escaped-from-docx.xml", new byte[] {1})
                .refersTo("rId1", "image", "../../../../../etc/passwd", false)
                .refersTo("rId2", "image", "file:///etc/passwd", true);
        Path file = Files.write(directory.resolve("slip.docx"), docx.bytes());

        assertThat(read(file)).hasSize(2);
        assertThat(Path.of("/tmp/escaped-from-docx.xml")).doesNotExist();
        try (WordArchive archive = WordArchive.open(file)) {
            assertThat(archive.bytes("etc/passwd")).isEmpty();
        }
    }

    @Test
    void figures_beyond_reason_are_read_within_it() throws IOException {
        Docx docx = Docx.of(
                        Docx.table(Docx.row(Docx.cell("<w:gridSpan w:val=\"999999999\"/>", Docx.p(Docx.t("宽"))))),
                        Docx.pp(Docx.style("a") + Docx.numbered(1, 99_999), Docx.t("深")))
                .beside(
                        "styles",
                        Docx.styleNamed("a", "一", "<w:basedOn w:val=\"b\"/>")
                                + Docx.styleNamed("b", "二", "<w:basedOn w:val=\"a\"/>"))
                .beside(
                        "numbering",
                        Docx.pattern(0, Docx.level(8, "chineseCounting", "%9、"))
                                + Docx.num(
                                        1,
                                        0,
                                        "<w:lvlOverride w:ilvl=\"8\"><w:startOverride w:val=\"999999999\"/></w:lvlOverride>"));

        List<Block> blocks = read(Files.write(directory.resolve("figures.docx"), docx.bytes()));

        assertThat(((Block.Table) blocks.get(0)).rows().get(0).get(0).columns()).isEqualTo(63);
        assertThat(((Block.Paragraph) blocks.get(1)).text()).isEqualTo("九万九千九百九十九、深");
    }

    private static byte[] with(String document) {
        return Docx.of()
                .raw("word/document.xml", document.getBytes(StandardCharsets.UTF_8))
                .bytes();
    }

    /** Elements with attributes that do not shrink to nothing. */
    private static String noise(String element, int times) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            text.append(element.replace("/>", " a=\"" + random.nextInt(100_000) + "\"/>"));
        }
        return text.toString();
    }

    private static String letters(int many) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder(many);
        for (int i = 0; i < many; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static byte[] zip(String name, int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                zip.write(spaces);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] parts(int many) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < many; i++) {
                zip.putNextEntry(new ZipEntry("word/part" + i + ".xml"));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The directory of the archive gives its only entry's unpacked size as 1,000. */
    private static byte[] lying(byte[] zip) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = zip.length - 46; i >= 0; i--) {
            if (bytes.getInt(i) == 0x02014b50) {
                bytes.putInt(i + 24, 1_000);
                return zip;
            }
        }
        throw new IllegalStateException();
    }

    private static byte[] concatenated(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
