package zonenews.article;

import org.jsoup.nodes.Element;
import zonenews.media.PictureName;

/** What becomes of pictures and videos when a text is shown; nothing of it is stored. */
final class ShownMedia {

    private static final String OURS = "/media/";
    /** The width of the text, on screens that are wider than it. */
    private static final String SIZES = "(max-width: 720px) 100vw, 684px";
    /** Two or three side by side. */
    private static final String SIZES_IN_GROUP = "(max-width: 720px) 50vw, 342px";

    private ShownMedia() {}

    static void in(Element text) {
        for (Element picture : text.select("img[src^=" + OURS + "]")) {
            String srcset = PictureName.srcset(picture.attr("src").substring(OURS.length()));
            if (!srcset.isEmpty()) {
                boolean grouped = picture.closest("figure.group") != null;
                picture.attr("srcset", srcset).attr("sizes", grouped ? SIZES_IN_GROUP : SIZES);
            }
        }
        text.select("a[href^=" + OURS + "]").stream()
                .filter(link -> link.attr("href").matches(OURS + "[0-9a-z]+\\.mp4"))
                .toList()
                .forEach(ShownMedia::play);
    }

    /** A link to a video stays, as what the player is called and what is left of it on paper. */
    private static void play(Element link) {
        Element video = new Element("video")
                .attr("controls", true)
                .attr("preload", "metadata")
                .attr("src", link.attr("href"))
                .attr("aria-label", link.text());
        Element figure = new Element("figure").addClass("video").appendChild(video);
        Element block = link.closest("p, li, blockquote, td, th, h2, h3, figcaption");
        if (block == null) {
            link.before(video);
        } else if (block.nameIs("p") && block.text().equals(link.text())) {
            figure.appendChild(new Element("figcaption").appendChild(link.clone()));
            block.replaceWith(figure);
        } else if (block.nameIs("p")) {
            block.after(figure);
        } else {
            link.before(video);
        }
    }
}
