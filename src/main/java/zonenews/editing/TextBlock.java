package zonenews.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A block of a text, as it is compared with another.
 *
 * @param links where its links lead
 * @param html tells two blocks of the same words apart
 */
record TextBlock(Kind kind, String text, String links, String html) {

    enum Kind {
        HEADING("h2"),
        SUBHEADING("h3"),
        PARAGRAPH("p"),
        ITEM("li"),
        QUOTE("blockquote"),
        ROW("tr"),
        CAPTION("caption", "figcaption");

        private static final Map<String, Kind> BY_ELEMENT = Arrays.stream(values())
                .flatMap(kind -> Arrays.stream(kind.elements).map(element -> Map.entry(element, kind)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        private final String[] elements;

        Kind(String... elements) {
            this.elements = elements;
        }

        /** The class it is shown with. */
        public String style() {
            return "block-" + elements[0];
        }
    }

    static List<TextBlock> blocks(String html) {
        List<TextBlock> blocks = new ArrayList<>();
        walk(Jsoup.parseBodyFragment(html).body(), Kind.PARAGRAPH, blocks);
        return blocks;
    }

    private static void walk(Element parent, Kind kind, List<TextBlock> into) {
        List<Node> line = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && element.isBlock() && !element.nameIs("br")) {
                add(line, kind, into);
                line.clear();
                walkBlock(element, kind, into);
            } else {
                line.add(child);
            }
        }
        add(line, kind, into);
    }

    private static void walkBlock(Element element, Kind around, List<TextBlock> into) {
        Kind own = Kind.BY_ELEMENT.getOrDefault(element.normalName(), around);
        if (own == Kind.ROW) {
            add(List.copyOf(element.children()), own, into);
        } else {
            walk(element, own == Kind.PARAGRAPH ? around : own, into);
        }
    }

    private static void add(List<? extends Node> line, Kind kind, List<TextBlock> into) {
        StringBuilder text = new StringBuilder();
        StringBuilder links = new StringBuilder();
        StringBuilder html = new StringBuilder();
        for (Node node : line) {
            if (kind == Kind.ROW && !text.isEmpty()) {
                text.append(" │ ");
            }
            html.append(node.outerHtml());
            node.nodeStream().forEach(each -> read(each, text, links));
        }
        if (!text.toString().isBlank()) {
            into.add(new TextBlock(kind, text.toString().strip(), links.toString(), html.toString()));
        }
    }

    private static void read(Node node, StringBuilder text, StringBuilder links) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText().replaceAll("[ \\t\\r\\n]+", " "));
        } else if (node instanceof Element element) {
            switch (element.normalName()) {
                case "br" -> text.append('\n');
                case "img" -> text.append("〔图片 ").append(picture(element)).append("〕");
                case "a" -> links.append(" 〔链接 ").append(element.attr("href")).append("〕");
                default -> {}
            }
        }
    }

    private static String picture(Element image) {
        return (image.attr("alt") + " " + image.attr("src")).strip();
    }
}
