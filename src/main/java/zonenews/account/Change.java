package zonenews.account;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was before and what is after, for the audit log: only the fields that differ, each beginning a line as 标题：…;
 * its further lines are indented. Of a long text only the paragraphs between the first and the last that differ.
 */
public record Change(String before, String after) {

    public static final Change NONE = new Change("", "");

    private static final String COLON = "：";
    private static final String INDENT = "  ";

    /** From what a thing said under each of its fields' names to what it says now; a field left out is empty. */
    public static Change between(Map<String, String> before, Map<String, String> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        StringBuilder was = new StringBuilder();
        StringBuilder is = new StringBuilder();
        for (String name : names) {
            List<String> old = lines(before.getOrDefault(name, ""));
            List<String> now = lines(after.getOrDefault(name, ""));
            if (!old.equals(now)) {
                int begin = sameAtBegin(old, now);
                int end = sameAtEnd(old, now, begin);
                String label = begin == 0 ? name : name + "（第" + (begin + 1) + "段起）";
                append(was, label, old.subList(begin, old.size() - end));
                append(is, label, now.subList(begin, now.size() - end));
            }
        }
        return new Change(was.toString(), is.toString());
    }

    /** Something new, told by names and contents in turn. */
    public static Change made(String... namesAndContents) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            fields.put(namesAndContents[i], namesAndContents[i + 1]);
        }
        return between(Map.of(), fields);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\R"));
    }

    private static int sameAtBegin(List<String> old, List<String> now) {
        int same = 0;
        while (same < Math.min(old.size(), now.size()) && old.get(same).equals(now.get(same))) {
            same++;
        }
        return same;
    }

    private static int sameAtEnd(List<String> old, List<String> now, int begin) {
        int same = 0;
        while (same < Math.min(old.size(), now.size()) - begin
                && old.get(old.size() - 1 - same).equals(now.get(now.size() - 1 - same))) {
            same++;
        }
        return same;
    }

    private static void append(StringBuilder text, String label, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n").append(label).append(COLON);
            text.append(String.join("\n" + INDENT, lines));
        }
    }

    /** The fields of one side by their names; a line that names none stands under an empty one. */
    public static Map<String, String> fields(String side) {
        Map<String, String> fields = new LinkedHashMap<>();
        String name = "";
        for (String line : lines(side)) {
            int colon = line.startsWith(INDENT) ? -1 : line.indexOf(COLON);
            name = colon > 0 ? line.substring(0, colon) : name;
            String content = colon > 0 ? line.substring(colon + 1) : line.stripLeading();
            fields.merge(name, content, (first, next) -> first + "\n" + next);
        }
        return fields;
    }
}
