package zonenews.importing;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import zonenews.article.HouseStyle;

/** The article's own part of a page, piece by piece; its pictures and files get pending addresses. */
final class HtmlText {

    private static final Pattern FILE = Pattern.compile(
            "[^?#]+\\.(pdf|docx?|xlsx?|pptx?|ofd|zip|rar|7z|wps|et|txt)([?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE =
            Pattern.compile("[^?#]+\\.(jpe?g|png|gif|webp|bmp)([?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(https?://|mailto:|tel:).*");

    private final Element main;
    private final List<Enclosure> enclosures;

    HtmlText(Document page, Element main, List<Enclosure> enclosures) {
        this.main = main;
        this.enclosures = enclosures;
        main.select("nav, footer, aside").remove();
        main.select("img").forEach(this::pending);
        page.select("a[href]").forEach(this::pendingOrPlain);
    }

    private void pending(Element picture) {
        String source = firstOf(picture, "src", "data-src", "data-original", "_src", "oldsrc");
        picture.attr("src", pending(source, true, Lines.printable(picture.attr("alt"))));
    }

    /** Files beside the page come along, even if they are offered outside the text; its other pages are not here. */
    private void pendingOrPlain(Element link) {
        String target = link.attr("href").strip();
        boolean elsewhere = ELSEWHERE.matcher(target).matches();
        boolean inText = link.parents().contains(main);
        boolean ofTheSite = !inText && link.closest("nav, header, footer, aside") != null;
        if (FILE.matcher(target).matches() && !elsewhere && !ofTheSite) {
            link.attr("href", pending(target, false, Lines.printable(link.text())));
        } else if (inText && (PICTURE.matcher(target).matches() || !elsewhere)) {
            link.unwrap();
        }
    }

    private String pending(String reference, boolean picture, String label) {
        for (Enclosure known : enclosures) {
            if (known.reference().equals(reference)) {
                return known.address();
            }
        }
        String address = Enclosure.pendingAddress(enclosures.size());
        enclosures.add(new Enclosure(address, reference, picture, label));
        return address;
    }

    private static String firstOf(Element element, String... attributes) {
        for (String attribute : attributes) {
            String value = element.attr(attribute).strip();
            if (!value.isEmpty() && !value.startsWith("data:")) {
                return value;
            }
        }
        return element.attr("src").startsWith("data:") ? "data:" : "";
    }

    /** In house style, without the lines above the text where those stand inside the same frame. */
    List<Block> blocks(String title) {
        Document text = Jsoup.parseBodyFragment(HouseStyle.ofHtml("<div>" + main.html() + "</div>"));
        text.outputSettings().prettyPrint(false);
        text.select("body > p").forEach(HtmlText::splitAtLineBreaks);
        List<Block> blocks = text.body().children().stream()
                .map(Block::of)
                .filter(block -> !block.open() || !block.text().isEmpty())
                .toList();
        int begin = 0;
        for (int i = 0; i < Math.min(blocks.size(), 8); i++) {
            String line = blocks.get(i).text();
            if (!line.isEmpty() && line.equals(title) || isDated(line)) {
                begin = i + 1;
            }
        }
        return blocks.subList(begin, blocks.size());
    }

    private static boolean isDated(String line) {
        return Details.describes(line)
                && Details.of(line).says(Details.Field.DATE)
                && line.matches(".*(发布|来源|浏览|点击|阅读).*");
    }

    private static void splitAtLineBreaks(Element paragraph) {
        if (paragraph.children().stream().noneMatch(child -> child.normalName().equals("br"))) {
            return;
        }
        @Nullable Element line = null;
        for (Node node : List.copyOf(paragraph.childNodes())) {
            if (node.normalName().equals("br")) {
                line = null;
            } else {
                if (line == null) {
                    line = new Element("p");
                    paragraph.before(line);
                }
                line.appendChild(node);
            }
        }
        paragraph.remove();
    }
}
