package zonenews.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Word, the web and old programs end lines by signs of their own, which a browser shows as nothing: words would be glued. */
final class LineEnds {

    private static final Pattern LINE = Pattern.compile("\\r\\n?|[\\x85\\u2028\\x0B]");
    private static final Pattern PARAGRAPH = Pattern.compile("[\\f\\u2029]");
    private static final Pattern IN_HTML = Pattern.compile("[\\x0B\\f\\x85\\u2028\\u2029]+");

    private LineEnds() {}

    /** Of a text without markup, in which a blank line ends a paragraph. */
    static String plain(String text) {
        return PARAGRAPH.matcher(LINE.matcher(text).replaceAll("\n")).replaceAll("\n\n");
    }

    /** Within the words of a marked-up text. */
    static void breakLines(Element text) {
        List<TextNode> words = text.selectStream("*")
                .flatMap(element -> element.textNodes().stream())
                .filter(node -> IN_HTML.matcher(node.getWholeText()).find())
                .toList();
        for (TextNode node : words) {
            String whole = node.getWholeText();
            Matcher end = IN_HTML.matcher(whole);
            int from = 0;
            while (end.find()) {
                node.before(new TextNode(whole.substring(from, end.start())));
                node.before(new Element("br"));
                from = end.end();
            }
            node.text(whole.substring(from));
        }
    }
}
