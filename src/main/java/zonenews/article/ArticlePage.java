package zonenews.article;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an article page shows: to residents, on paper, and in the preview.
 *
 * @param linksOut the addresses outside government sites it links to
 * @param pictureAddress its cover, or the first picture of its text
 * @param interprets the policy it explains
 * @param interpretations those that explain this policy
 */
public record ArticlePage(
        Long id,
        String title,
        String subtitle,
        List<CategoryTree.Node> path,
        LocalDateTime publishedAt,
        @Nullable LocalDateTime modifiedAt,
        @Nullable LocalDate originalDate,
        String source,
        String author,
        String responsibleEditor,
        String summary,
        String keywords,
        String body,
        String correction,
        Set<String> linksOut,
        @Nullable Link original,
        @Nullable String pictureAddress,
        Policy policy,
        @Nullable ListedArticle interprets,
        List<ListedArticle> interpretations,
        List<Attachment> attachments) {

    /**
     * 原文链接 of an article that leads to another site's page.
     *
     * @param way where residents get to first: the address itself, or the notice that they leave
     */
    public record Link(String address, String way) {}

    /**
     * A file offered below the text.
     *
     * @param type PDF, DOCX, …
     * @param size 1.2 MB, 35 KB
     */
    public record Attachment(String label, String address, String type, String size) {}

    public CategoryTree.Node category() {
        return path.get(path.size() - 1);
    }

    public String address() {
        return "/articles/" + id;
    }

    /** What it says in short, for machines. */
    public String description() {
        return summary.isEmpty() ? Opening.of(body) : summary;
    }

    public String bodyOnPaper() {
        return ArticleText.forPaper(body);
    }

    public String printAddress() {
        return address() + "/print";
    }
}
