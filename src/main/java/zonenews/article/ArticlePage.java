package zonenews.article;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an article page shows: to residents, on paper, and in the preview. */
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
        String link,
        @Nullable String coverAddress,
        Policy policy,
        List<Attachment> attachments) {

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

    public String printAddress() {
        return address() + "/print";
    }
}
