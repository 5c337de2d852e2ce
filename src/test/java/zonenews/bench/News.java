package zonenews.bench;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One article as it comes from its writer.
 *
 * @param column the place of its column among those of {@link Columns}
 * @param characters how long its text is, without markup
 */
record News(
        long number,
        int column,
        String title,
        String subtitle,
        String summary,
        String keywords,
        String source,
        String author,
        String documentNumber,
        String issuingBody,
        @Nullable LocalDate writtenOn,
        Instant publishedAt,
        int characters,
        String body) {

    /** One in a hundred is taken off after a month. */
    boolean expires() {
        return number % 100 == 99;
    }

    News numbered(long other) {
        return new News(
                other,
                column,
                title,
                subtitle,
                summary,
                keywords,
                source,
                author,
                documentNumber,
                issuingBody,
                writtenOn,
                publishedAt,
                characters,
                body);
    }
}
