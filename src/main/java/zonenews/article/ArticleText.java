package zonenews.article;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import zonenews.media.Media;

/** Prepares a stored text for being read. */
final class ArticleText {

    /** A landline with its area code, or a mobile; not the middle of a longer number. */
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![\\d.-])(0\\d{2,3}-\\d{4} ?\\d{3,4}|1[3-9]\\d{9})(?![\\d.-])");

    private ArticleText() {}

    /** Pictures come with their sizes, so that nothing moves while they load; wide tables scroll by themselves. */
    static Element forReading(String body, List<EditionMedia> media) {
        Document document = parse(body);
        for (Element picture : document.select("img")) {
            picture.attr("loading", "lazy");
            media.stream()
                    .map(EditionMedia::media)
                    .filter(each -> each.address().equals(picture.attr("src")) && each.width() != null)
                    .findFirst()
                    .ifPresent(each -> measure(picture, each));
        }
        document.select("table")
                .wrap("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格，可左右滑动查看\"></div>");
        callableNumbers(document.body());
        return document.body();
    }

    /** Telephone numbers can be tapped. */
    private static void callableNumbers(Element text) {
        List<TextNode> words = text.selectStream("*")
                .filter(element -> element.closest("a") == null)
                .flatMap(element -> element.textNodes().stream())
                .filter(node -> TELEPHONE.matcher(node.getWholeText()).find())
                .toList();
        for (TextNode node : words) {
            Matcher number = TELEPHONE.matcher(node.getWholeText());
            int from = 0;
            while (number.find()) {
                node.before(new TextNode(node.getWholeText().substring(from, number.start())));
                node.before(new Element("a")
                        .attr("href", "tel:" + number.group().replaceAll("[^0-9]", ""))
                        .text(number.group()));
                from = number.end();
            }
            node.text(node.getWholeText().substring(from));
        }
    }

    private static void measure(Element picture, Media media) {
        picture.attr("width", String.valueOf(media.width())).attr("height", String.valueOf(media.height()));
    }

    /** On paper nothing can be followed: of a link its words stay. */
    static String withoutLinks(String body) {
        Document document = parse(body);
        document.select("a").unwrap();
        return document.body().html();
    }

    private static Document parse(String body) {
        Document document = Jsoup.parseBodyFragment(body);
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
