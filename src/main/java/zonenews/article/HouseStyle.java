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

/**
 * The only HTML an article's text may hold. Whatever is typed, pasted or taken in passes through here before it is
 * stored: what is not on the list is dropped, its words are kept.
 */
public final class HouseStyle {

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
    private static final Pattern OUR_PICTURE = Pattern.compile("/media/[0-9a-z]+\\.[a-z]+");
    private static final Pattern OUR_MEDIA = Pattern.compile("/media/[0-9a-z]+\\.[0-9a-z]+");
    private static final Pattern OUR_PAGE = Pattern.compile("/(?!/)[^\\\\]*");
    /** jsoup lets relative addresses through only if there is something they are relative to. */
    private static final String HERE = "https://here.invalid/";

    private static final String INDENT = "^[\\s\\u3000\\u00a0]+";
    private static final Set<String> BLOCKS = Set.of(
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
    private static final Set<String> PLAIN = Set.of("p", "br");
    private static final Set<String> ENDS_OF_WORDS = Set.of("p", "h2", "h3", "li", "td", "th", "caption", "figcaption");

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
        return BLOCKS.contains(tag);
    }

    /** HTML that a program wrote: tags nobody knows are dropped. */
    public static String ofHtml(String html) {
        return clean(html.replace("\r\n", "\n").replace('\r', '\n').replace("\0", ""));
    }

    private static String clean(String html) {
        Document typed = Jsoup.parseBodyFragment(html, HERE);
        typed.select("script, style, template, noscript, iframe, object, svg, math, title, textarea, select")
                .remove();
        LineEnds.breakLines(typed.body());
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
                .filter(picture -> !OUR_PICTURE.matcher(picture.attr("src")).matches())
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
