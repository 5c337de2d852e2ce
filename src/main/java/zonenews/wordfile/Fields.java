package zonenews.wordfile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields: instructions that are not read by anybody, and what they came to, which is. */
final class Fields {

    private static final Pattern HYPERLINK = Pattern.compile("\\s*HYPERLINK\\s+(?:\"([^\"]*)\"|([^\\s\\\\]\\S*)).*");

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private boolean result;
    }

    private final Deque<Field> open = new ArrayDeque<>();

    void begin() {
        open.push(new Field());
    }

    void instruct(String text) {
        if (!open.isEmpty()) {
            open.peek().instruction.append(text);
        }
    }

    void separate() {
        if (!open.isEmpty()) {
            open.peek().result = true;
        }
    }

    /** The instruction of a field that never came to anything anybody could read; else null. */
    @Nullable
    String end() {
        if (open.isEmpty()) {
            return null;
        }
        Field ended = open.pop();
        return ended.result ? null : ended.instruction.toString().strip();
    }

    boolean readsInstruction() {
        return open.stream().anyMatch(field -> !field.result);
    }

    /** A field left open would swallow all that follows. */
    void paragraphEnds() {
        open.removeIf(field -> !field.result);
    }

    @Nullable
    String link() {
        return open.stream()
                .map(field -> link(field.instruction.toString()))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String link(String instruction) {
        Matcher hyperlink = HYPERLINK.matcher(instruction);
        if (!hyperlink.matches()) {
            return null;
        }
        return hyperlink.group(1) != null ? hyperlink.group(1) : hyperlink.group(2);
    }
}
