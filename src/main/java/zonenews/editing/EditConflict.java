package zonenews.editing;

import java.time.LocalDateTime;
import zonenews.article.Edition;
import zonenews.site.SiteTime;

/** Somebody saved the article after this form was opened; nothing of either text is lost. */
class EditConflict extends RuntimeException {

    private final Long articleId;
    private final transient ArticleForm current;
    private final String changedBy;
    private final LocalDateTime changedAt;
    private final boolean published;

    EditConflict(Edition current) {
        super("Saved by " + current.changedBy() + " meanwhile");
        this.articleId = current.article().id();
        this.current = ArticleForm.of(current);
        this.changedBy = current.changedBy();
        this.changedAt = SiteTime.local(current.changedAt());
        this.published = !current.canBeWritten();
    }

    Long articleId() {
        return articleId;
    }

    /** What was saved meanwhile. */
    public ArticleForm current() {
        return current;
    }

    public String changedBy() {
        return changedBy;
    }

    public LocalDateTime changedAt() {
        return changedAt;
    }

    public boolean published() {
        return published;
    }
}
