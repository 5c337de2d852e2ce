package zonenews.browser;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zonenews.browser.Structure.Element;

/** One page of a printed article: everything on it, in points from its top left corner. */
record Sheet(int number, float width, float height, List<Mark> marks) {

    /** A letter, a picture, or an area or line of one colour. */
    enum Kind {
        LETTER,
        PICTURE,
        PAINT
    }

    /**
     * @param text of a letter, else empty
     * @param size of a letter, else 0
     * @param rgb of everything but pictures
     * @param within the elements of the article around it; none for what stands on every sheet
     */
    record Mark(int sheet, Kind kind, String text, double size, int rgb, Rectangle2D box, List<Element> within) {

        boolean isIn(String... types) {
            Set<String> any = Set.of(types);
            return within.stream().map(Element::type).anyMatch(any::contains);
        }

        boolean isLetter() {
            return kind == Kind.LETTER && !text.replace('\u00a0', ' ').isBlank();
        }
    }

    /** The article's letters. */
    Stream<Mark> letters() {
        return marks.stream().filter(mark -> mark.isLetter() && !mark.within().isEmpty());
    }

    /** What stands outside the article. */
    String foot() {
        return marks.stream()
                .filter(mark -> mark.isLetter() && mark.within().isEmpty())
                .map(Mark::text)
                .collect(Collectors.joining());
    }
}
