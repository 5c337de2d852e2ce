package zonenews.article;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Takes out of an HTML text whatever {@link HouseStyle} does not know, and no word. */
final class HouseCleaning {

    private static final Safelist ALLOWED = new Safelist()
            .addTags("p", "br", "h2", "h3", "strong", "em", "sub", "sup", "ul", "ol", "li", "blockquote", "a")
            .addTags("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "img")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto", "tel", "#")
            .addAttributes("img", "src", "alt", "width", "height")
            .addAttributes("th", "colspan", "rowspan", "scope", "class")
            .addAttributes("td", "colspan", "rowspan", "class")
            .addAttributes("ol", "start")
            .addAttributes("p", "class")
            .addAttributes("figure", "class")
            .preserveRelativeLinks(true);

    private static final Set<String> CLASSES = Set.of("left", "center", "right", "number");
    /** 组图: several pictures with one caption. */
    private static final String GROUP = "group";

    private static final String POSSIBLE_SPAN = "[1-9]\\d{0,2}";
    private static final Pattern OUR_PAGE = Pattern.compile("/(?!/)[^\\\\]*");
    /** jsoup lets relative addresses through only if there is something they are relative to. */
    private static final String HERE = "https://here.invalid/";

    private static final String INDENT = "^[\\s\\u3000\\u00a0]+";
    static final Set<String> BLOCKS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "table",
            "figure",
            "div",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "aside",
            "center",
            "pre",
            "dl",
            "dt",
            "dd",
            "hr",
            "address");
    private static final Set<String> CONTAINERS = Set.of(
            "div", "section", "article", "header", "footer", "main", "aside", "center", "pre", "dl", "dt", "dd",
            "address");
    private static final Set<String> ENDS_OF_WORDS = Set.of("p", "h2", "h3", "li", "td", "th", "caption", "figcaption");

    private HouseCleaning() {}

    static String of(String html) {
        Document typed = Jsoup.parseBodyFragment(html, HERE);
        typed.select("script, style, template, noscript, iframe, object, svg, math, title, textarea, select")
                .remove();
        LineEnds.breaks(typed.body());
        rename(typed, "b", "strong");
        rename(typed, "i", "em");
        rename(typed, "h1", "h2");
        rename(typed, "h4, h5, h6", "h3");
        paragraphsInsteadOfContainers(typed.body());
        Document clean = new Cleaner(ALLOWED).clean(typed);
        clean.outputSettings().prettyPrint(false);
        onlyKnownClasses(clean);
        onlyPossibleSpans(clean);
        onlyOurPictures(clean);
        onlyHonestLinks(clean);
        wrapLooseText(clean.body());
        trimParagraphs(clean);
        return clean.body().html();
    }

    private static void rename(Document document, String from, String to) {
        document.select(from).forEach(element -> element.tagName(to));
    }

    /** A container's words stay a paragraph of their own, so that dropping it glues no words together. */
    private static void paragraphsInsteadOfContainers(Element body) {
        List<Element> containers = body.select(String.join(",", CONTAINERS));
        for (int i = containers.size() - 1; i >= 0; i--) {
            Element container = containers.get(i);
            wrapLooseText(container);
            container.unwrap();
        }
    }

    private static void wrapLooseText(Element parent) {
        List<Node> run = new ArrayList<>();
        for (Node child : List.copyOf(parent.childNodes())) {
            if (child instanceof Element element && BLOCKS.contains(element.normalName())) {
                wrap(run);
            } else {
                run.add(child);
            }
        }
        wrap(run);
    }

    private static void wrap(List<Node> run) {
        boolean blank = run.stream().allMatch(node -> node instanceof TextNode text && text.isBlank());
        if (blank) {
            run.forEach(Node::remove);
        } else {
            Element paragraph = new Element("p");
            run.get(0).before(paragraph);
            run.forEach(paragraph::appendChild);
        }
        run.clear();
    }

    private static void onlyKnownClasses(Document document) {
        for (Element element : document.select("[class]")) {
            Set<String> known = element.normalName().equals("figure") ? Set.of(GROUP) : CLASSES;
            element.classNames(new LinkedHashSet<>(
                    element.classNames().stream().filter(known::contains).toList()));
            if (element.className().isEmpty()) {
                element.removeAttr("class");
            }
        }
    }

    /** A cell over a million columns would keep a reader's browser busy for minutes. */
    private static void onlyPossibleSpans(Document document) {
        for (String span : List.of("colspan", "rowspan")) {
            document.select("[" + span + "]").stream()
                    .filter(cell -> !cell.attr(span).matches(POSSIBLE_SPAN))
                    .forEach(cell -> cell.removeAttr(span));
        }
    }

    private static void onlyOurPictures(Document document) {
        document.select("img").stream()
                .filter(picture ->
                        !HouseStyle.OUR_PICTURE.matcher(picture.attr("src")).matches())
                .forEach(Element::remove);
    }

    /** Relative addresses could say anything about another host by {@code //} or {@code \}. */
    private static void onlyHonestLinks(Document document) {
        for (Element link : document.select("a")) {
            // Browsers take tabs and line ends out of an address before they read it.
            String address = link.attr("href").replaceAll("\\p{Cntrl}", "").strip();
            link.attr("href", address);
            boolean absolute = address.matches("(?i)(https?://|mailto:|tel:).*");
            if (!absolute && !OUR_PAGE.matcher(address).matches()) {
                link.unwrap();
            }
        }
    }

    /** Indents are made by the style sheet, and empty paragraphs by nobody. */
    private static void trimParagraphs(Document document) {
        for (Element block : document.select(String.join(",", ENDS_OF_WORDS))) {
            if (block.childNodeSize() > 0 && block.childNode(0) instanceof TextNode first) {
                first.text(first.getWholeText().replaceFirst(INDENT, ""));
            }
            if (block.childNodeSize() > 0 && block.childNode(block.childNodeSize() - 1) instanceof TextNode last) {
                last.text(last.getWholeText().replaceFirst("[\\s\\u3000\\u00a0]+$", ""));
            }
        }
        document.select("p, h2, h3, li, blockquote, figure").stream()
                .filter(block -> block.text().replace("\u00a0", "").isBlank()
                        && block.select("img").isEmpty())
                .toList()
                .forEach(Element::remove);
    }
}
