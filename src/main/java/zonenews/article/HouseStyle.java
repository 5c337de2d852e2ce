package zonenews.article;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The only HTML an article's text may hold. Whatever is typed, pasted or taken in passes through here before it is
 * stored: what is not on the list is dropped, its words are kept.
 */
public final class HouseStyle {

    static final Pattern OUR_PICTURE = Pattern.compile("/media/[0-9a-z]+\\.[a-z]+");
    private static final Pattern OUR_MEDIA = Pattern.compile("/media/[0-9a-z]+\\.[0-9a-z]+");

    private static final Set<String> PLAIN = Set.of("p", "br");

    /** What a browser may take for a tag. */
    private static final Pattern LIKE_A_TAG = Pattern.compile("<[A-Za-z/!?]");

    private HouseStyle() {}

    /** A text no person writes, and which takes seconds to read. */
    public static boolean isTooDeep(String typed) {
        return new TypedText(typed).isTooDeep();
    }

    /** Plain text (a blank line ends a paragraph) or simple HTML, as typed, becomes HTML in house style. */
    public static String of(String typed) {
        TypedText text = new TypedText(typed);
        return ofHtml(text.isTooDeep() ? text.signForSign() : text.html());
    }

    static boolean isBlock(String tag) {
        return HouseCleaning.BLOCKS.contains(tag);
    }

    /** HTML that a program wrote: tags nobody knows are dropped. */
    public static String ofHtml(String html) {
        return HouseCleaning.of(html.replace("\r\n", "\n").replace('\r', '\n').replace("\0", ""));
    }

    /** A stored text as it is shown for typing: plain where that says the same, else one block a line. */
    public static String forTyping(String html) {
        Document document = parsed(html);
        boolean plain = document.select("body *").stream()
                .allMatch(element -> element.attributesSize() == 0 && PLAIN.contains(element.normalName()));
        if (plain) {
            document.select("br").forEach(lineBreak -> lineBreak.replaceWith(new TextNode("\n")));
            String text = String.join(
                    "\n\n",
                    document.select("p").stream().map(Element::wholeText).toList());
            if (!LIKE_A_TAG.matcher(text).find() && of(text).equals(html)) {
                return text;
            }
        }
        String blocks = String.join(
                "\n",
                parsed(html).body().childNodes().stream().map(Node::outerHtml).toList());
        return of(blocks).equals(html) ? blocks : html;
    }

    private static Document parsed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** The words of a text without its markup. */
    public static String words(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    /** Everything of the 素材库 that a text shows or links to, in order. */
    public static List<String> mediaNames(String html) {
        return Jsoup.parseBodyFragment(html).select("img, a[href]").stream()
                .map(element -> element.attr(element.nameIs("img") ? "src" : "href"))
                .filter(address -> OUR_MEDIA.matcher(address).matches())
                .map(address -> address.substring("/media/".length()))
                .distinct()
                .toList();
    }

    /** The addresses of this site's pictures that stand in a text, in order. */
    public static List<String> pictureNames(String html) {
        return Jsoup.parseBodyFragment(html).select("img").eachAttr("src").stream()
                .filter(source -> OUR_PICTURE.matcher(source).matches())
                .map(source -> source.substring("/media/".length()))
                .distinct()
                .toList();
    }
}
