package zonenews.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What kind of archive it is, by its list of entries; of the entries themselves no more is unpacked than names a type. */
final class ZipContent {

    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST_UNPACKED = 1024L * 1024 * 1024;
    /** Text packs ten to one, and repeated text fifty to one. */
    private static final long LARGEST_RATIO = 100;

    private static final long FREE_OF_RATIO = 32L * 1024 * 1024;
    private static final int LONGEST_READ = 1024 * 1024;

    private final String originalName;
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    ZipContent(String originalName) {
        this.originalName = originalName;
    }

    MediaType read(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            if (zip.size() > MOST_ENTRIES) {
                throw MediaRefused.unusable(originalName, "压缩包里的文件太多，请分成几个再上传。");
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                look(entries.nextElement());
            }
            if (unpacked > LARGEST_UNPACKED
                    || unpacked > FREE_OF_RATIO
                            && unpacked / LARGEST_RATIO > file.toFile().length()) {
                throw MediaRefused.unusable(originalName, "解开以后太大，不能上传。");
            }
            return type(zip);
        } catch (ZipException | IllegalArgumentException broken) {
            throw MediaRefused.unusable(originalName, "文件已损坏，打不开。");
        }
    }

    /** Names are written in the encoding of the system they come from; ours are told by their Latin letters. */
    private static ZipFile open(Path file) throws IOException {
        return new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.ISO_8859_1);
    }

    private void look(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        boolean leavesItsPlace = name.startsWith("/")
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/")).contains("..");
        if (leavesItsPlace || name.chars().anyMatch(c -> c < 0x20)) {
            throw MediaRefused.unusable(originalName, "压缩包里有不安全的文件名，不能上传。");
        }
        if (name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
            throw withMacros();
        }
        names.add(name);
        unpacked += Math.max(0, entry.getSize());
    }

    private MediaRefused withMacros() {
        return MediaRefused.unsafe(originalName, "文件里有宏，不能上传；请另存为不带宏的文件。");
    }

    private MediaType type(ZipFile zip) throws IOException {
        if (names.contains("[Content_Types].xml")) {
            return officeOfToday(start(zip, "[Content_Types].xml"));
        }
        if (names.contains("mimetype")) {
            return MediaType.detected(start(zip, "mimetype").strip()).orElse(MediaType.ZIP);
        }
        return names.contains("OFD.xml") ? MediaType.OFD : MediaType.ZIP;
    }

    private MediaType officeOfToday(String contentTypes) {
        if (contentTypes.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            throw withMacros();
        }
        if (names.contains("word/document.xml") || contentTypes.contains("wordprocessingml.document.main")) {
            return MediaType.DOCX;
        }
        if (names.contains("xl/workbook.xml")) {
            return MediaType.XLSX;
        }
        return names.contains("ppt/presentation.xml") ? MediaType.PPTX : MediaType.ZIP;
    }

    private static String start(ZipFile zip, String name) throws IOException {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readNBytes(LONGEST_READ), StandardCharsets.UTF_8);
        }
    }
}
