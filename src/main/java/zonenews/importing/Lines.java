package zonenews.importing;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import zonenews.article.LineEnds;

/** A page as lines of text; a blank line is an empty one. */
final class Lines {

    private static final Set<String> BREAK_AROUND = Set.of(
            "p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "tr", "td", "th", "dl",
            "dt", "dd", "section", "article", "header", "footer", "nav", "aside", "main", "form", "center");

    private Lines() {}

    static List<String> of(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n')
                .lines()
                .map(Lines::printable)
                .toList();
    }

    /** What a reader sees of a page, a line for each block. */
    static List<String> of(Element page) {
        StringBuilder text = new StringBuilder();
        page.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.getWholeText().replaceAll("\\s+", " "));
                } else {
                    breakAround(node);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                breakAround(node);
            }

            private void breakAround(Node node) {
                if (BREAK_AROUND.contains(node.normalName())) {
                    text.append('\n');
                }
            }
        });
        return of(text.toString());
    }

    /** Without what cannot be seen, and without an indent. */
    static String printable(String line) {
        return LineEnds.inOneLine(line)
                .replace('\u00a0', ' ')
                .replace('\t', ' ')
                .replaceAll("[\\p{Cc}\\u200b-\\u200f\\u2028-\\u202e\\u2060\\ufeff]", "")
                .strip();
    }

    static Stream<String> notBlank(List<String> lines) {
        return lines.stream().filter(line -> !line.isEmpty());
    }
}
