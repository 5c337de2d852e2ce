package zonenews.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Decides by what a file contains, whatever it is called, whether it is taken in and as what. */
@Component
class FileContent {

    private static final int HEAD = 4096;
    private static final int MP4_BRAND = 8;

    private static final Pattern MARKUP = Pattern.compile(
            "<(!doctype\\s+html|html|head|body|script|svg|iframe|object|embed|img|style|link|meta)\\b|<\\?(php|xml-)|<%[@=!]|<jsp:");

    private static final Set<String> MP4_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "dash",
            "M4V ", "M4VH", "M4VP", "MSNV", "mmp4", "3gp4", "3gp5", "3gp6");

    private final Tika tika = new Tika();

    /**
     * @param originalName tells apart what shares one format: doc and wps
     * @throws MediaRefused if a file of this content is not taken in
     */
    MediaType typeOf(Path file, String originalName) throws IOException {
        if (OriginalName.runs(originalName)) {
            throw MediaRefused.type(originalName);
        }
        byte[] head = head(file);
        MediaType type = read(file, head, originalName);
        if (!type.isPicture() && hasMarkup(head)) {
            throw MediaRefused.unsafe(originalName, "文件里夹带了网页代码，不能上传。");
        }
        if (Files.size(file) > type.largest()) {
            throw MediaRefused.tooLarge(originalName);
        }
        return type;
    }

    /** What is shown as a picture is drawn anew, and nothing that hangs on it comes along. */
    static boolean hasMarkup(byte[] head) {
        return MARKUP.matcher(new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
                .find();
    }

    private MediaType read(Path file, byte[] head, String originalName) throws IOException {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return MediaType.PDF;
        }
        if (start.startsWith("PK\3\4")) {
            return new ZipContent(originalName).read(file);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return new OleContent(originalName).read(file);
        }
        if (start.startsWith("ftyp", 4)) {
            return video(start, originalName);
        }
        return MediaType.detected(tika.detect(head))
                .filter(MediaType::isPicture)
                .orElseThrow(() -> MediaRefused.type(originalName));
    }

    private static MediaType video(String start, String originalName) {
        if (start.length() >= MP4_BRAND + 4 && MP4_BRANDS.contains(start.substring(MP4_BRAND, MP4_BRAND + 4))) {
            return MediaType.MP4;
        }
        throw MediaRefused.type(originalName);
    }

    static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
