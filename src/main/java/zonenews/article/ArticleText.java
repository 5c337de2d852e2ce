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

    /** Nothing of this length is a word. */
    private static final Pattern UNSPACED = Pattern.compile("[!-~]{25,}");

    /** Behind these a reader expects the next line; two slashes stay together. */
    private static final Pattern CHANCE = Pattern.compile("[/?&=._-](?![/?&=._-])");

    /** Three lines of 39 characters, and a little more for marks that close up. */
    private static final int BRIEF = 130;

    private static final int BRIEF_TABLE = 10;

    /** What a phone shows without scrolling. */
    private static final int NARROW_TABLE = 3;

    private static final String FITS = "<div class=\"table-scroll narrow\"></div>";
    private static final String SCROLLS =
            "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格，可左右滑动查看\"></div>";

    private ArticleText() {}

    /** Pictures come with their sizes, so that nothing moves while they load; wide tables scroll by themselves. */
    static Element forReading(String body, List<EditionMedia> media) {
        Document document = parse(body);
        // Texts stored before such signs were taken out are read as well.
        LineEnds.breaks(document.body());
        for (Element picture : document.select("img")) {
            picture.attr("loading", "lazy");
            media.stream()
                    .map(EditionMedia::media)
                    .filter(each -> each.address().equals(picture.attr("src")) && each.width() != null)
                    .findFirst()
                    .ifPresent(each -> measure(picture, each));
        }
        ShownMedia.in(document.body());
        document.select("table").forEach(table -> table.wrap(columns(table) <= NARROW_TABLE ? FITS : SCROLLS));
        callableNumbers(document.body());
        breakableAddresses(document.body());
        keepWholeOnPaper(document.body());
        return document.body();
    }

    private static int columns(Element table) {
        return table.select("tr").stream()
                .mapToInt(row -> row.select("> td, > th").stream()
                        .mapToInt(ArticleText::span)
                        .sum())
                .max()
                .orElse(0);
    }

    private static int span(Element cell) {
        String span = cell.attr("colspan");
        return span.matches("[1-9]\\d{0,2}") ? Integer.parseInt(span) : 1;
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

    /** In a justified text a long address that cannot be parted draws the words before it far apart. */
    private static void breakableAddresses(Element text) {
        List<TextNode> words = text.selectStream("*")
                .flatMap(element -> element.textNodes().stream())
                .filter(node -> UNSPACED.matcher(node.getWholeText()).find())
                .toList();
        for (TextNode node : words) {
            String whole = node.getWholeText();
            int from = 0;
            for (Matcher run = UNSPACED.matcher(whole); run.find(); ) {
                Matcher chance = CHANCE.matcher(whole).region(run.start(), run.end());
                while (chance.find() && chance.end() < run.end()) {
                    node.before(new TextNode(whole.substring(from, chance.end())));
                    node.before(new Element("wbr"));
                    from = chance.end();
                }
            }
            node.text(whole.substring(from));
        }
    }

    /**
     * Small tables stay on one sheet, and what fills up to three lines: of three lines Chromium leaves the last alone,
     * whatever the style sheet asks about orphans and widows.
     */
    private static void keepWholeOnPaper(Element text) {
        text.select("table").stream()
                .filter(table -> table.select("tr").size() <= BRIEF_TABLE)
                .forEach(table -> table.addClass("brief"));
        text.select("p, li").stream()
                .filter(paragraph -> ems(paragraph.text()) <= BRIEF)
                .forEach(paragraph -> paragraph.addClass("brief"));
    }

    /** Latin letters and figures are about half as wide as characters. */
    private static double ems(String words) {
        return words.codePoints().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
    }

    private static void measure(Element picture, Media media) {
        picture.attr("width", String.valueOf(media.width())).attr("height", String.valueOf(media.height()));
    }

    /** On paper nothing can be followed, of a link its words stay; and printing waits for no picture yet to be loaded. */
    static String forPaper(String body) {
        Document document = parse(body);
        document.select("a").unwrap();
        document.select("img").removeAttr("loading").removeAttr("srcset").removeAttr("sizes");
        document.select("video").remove();
        return document.body().html();
    }

    private static Document parse(String body) {
        Document document = Jsoup.parseBodyFragment(body);
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
