package zonenews.proofing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists as table programs read and write them. */
final class Csv {

    static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What a table program would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\uFF1D\\uFF0B\\uFF0D\\uFF20].*");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private Csv() {}

    static String line(String... cells) {
        return Stream.of(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String safe = FORMULA.matcher(text).matches() ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    /** What stands between the cells of a line: what stands in quotes belongs to a cell. */
    private static char between(String line) {
        String unquoted = QUOTED.matcher(line).replaceAll("");
        if (unquoted.indexOf('\t') >= 0) {
            return '\t';
        }
        return unquoted.indexOf(';') >= 0 && unquoted.indexOf(',') < 0 && unquoted.indexOf('，') < 0 ? ';' : ',';
    }

    /** A line of cells: with commas, semicolons, tabs or arrows between them, in quotes if need be. */
    static List<String> cells(String line) {
        char between = between(line);
        String separated = line;
        if (between == ',' && line.indexOf('"') < 0) {
            separated = separated.replaceAll("\\s*(\u2192|->|=>)\\s*", ",");
            // As it is typed in Chinese; beside others it belongs to what is said.
            separated = separated.indexOf(',') < 0 ? separated.replace('，', ',') : separated;
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < separated.length(); i++) {
            char sign = separated.charAt(i);
            if (sign == '"' && quoted && i + 1 < separated.length() && separated.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (sign == '"' && (quoted || cell.toString().isBlank())) {
                quoted = !quoted;
            } else if (sign == between && !quoted) {
                cells.add(plain(cell));
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(plain(cell));
        return cells;
    }

    /** Without the sign that keeps table programs from taking it for a formula. */
    private static String plain(StringBuilder cell) {
        String text = cell.toString().strip();
        return text.startsWith("'") && FORMULA.matcher(text.substring(1)).matches() ? text.substring(1) : text;
    }
}
