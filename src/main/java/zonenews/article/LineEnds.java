package zonenews.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Signs other programs end a line with, and which a browser shows as nothing: words beside them would be glued. */
public final class LineEnds {

    private static final Pattern SIGNS = Pattern.compile("[\\u000b\\f\\x85\\u2028\\u2029]+");

    private LineEnds() {}

    /** Of a title, or another field of one line. */
    public static String inOneLine(String words) {
        return SIGNS.matcher(words).replaceAll(" ").strip();
    }

    /** Each becomes the break that it means; where no words can stand, or nothing is to be kept apart, none. */
    static void breaks(Element text) {
        List<TextNode> nodes = text.selectStream("*")
                .flatMap(element -> element.textNodes().stream())
                .filter(node -> SIGNS.matcher(node.getWholeText()).find())
                .toList();
        for (TextNode node : nodes) {
            String words = node.getWholeText();
            Matcher sign = SIGNS.matcher(words);
            int from = 0;
            while (sign.find()) {
                node.before(new TextNode(words.substring(from, sign.start())));
                if (keepsWordsApart(node, sign)) {
                    node.before(new Element("br"));
                }
                from = sign.end();
            }
            node.text(words.substring(from));
        }
        text.select("[alt]").forEach(picture -> picture.attr("alt", inOneLine(picture.attr("alt"))));
    }

    private static boolean keepsWordsApart(TextNode node, Matcher sign) {
        String words = node.getWholeText();
        String parent = node.parent() == null ? "" : node.parent().normalName();
        boolean holdsWords =
                !List.of("table", "thead", "tbody", "tfoot", "tr", "ul", "ol").contains(parent);
        boolean first = words.substring(0, sign.start()).isBlank() && !standsAfterWords(node);
        boolean last = words.substring(sign.end()).isBlank() && isEndOfBlock(node, parent);
        return holdsWords && !first && !last;
    }

    /** What was put before the node while it was gone through is empty or has words of its own. */
    private static boolean standsAfterWords(TextNode node) {
        boolean inBlock = isBlock(node.parent() == null ? "" : node.parent().normalName());
        for (var before = node.previousSibling(); before != null; before = before.previousSibling()) {
            if (!(before instanceof TextNode text)) {
                return !(before instanceof Element block && HouseStyle.isBlock(block.normalName()));
            }
            if (!text.isBlank()) {
                return true;
            }
        }
        return !inBlock;
    }

    private static boolean isEndOfBlock(TextNode node, String parent) {
        return node.nextSibling() == null
                ? isBlock(parent)
                : node.nextSibling() instanceof Element block && HouseStyle.isBlock(block.normalName());
    }

    private static boolean isBlock(String tag) {
        return HouseStyle.isBlock(tag)
                || List.of("td", "th", "caption", "figcaption", "body").contains(tag);
    }
}
