package zonenews.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters of a file: UTF-8, else what it declares, else GB18030; never with replacements for what is wrong. */
final class PageText {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]{0,200}charset\\s*=\\s*[\"']?\\s*([\\w-]{2,20})", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;
    private static final char REPLACEMENT = '\ufffd';

    private PageText() {}

    /**
     * @throws NotTakenIn if it cannot be decoded
     */
    static String of(byte[] bytes) {
        String text = withByteOrderMark(bytes)
                .or(() -> decoded(bytes, StandardCharsets.UTF_8))
                .or(() -> declared(bytes).flatMap(charset -> decoded(bytes, charset)))
                .or(() -> isDamagedUtf8(bytes) ? Optional.empty() : decoded(bytes, GB18030))
                .orElseThrow(() -> new NotTakenIn("The characters are neither UTF-8 nor GB18030 (编码无法识别)"));
        if (text.indexOf('\0') >= 0 || text.indexOf(REPLACEMENT) >= 0) {
            throw new NotTakenIn("This is no text, or its characters are damaged (不是文本或已损坏)");
        }
        return text;
    }

    private static Optional<String> withByteOrderMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, StandardCharsets.UTF_8).map(text -> text.substring(1));
        }
        return startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)
                ? decoded(bytes, StandardCharsets.UTF_16)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notInThisCharset) {
            return Optional.empty();
        }
    }

    /** GB2312 and GBK are parts of GB18030; a page that says UTF-8 and is not, says nothing. */
    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        if (!declared.find()
                || declared.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("utf")) {
            return Optional.empty();
        }
        String name = declared.group(1);
        if (name.toLowerCase(java.util.Locale.ROOT).startsWith("gb")) {
            return Optional.of(GB18030);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** Nearly every byte sequence is something in GB18030; one wrong byte in a long UTF-8 text would make all of it nonsense. */
    private static boolean isDamagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long wrong = text.chars().filter(c -> c == REPLACEMENT).count();
        long chinese = text.chars().filter(c -> c >= 0x4E00 && c <= 0x9FFF).count();
        return chinese > 10 * wrong;
    }
}
