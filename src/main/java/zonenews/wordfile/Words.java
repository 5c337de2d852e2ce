package zonenews.wordfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** The words of a paragraph with what is kept of their look; a line break is a {@code \n}. */
final class Words {

    record Format(
            boolean strong,
            boolean em,
            String vertical,
            @Nullable String link) {
        static final Format PLAIN = new Format(false, false, "", null);

        private boolean isLike(Format other) {
            return strong == other.strong && em == other.em && vertical.equals(other.vertical);
        }

        private boolean leadsWhere(Format other) {
            return Objects.equals(link, other.link);
        }
    }

    private record Piece(String text, Format format) {}

    private static final String EDGE = "[\\s\\u3000\\u00a0]";

    private final List<Piece> pieces = new ArrayList<>();

    void add(String text, Format format) {
        if (text.isEmpty()) {
            return;
        }
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        // A space between bold words is bold; which it was, nobody saw.
        if (last != null && last.format.isLike(format) && last.format.leadsWhere(format)) {
            pieces.set(pieces.size() - 1, new Piece(last.text + text, format));
        } else {
            pieces.add(new Piece(text, format));
        }
    }

    /** Before everything else, looking as the first words do. */
    void addNumber(String number) {
        if (!number.isEmpty()) {
            Format first = pieces.isEmpty() ? Format.PLAIN : pieces.get(0).format;
            pieces.add(0, new Piece(number, new Format(first.strong, first.em, "", null)));
        }
    }

    void addAll(Words others) {
        others.pieces.forEach(piece -> add(piece.text, piece.format));
    }

    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text));
        return text.toString();
    }

    boolean isBlank() {
        return text().replaceAll(EDGE, "").isEmpty();
    }

    /** How far spaces move the first words to the right, in halves of a character; on a new page as well. */
    int leadingSpace() {
        int width = 0;
        for (char c : text().replaceFirst("^\\n+", "").toCharArray()) {
            if (c == '\u3000') {
                width += 2;
            } else if (c == ' ' || c == '\u00a0') {
                width++;
            } else {
                return width;
            }
        }
        return width;
    }

    boolean isAllBold() {
        return !isBlank()
                && pieces.stream()
                        .filter(piece -> !piece.text.replaceAll(EDGE, "").isEmpty())
                        .allMatch(piece -> piece.format.strong);
    }

    /** Without what nobody sees at its ends. */
    Words trimmed() {
        Words trimmed = new Words();
        trimmed.pieces.addAll(pieces);
        while (!trimmed.pieces.isEmpty()) {
            Piece first = trimmed.pieces.remove(0);
            String rest = first.text.replaceFirst("^" + EDGE + "+", "");
            if (!rest.isEmpty()) {
                trimmed.pieces.add(0, new Piece(rest, first.format));
                break;
            }
        }
        while (!trimmed.pieces.isEmpty()) {
            Piece last = trimmed.pieces.remove(trimmed.pieces.size() - 1);
            String rest = last.text.stripTrailing();
            if (!rest.isEmpty()) {
                trimmed.pieces.add(new Piece(rest, last.format));
                break;
            }
        }
        return trimmed;
    }

    /** In headings and column names everything is bold, and nothing says so. */
    String html(boolean keepBold) {
        StringBuilder html = new StringBuilder();
        String link = null;
        for (Piece piece : pieces) {
            Format format = piece.format;
            if (!Objects.equals(link, format.link)) {
                html.append(link == null ? "" : "</a>");
                link = format.link;
                html.append(link == null ? "" : "<a href=\"" + Entities.escape(link) + "\">");
            }
            String escaped = Entities.escape(piece.text).replace("\n", "<br>");
            html.append(wrapped(escaped, format, keepBold && format.strong && !piece.text.isBlank()));
        }
        return html.append(link == null ? "" : "</a>").toString();
    }

    private static String wrapped(String escaped, Format format, boolean bold) {
        String html = format.vertical.isEmpty() ? escaped : tag(format.vertical, escaped);
        html = format.em && !escaped.isBlank() ? tag("em", html) : html;
        return bold ? tag("strong", html) : html;
    }

    private static String tag(String name, String html) {
        return "<" + name + ">" + html + "</" + name + ">";
    }
}
