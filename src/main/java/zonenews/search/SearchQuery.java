package zonenews.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param words as they were typed
 * @param category only in this column and those below it
 * @param page counts from 1
 */
public record SearchQuery(
        String words,
        @Nullable Long category,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        int page) {

    public enum Order {
        RELEVANCE,
        DATE
    }

    public static SearchQuery of(String words) {
        return new SearchQuery(words, null, null, null, Order.RELEVANCE, 1);
    }
}
