package zonenews.browser;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jsoup.nodes.Element;
import zonenews.browser.Paper.Piece;
import zonenews.browser.Sheet.Mark;

/** What a printer asks of a sheet; each rule answers with what breaks it. */
final class PaperRules {

    private static final double MM = 72 / 25.4;
    private static final PDRectangle A4 = PDRectangle.A4;
    private static final double LEFT = 22 * MM;
    private static final double TOP = 25 * MM;
    private static final double TALLEST_PICTURE = 180 * MM;
    private static final double SIDE_OF_THE_CODE = 22 * MM;
    /** Chromium sets type in whole pixels of a 96th of an inch. */
    private static final double PIXEL = 0.75;

    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;
    private static final String[] HEADINGS = {"H1", "H2", "H3"};

    private PaperRules() {}

    static Stream<String> a4(Printed print) {
        return print.paper().sheets().stream()
                .filter(sheet ->
                        Math.abs(sheet.width() - A4.getWidth()) > 1 || Math.abs(sheet.height() - A4.getHeight()) > 1)
                .map(sheet -> sheet.width() + " × " + sheet.height());
    }

    /** What crosses a margin is cut by the edge of the page, or was never meant for paper. */
    static Stream<String> withinTheMargins(Printed print) {
        Rectangle2D inside = new Rectangle2D.Double(
                LEFT - PIXEL, TOP - PIXEL, A4.getWidth() - 2 * (LEFT - PIXEL), A4.getHeight() - 2 * (TOP - PIXEL));
        return print.paper()
                .marks()
                .filter(mark ->
                        mark.kind() == Sheet.Kind.PICTURE || !mark.within().isEmpty())
                .filter(mark -> !inside.contains(mark.box()))
                .map(mark -> "crosses the margin: " + mark);
    }

    static Stream<String> everyWordOnceInItsPlace(Printed print) {
        String expected = print.expectedWords();
        String words = print.paper().words();
        int same = IntStream.range(0, Math.min(expected.length(), words.length()))
                .filter(i -> expected.charAt(i) != words.charAt(i))
                .findFirst()
                .orElse(Math.min(expected.length(), words.length()));
        return expected.equals(words)
                ? Stream.of()
                : Stream.of("printed: " + excerpt(words, same) + " instead of: " + excerpt(expected, same));
    }

    private static String excerpt(String text, int from) {
        return text.substring(Math.max(0, from - 10), Math.min(text.length(), from + 20));
    }

    static Stream<String> numberedSheets(Printed print) {
        int count = print.paper().sheets().size();
        return print.paper().sheets().stream()
                .filter(sheet -> !sheet.foot().equals("第" + sheet.number() + "页共" + count + "页"))
                .map(sheet -> "sheet " + sheet.number() + " says " + sheet.foot());
    }

    static Stream<String> noHeadingAloneAtTheFoot(Printed print) {
        return print.paper().pieces(HEADINGS).stream()
                .filter(heading -> heading.sheets().size() > 1 || nothingBelow(heading, print))
                .map(heading -> "alone at the foot: " + heading.text());
    }

    private static boolean nothingBelow(Piece heading, Printed print) {
        int sheet = heading.sheets().iterator().next();
        return print.paper()
                .marks()
                .filter(mark -> mark.sheet() == sheet && !mark.within().isEmpty() && !mark.isIn(HEADINGS))
                .noneMatch(mark -> mark.box().getMinY() > heading.bottom(sheet) - PIXEL);
    }

    static Stream<String> noLineOfAParagraphAlone(Printed print) {
        return print.paper().pieces("P", "LI").stream()
                .filter(paragraph -> paragraph.sheets().size() > 1)
                .filter(paragraph -> paragraph.sheets().stream().anyMatch(sheet -> paragraph.lines(sheet) < 2))
                .map(paragraph -> "one line alone: " + paragraph.text());
    }

    static Stream<String> tablesInWholeRowsBelowTheirHeads(Printed print) {
        return print.paper().pieces("Table").stream().flatMap(table -> {
            List<Piece> rows = table.pieces("TR");
            boolean headed = rows.get(0).pieces("TD").isEmpty();
            List<Piece> body = rows.subList(headed ? 1 : 0, rows.size());
            Stream<String> split =
                    body.stream().filter(row -> row.sheets().size() > 1).map(row -> "a row is split: " + row.text());
            Stream<String> heads = headed && !headIsOnEverySheet(rows.get(0), body)
                    ? Stream.of("head not repeated, or without rows: " + table.text())
                    : Stream.of();
            return Stream.concat(split, heads);
        });
    }

    private static boolean headIsOnEverySheet(Piece head, List<Piece> body) {
        Set<Integer> sheets =
                body.stream().flatMap(row -> row.sheets().stream()).collect(Collectors.toSet());
        Set<String> texts = head.sheets().stream().map(head::text).collect(Collectors.toSet());
        return head.sheets().equals(sheets) && texts.size() == 1;
    }

    static Stream<String> picturesWholeInTheirProportions(Printed print) {
        List<Mark> pictures = print.paper()
                .marks()
                .filter(mark -> mark.kind() == Sheet.Kind.PICTURE)
                .toList();
        List<Element> expected = print.html().select("article img");
        if (pictures.size() != expected.size()) {
            return Stream.of(pictures.size() + " pictures instead of " + expected.size());
        }
        return IntStream.range(0, pictures.size())
                .filter(i -> Math.abs(proportion(pictures.get(i).box()) / proportion(expected.get(i)) - 1) > 0.02)
                .mapToObj(i -> "cut or out of proportion: " + pictures.get(i));
    }

    private static double proportion(Rectangle2D box) {
        return box.getWidth() / box.getHeight();
    }

    private static double proportion(Element img) {
        return Double.parseDouble(img.attr("width")) / Double.parseDouble(img.attr("height"));
    }

    static Stream<String> picturesWithTheirCaptionsWithin180Millimetres(Printed print) {
        return print.paper().pieces("Figure").stream()
                .filter(figure -> figure.sheets().size() > 1 || figure.height() > TALLEST_PICTURE)
                .map(figure -> figure.height() + " points high, on sheets " + figure.sheets() + ": " + figure.text());
    }

    static Stream<String> blackOnWhite(Printed print) {
        Stream<String> coloured = print.paper()
                .marks()
                .filter(mark -> mark.kind() != Sheet.Kind.PICTURE && mark.rgb() != BLACK && mark.rgb() != WHITE)
                .map(mark -> "coloured: " + mark);
        Stream<String> grounds = print.paper()
                .marks()
                .filter(mark -> mark.kind() == Sheet.Kind.PAINT && mark.rgb() == BLACK)
                .filter(mark -> Math.min(mark.box().getWidth(), mark.box().getHeight()) > 3
                        && !isCode(mark)
                        && !mark.isIn("Lbl"))
                .map(mark -> "a dark ground: " + mark);
        return Stream.concat(coloured, grounds);
    }

    private static boolean isCode(Mark mark) {
        return mark.isIn("Figure") && Math.max(mark.box().getWidth(), mark.box().getHeight()) <= SIDE_OF_THE_CODE;
    }

    static Stream<String> aCodeThatLeadsToTheArticle(Printed print) {
        String expected = "https://news.example.cn" + print.path().replaceFirst("/print.*", "");
        String code = print.qrCode();
        return code.equals(expected) ? Stream.of() : Stream.of(code);
    }
}
