package zonenews.oversight;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of a table that a table program opens as it was meant. */
final class Csv {

    static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    /** What a table program would take for a formula, in full width too. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*");

    private Csv() {}

    static String line(@Nullable String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + LINE_END;
    }

    /** One line stays one line of the file, whatever was typed. */
    private static String cell(@Nullable String text) {
        String shown = text == null ? "" : text;
        String harmless = FORMULA.matcher(shown).matches() ? "'" + shown : shown;
        return '"' + harmless.replaceAll("\\R", " ⏎ ").replace("\"", "\"\"") + '"';
    }
}
