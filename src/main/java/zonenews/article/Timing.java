package zonenews.article;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an article is to be seen, and how prominently.
 *
 * @param publishAt null: as soon as it is published
 * @param expireAt 到期下线; null: never
 * @param pinnedUntil 置顶; null: not pinned
 * @param headline 头条
 */
@Embeddable
public record Timing(
        @Nullable Instant publishAt,
        @Nullable Instant expireAt,
        @Nullable Instant pinnedUntil,
        boolean headline) {

    public static final Timing NOW = new Timing(null, null, null, false);
}
