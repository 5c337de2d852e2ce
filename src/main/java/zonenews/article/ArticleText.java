package zonenews.article;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zonenews.media.Media;

/** Prepares a stored text for being read. */
final class ArticleText {

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
        return document.body();
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
