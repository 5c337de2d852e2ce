package zonenews.wordfile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs that are letters of a font of pictures; of the many, those that stand in official texts. */
final class Symbols {

    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x28, "☎"),
            Map.entry(0x2a, "✉"),
            Map.entry(0x46, "☞"),
            Map.entry(0x4a, "☺"),
            Map.entry(0x6c, "●"),
            Map.entry(0x6e, "■"),
            Map.entry(0x6f, "□"),
            Map.entry(0x75, "◆"),
            Map.entry(0x76, "❖"),
            Map.entry(0xa1, "○"),
            Map.entry(0xa8, "□"),
            Map.entry(0xab, "★"),
            Map.entry(0xd8, "➢"),
            Map.entry(0xe0, "→"),
            Map.entry(0xe8, "➔"),
            Map.entry(0xf0, "⇨"),
            Map.entry(0xfb, "✗"),
            Map.entry(0xfc, "✓"),
            Map.entry(0xfd, "☒"),
            Map.entry(0xfe, "☑"));
    private static final Map<Integer, String> WINGDINGS_2 =
            Map.of(0x50, "✓", 0x52, "☑", 0x53, "☒", 0x54, "☒", 0xa3, "□", 0x4f, "✗");
    private static final Map<Integer, String> SYMBOL = Map.ofEntries(
            Map.entry(0xb0, "°"),
            Map.entry(0xb1, "±"),
            Map.entry(0xb2, "″"),
            Map.entry(0xb4, "×"),
            Map.entry(0xb7, "•"),
            Map.entry(0xb8, "÷"),
            Map.entry(0xb9, "≠"),
            Map.entry(0xa3, "≤"),
            Map.entry(0xb3, "≥"),
            Map.entry(0x6d, "μ"),
            Map.entry(0x57, "Ω"),
            Map.entry(0x61, "α"),
            Map.entry(0x62, "β"));

    private Symbols() {}

    /** The sign everybody's fonts have; null: none is known. */
    static @Nullable String of(String font, String hexadecimal) {
        if (!hexadecimal.matches("[0-9A-Fa-f]{1,4}")) {
            return null;
        }
        int code = Integer.parseInt(hexadecimal, 16);
        int letter = code & 0xff;
        String sign = switch (font) {
            case "Wingdings" -> wingdings(letter);
            case "Wingdings 2" -> WINGDINGS_2.get(letter);
            case "Symbol" -> SYMBOL.get(letter);
            default -> null;
        };
        // Outside the area for private use a letter is what it is in any font.
        boolean everybodys = code > 0xff && (code < 0xd800 || code > 0xf8ff);
        return sign == null && everybodys ? String.valueOf((char) code) : sign;
    }

    private static @Nullable String wingdings(int letter) {
        if (letter >= 0x81 && letter <= 0x8a) {
            return String.valueOf((char) ('①' + letter - 0x81));
        }
        return letter >= 0x8c && letter <= 0x95 ? String.valueOf((char) ('❶' + letter - 0x8c)) : WINGDINGS.get(letter);
    }
}
