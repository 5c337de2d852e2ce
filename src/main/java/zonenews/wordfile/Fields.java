package zonenews.wordfile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fields: instructions that are not read by anybody, and what they came to, which is. */
final class Fields {

    private static final Pattern HYPERLINK = Pattern.compile("\\s*HYPERLINK\\s+(?:\"([^\"]*)\"|([^\\s\\\\]\\S*)).*");

    /** Instructions to Word itself, that leave nothing on the page. */
    private static final Pattern SILENT = Pattern.compile(
            "(?is)(|(XE|TC|TA|RD|SET|ASK|ADVANCE|PRIVATE|NEXT|NEXTIF|SKIPIF|HYPERLINK|TOC|INDEX)\\b.*)");

    private static final Pattern SYMBOL =
            Pattern.compile("(?is)SYMBOL\\s+(\\d{1,5})\\b.*\\\\f\\s*\"?([^\"\\\\]+?)\"?\\s*(\\\\.*)?");
    private static final Pattern IN_CIRCLE =
            Pattern.compile("(?is)EQ\\s*\\\\o\\s*\\\\ac\\(\\s*[○〇]\\s*[,，;]\\s*(\\d{1,2})\\s*\\)");

    private static final class Field {
        private final StringBuilder instruction = new StringBuilder();
        private final @Nullable String chosen;
        private boolean result;
        private boolean worded;

        Field(@Nullable String chosen) {
            this.chosen = chosen;
        }
    }

    /**
     * A field that never came to words anybody could read.
     *
     * @param shown what is seen in its place; null: that is not known
     */
    record Ended(String instruction, @Nullable String shown) {}

    private final Deque<Field> open = new ArrayDeque<>();

    void begin(Xml xml) {
        open.push(new Field(chosen(xml)));
    }

    /** Boxes and lists of old forms say beside the text what was ticked or chosen. */
    private static @Nullable String chosen(Xml begin) {
        return begin.at("w:ffData", "w:checkBox")
                .map(box -> box.child("w:checked").or(() -> box.child("w:default")))
                .map(ticked -> ticked.map(Xml::isOn).orElse(false) ? "☑" : "□")
                .or(() -> begin.at("w:ffData", "w:ddList").map(Fields::entry))
                .orElse(null);
    }

    private static String entry(Xml list) {
        int at = list.child("w:result").map(each -> each.number("w:val", 0)).orElse(0);
        return list.children().stream()
                .filter(each -> each.is("w:listEntry"))
                .skip(Math.max(0, at))
                .findFirst()
                .map(Xml::value)
                .orElse("");
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

    /** Words are read that all open fields came to. */
    void wordsCame() {
        open.forEach(field -> field.worded = true);
    }

    /** Nothing where its words stand in the text, or none are to be seen. */
    Optional<Ended> end() {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Field ended = open.pop();
        if (ended.worded) {
            return Optional.empty();
        }
        String instruction = ended.instruction.toString().strip();
        String shown = ended.chosen != null ? ended.chosen : shown(instruction);
        // A place for the result that was left empty, or has a picture in it, is a result too.
        boolean nothingToSee = ended.result || SILENT.matcher(instruction).matches();
        return shown == null && nothingToSee ? Optional.empty() : Optional.of(new Ended(instruction, shown));
    }

    private static @Nullable String shown(String instruction) {
        Matcher symbol = SYMBOL.matcher(instruction);
        if (symbol.matches()) {
            return Symbols.of(symbol.group(2).strip(), Integer.toHexString(Integer.parseInt(symbol.group(1))));
        }
        Matcher inCircle = IN_CIRCLE.matcher(instruction);
        return inCircle.matches()
                ? NumberFormat.of("decimalEnclosedCircle", Integer.parseInt(inCircle.group(1)))
                : null;
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
