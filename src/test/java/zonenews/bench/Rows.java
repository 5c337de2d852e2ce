package zonenews.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What the rows of an article and those of its text have in common. */
final class Rows {

    private static final int AUTHORS = 20;

    private Rows() {}

    /**
     * @param residents the numbers below are what residents read, or, one in a hundred, have read until it expired; of
     *     the others one in five was withdrawn
     */
    static boolean published(News news, long residents) {
        return news.number() < residents || news.number() % 5 == 0;
    }

    static String author(News news) {
        return "author" + news.number() % AUTHORS;
    }

    static void set(PreparedStatement row, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
        row.addBatch();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
