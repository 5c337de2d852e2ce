package zonenews.article;

import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zonenews.media.Media;

/**
 * What lists need of an article, copied from its live edition at publication; until then it follows the draft.
 */
@MappedSuperclass
public abstract class ListedText {

    /** When what never ends ends, so that lists compare with one column. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Category category;

    private String title;
    private String shortTitle;
    private String summary;
    private String link;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Media cover;

    @Embedded
    private Origin origin;

    private boolean headline;
    private Instant expireAt = NEVER;
    private @Nullable Instant pinnedUntil;

    final void copy(Content content) {
        category = content.category() == null ? null : content.category().current();
        title = content.title();
        shortTitle = content.shortTitle();
        summary = content.summary();
        link = content.link();
        cover = content.cover();
        origin = content.origin();
        headline = content.timing().headline();
        pinnedUntil = content.timing().pinnedUntil();
        Instant expires = content.timing().expireAt();
        expireAt = expires == null ? NEVER : expires;
    }

    public @Nullable Category category() {
        return category;
    }

    public String title() {
        return title;
    }

    public Instant expireAt() {
        return expireAt;
    }
}
