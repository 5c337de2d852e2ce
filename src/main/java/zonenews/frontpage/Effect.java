package zonenews.frontpage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something stands on the home page.
 *
 * @param from null: at once
 * @param until null: for good
 */
public record Effect(@Nullable Instant from, @Nullable Instant until) {

    public static final Effect ALWAYS = new Effect(null, null);

    boolean isOver(Instant now) {
        return until != null && !until.isAfter(now);
    }

    boolean isToCome(Instant now) {
        return from != null && from.isAfter(now);
    }
}
