package zonenews.proofing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list somebody brings, read line by line before anything is added.
 *
 * @param taken what would be added
 * @param refused the other lines, with the message that says why
 * @param known how many lines are in the list already as they are
 */
public record WordFile(WordKind kind, List<WordLine> taken, List<Refused> refused, int known) {

    static final int MOST_LINES = 20_000;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern NAMES_ITS_SEPARATOR = Pattern.compile("(?i)\"?sep=.\"?");

    public record Refused(int number, String text, String problem) {}

    /** UTF-8, or what Chinese table programs write; null: neither. */
    static @Nullable String decode(byte[] content) {
        if (content.length >= 2 && content[0] == (byte) 0xff && content[1] == (byte) 0xfe) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            try {
                String text =
                        charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
                return text.indexOf('\0') >= 0 ? null : text.replaceFirst("^" + Csv.BYTE_ORDER_MARK, "");
            } catch (CharacterCodingException notThisOne) {
                // tried as the next
            }
        }
        return null;
    }

    /**
     * @param known the words in the list already, as they are compared
     */
    static WordFile read(WordKind kind, String text, Set<String> known) {
        List<WordLine> taken = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int there = 0;
        int number = 0;
        WordColumns columns = null;
        for (String typed : text.split("\\R", -1)) {
            number++;
            if (typed.isBlank()
                    || typed.startsWith("#")
                    || NAMES_ITS_SEPARATOR.matcher(typed).matches()) {
                continue;
            }
            List<String> cells = Csv.cells(typed);
            if (columns == null) {
                columns = WordColumns.named(kind, cells).orElse(null);
                if (columns != null) {
                    continue;
                }
                columns = WordColumns.usual(kind);
            }
            WordLine line = columns.line(kind, cells);
            String problem = columns.isLevelKnown(cells) ? line.problem() : "words.level";
            if (problem.isEmpty() && !seen.add(line.folded())) {
                problem = "words.word.twice";
            }
            if (problem.isEmpty() && taken.size() >= MOST_LINES) {
                problem = "words.file.lines";
            }
            if (!problem.isEmpty()) {
                refused.add(new Refused(number, shortened(typed), problem));
            } else if (known.contains(line.folded())) {
                there++;
            } else {
                taken.add(line);
            }
        }
        return new WordFile(kind, taken, refused, there);
    }

    private static String shortened(String typed) {
        return typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
    }

    /** Nothing but a heading, or not even that. */
    boolean isEmpty() {
        return taken.isEmpty() && refused.isEmpty() && known == 0;
    }

    /** What would be added, as a file again: the page that shows it sends it back. */
    public String takenAsText() {
        return write(kind, taken);
    }

    static String write(WordKind kind, List<WordLine> lines) {
        StringBuilder text = new StringBuilder(
                switch (kind) {
                    case WRONG -> Csv.line("错误写法", "正确写法", "提示");
                    case SENSITIVE -> Csv.line("敏感词", "级别", "提示");
                    case EXCEPTION -> Csv.line("例外");
                });
        for (WordLine line : lines) {
            text.append(
                    switch (kind) {
                        case WRONG -> Csv.line(line.word(), line.right(), line.hint());
                        case SENSITIVE -> Csv.line(line.word(), line.level(), line.hint());
                        case EXCEPTION -> Csv.line(line.word());
                    });
        }
        return text.toString();
    }
}
