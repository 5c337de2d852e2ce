package zonenews.oversight;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonenews.site.SiteTime;

/** Where a line stands in the log; in an address it is written as microseconds and number. */
record Place(Instant at, long id) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,16})-(\\d{1,18})");

    static Optional<Place> of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        return matcher.matches()
                ? Optional.of(new Place(
                        Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS),
                        Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    OffsetDateTime offsetDateTime() {
        return at.atOffset(ZoneOffset.UTC);
    }

    public LocalDateTime local() {
        return SiteTime.local(at);
    }

    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
