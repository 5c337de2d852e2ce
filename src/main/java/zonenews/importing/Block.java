package zonenews.importing;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * One piece of a text.
 *
 * @param text its words
 * @param html the piece in house style
 * @param open whether it is known only as a line of words, which may turn out to be a sub-heading or furniture
 */
record Block(String text, String html, boolean open) {

    static Block line(String text) {
        return new Block(text, "<p>" + Entities.escape(text) + "</p>", true);
    }

    static Block of(Element element) {
        boolean open =
                element.normalName().equals("p") && element.select("img").isEmpty() && !element.hasClass("right");
        return new Block(Lines.printable(element.text()), element.outerHtml(), open);
    }

    boolean isSentence() {
        return HalfWidth.of(text).matches("(?s).{15,}[。!?…][”’」』)]*");
    }
}
