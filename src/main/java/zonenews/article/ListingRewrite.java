package zonenews.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a column that was moved, or is being merged, on their way to what the columns say now.
 *
 * @param merging its articles are being listed with the target too, before its address leads there
 * @param afterArticle the last article that is done
 */
public record ListingRewrite(
        Long categoryId,
        @Nullable Long targetId,
        boolean merging,
        long afterArticle,
        long done,
        long total,
        Instant startedAt) {

    public boolean isMerger() {
        return targetId != null;
    }
}
