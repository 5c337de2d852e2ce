package zonenews.importing;

import java.util.ArrayList;
import java.util.List;

/** The paragraphs of a text that has only lines. */
final class TextParagraphs {

    /** A line this long that is as long as the longest one was broken by a program, not by its writer. */
    private static final int SHORTEST_BROKEN_LINE = 24;

    private static final int LONGEST_BROKEN_LINE = 60;
    private static final int RAGGED = 4;

    private TextParagraphs() {}

    static List<Block> of(List<String> lines) {
        List<Block> paragraphs = new ArrayList<>();
        List<String> together = new ArrayList<>();
        for (String line : lines) {
            if (line.isEmpty()) {
                addAll(together, paragraphs);
            } else {
                together.add(line);
            }
        }
        addAll(together, paragraphs);
        return paragraphs;
    }

    private static void addAll(List<String> together, List<Block> into) {
        int width = together.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder paragraph = new StringBuilder();
        String before = "";
        for (String line : together) {
            if (!paragraph.isEmpty() && !(isBroken(before, width) && SubHeadings.numbering(line) == null)) {
                into.add(Block.line(paragraph.toString()));
                paragraph.setLength(0);
            }
            paragraph.append(needsSpace(paragraph, line) ? " " : "").append(line);
            before = line;
        }
        if (!paragraph.isEmpty()) {
            into.add(Block.line(paragraph.toString()));
        }
        together.clear();
    }

    private static boolean isBroken(String line, int width) {
        return line.length() >= SHORTEST_BROKEN_LINE
                && line.length() <= LONGEST_BROKEN_LINE
                && line.length() >= width - RAGGED
                && !HalfWidth.of(line).matches(".*[。!?…;:][”’」』)]*");
    }

    private static boolean needsSpace(StringBuilder paragraph, String line) {
        return !paragraph.isEmpty()
                && paragraph.charAt(paragraph.length() - 1) < 0x80
                && Character.isLetterOrDigit(paragraph.charAt(paragraph.length() - 1))
                && line.charAt(0) < 0x80
                && Character.isLetterOrDigit(line.charAt(0));
    }
}
