package zonenews.proofing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import zonenews.article.Content;

/** A text taken apart for reading: every field with words, passage by passage. */
final class Manuscript {

    static final String BODY = "body";
    private static final Set<String> SENTENCES = Set.of("title", "subtitle", BODY, "correction", "summary");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "h2",
            "h3",
            "ul",
            "ol",
            "li",
            "blockquote",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption");

    private final Content content;
    private final LocalDate today;
    private final Element body;
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final List<Passage> passages = new ArrayList<>();

    Manuscript(Content content, LocalDate today) {
        this(content, List.of(), today);
    }

    /**
     * @param attached what residents read of the 附件
     */
    Manuscript(Content content, List<String> attached, LocalDate today) {
        this.content = content;
        this.today = today;
        this.body = Jsoup.parseBodyFragment(content.body()).body();
        add("title", "", content.title());
        add("subtitle", "", content.subtitle());
        add("shortTitle", "", content.shortTitle());
        addBlocks();
        addDescriptions();
        add("correction", "", content.correction());
        add("source", "", content.origin().source());
        add("author", "", content.origin().author());
        add("responsibleEditor", "", content.origin().responsibleEditor());
        add("summary", "", content.summary());
        add("keywords", "", content.keywords());
        add("contributor", "", content.origin().contributor());
        add("policy.documentNumber", "", content.policy().documentNumber());
        add("policy.issuingBody", "", content.policy().issuingBody());
        add("policy.validity", "", content.policy().validity());
        attached.forEach(label -> add("attachments", "", label));
    }

    private void add(String field, String kind, String words) {
        if (!words.isBlank()) {
            StringBuilder text = texts.computeIfAbsent(field, name -> new StringBuilder());
            if (!text.isEmpty()) {
                text.append('\n');
            }
            passages.add(new Passage(field, kind, words, text.length(), null));
            text.append(words);
        }
    }

    private void addDescriptions() {
        Map<String, Integer> occurrences = new HashMap<>();
        int pictures = 0;
        for (Element element : body.select("a[href], img")) {
            boolean picture = element.nameIs("img");
            String address = element.attr(picture ? "src" : "href");
            int occurrence = occurrences.merge(address, 1, Integer::sum);
            pictures += picture ? 1 : 0;
            String words = picture ? element.attr("alt") : "";
            if (!words.isBlank()) {
                passages.add(new Passage(BODY, "img", words, 0, new Passage.Picture(pictures, address, occurrence)));
            }
        }
    }

    private void addBlocks() {
        StringBuilder words = new StringBuilder();
        String[] kind = {"p"};
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.getWholeText());
                } else if (node.nodeName().equals("br")) {
                    words.append('\n');
                } else if (BLOCKS.contains(node.nodeName())) {
                    flush();
                    kind[0] = node.nodeName();
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (BLOCKS.contains(node.nodeName())) {
                    flush();
                }
            }

            private void flush() {
                add(BODY, kind[0], words.toString());
                words.setLength(0);
            }
        });
        add(BODY, kind[0], words.toString());
    }

    Content content() {
        return content;
    }

    LocalDate today() {
        return today;
    }

    Element body() {
        return body;
    }

    List<Passage> passages() {
        return passages;
    }

    /** The passages of fields written in sentences. */
    List<Passage> sentences() {
        return passages.stream()
                .filter(passage -> SENTENCES.contains(passage.field()) && passage.picture() == null)
                .toList();
    }

    List<Passage> ofBody() {
        return passages.stream()
                .filter(passage -> passage.field().equals(BODY) && passage.picture() == null)
                .toList();
    }

    /** The words of a field, one passage a line. */
    CharSequence text(String field) {
        return texts.getOrDefault(field, new StringBuilder());
    }
}
