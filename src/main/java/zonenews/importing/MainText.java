package zonenews.importing;

import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where on a page the article itself stands. */
final class MainText {

    private static final List<String> USUAL = List.of(
            "#zoom",
            "#Zoom",
            ".TRS_Editor",
            ".trs_editor_view",
            ".article-content",
            ".article_content",
            ".articleContent",
            ".article-body",
            ".news-content",
            ".news_content",
            ".wp_articlecontent",
            ".v_news_content",
            ".xxgk_content",
            ".con_text",
            ".text-content",
            "[itemprop=articleBody]",
            "#article",
            "#content",
            "#Content",
            ".content",
            "article",
            "main");
    private static final int SHORTEST = 10;

    private MainText() {}

    static Element in(Document page) {
        for (String usual : USUAL) {
            for (Element found : page.select(usual)) {
                if (found.text().length() >= SHORTEST || !found.select("img").isEmpty()) {
                    return found;
                }
            }
        }
        return densest(page);
    }

    private static Element densest(Document page) {
        return page.body().select("div, td, section, body").stream()
                .filter(element -> wordsInParagraphs(element) > 0)
                .max(Comparator.comparingInt(MainText::wordsInParagraphs))
                .orElse(page.body());
    }

    /** Paragraphs of its own, or words with line breaks; not those of what lies deeper. */
    private static int wordsInParagraphs(Element element) {
        int words = element.children().stream()
                .filter(child -> child.normalName().equals("p"))
                .mapToInt(child -> child.text().length())
                .sum();
        return words + element.ownText().length();
    }
}
