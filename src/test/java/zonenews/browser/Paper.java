package zonenews.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import zonenews.browser.Sheet.Mark;
import zonenews.browser.Structure.Element;

/** A printed article. */
record Paper(List<Sheet> sheets) {

    /** All that was printed of one element. */
    record Piece(String type, List<Mark> marks) {

        Set<Integer> sheets() {
            return marks.stream().map(Mark::sheet).collect(Collectors.toCollection(java.util.TreeSet::new));
        }

        String text() {
            return textOf(marks);
        }

        String text(int sheet) {
            return textOf(marks.stream().filter(mark -> mark.sheet() == sheet).toList());
        }

        long lines(int sheet) {
            return marks.stream()
                    .filter(mark -> mark.sheet() == sheet && mark.isLetter())
                    .map(mark -> Math.round(mark.box().getMaxY()))
                    .distinct()
                    .count();
        }

        double bottom(int sheet) {
            return marks.stream()
                    .filter(mark -> mark.sheet() == sheet)
                    .mapToDouble(mark -> mark.box().getMaxY())
                    .max()
                    .orElseThrow();
        }

        double height() {
            double top = marks.stream()
                    .mapToDouble(mark -> mark.box().getMinY())
                    .min()
                    .orElseThrow();
            return bottom(marks.get(0).sheet()) - top;
        }

        /** The pieces inside this one. */
        List<Piece> pieces(String... types) {
            return inside(marks, types);
        }
    }

    static Paper of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Structure structure = new Structure(document);
            List<Sheet> sheets = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                sheets.add(new SheetReader(sheets.size() + 1, page, structure).read());
            }
            return new Paper(sheets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything, in the order it was printed. */
    Stream<Mark> marks() {
        return sheets.stream().map(Sheet::marks).flatMap(Collection::stream);
    }

    /** The outermost elements of these types. */
    List<Piece> pieces(String... types) {
        return inside(marks().toList(), types);
    }

    /** The article's words in their order: the heads of tables once, lists without their numbers. */
    String words() {
        Set<Mark> repeated = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        for (Piece row : pieces("TR")) {
            int first = row.sheets().iterator().next();
            row.marks().stream()
                    .filter(mark -> mark.isIn("TH") && mark.sheet() != first)
                    .forEach(repeated::add);
        }
        return textOf(sheets.stream()
                .flatMap(Sheet::letters)
                .filter(letter -> !letter.isIn("Lbl") && !repeated.contains(letter))
                .toList());
    }

    private static List<Piece> inside(List<Mark> marks, String... types) {
        Set<String> any = Set.of(types);
        Map<Element, List<Mark>> byElement = new LinkedHashMap<>();
        for (Mark mark : marks) {
            Optional<Element> element = mark.within().stream()
                    .filter(each -> any.contains(each.type()))
                    .findFirst();
            element.ifPresent(each ->
                    byElement.computeIfAbsent(each, key -> new ArrayList<>()).add(mark));
        }
        return byElement.entrySet().stream()
                .map(entry -> new Piece(entry.getKey().type(), entry.getValue()))
                .toList();
    }

    private static String textOf(List<Mark> marks) {
        return marks.stream().filter(Mark::isLetter).map(Mark::text).collect(Collectors.joining());
    }
}
