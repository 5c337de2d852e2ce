package zonenews.oversight;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zonenews.site.SiteTime;

/**
 * From a day to a day, both included.
 *
 * @param field where something wrong was typed; empty: nowhere. Else it is the last 30 days
 * @param problem key of what is wrong there
 */
record Period(LocalDate from, LocalDate to, String field, String problem) {

    static final List<Integer> LATELY = List.of(30, 90, 365);
    private static final int LONGEST = 3_660;

    static Period of(String days, String typedFrom, String typedTo, Instant now) {
        LocalDate today = SiteTime.local(now).toLocalDate();
        if (typedFrom.isBlank() && typedTo.isBlank()) {
            int last = LATELY.stream()
                    .filter(each -> each.toString().equals(days))
                    .findFirst()
                    .orElse(LATELY.get(0));
            return new Period(today.minusDays(last - 1L), today, "", "");
        }
        LocalDate from = day(typedFrom);
        LocalDate to = typedTo.isBlank() ? today : day(typedTo);
        if (from == null) {
            return lately(today, "from", typedFrom.isBlank() ? "statistics.from" : "date.unreadable");
        }
        if (to == null) {
            return lately(today, "to", "date.unreadable");
        }
        if (from.isAfter(today)) {
            return lately(today, "from", "statistics.future");
        }
        if (to.isBefore(from)) {
            return lately(today, "to", "log.to.early");
        }
        return ChronoUnit.DAYS.between(from, to) < LONGEST
                ? new Period(from, to, "", "")
                : lately(today, "to", "statistics.long");
    }

    private static Period lately(LocalDate today, String field, String problem) {
        return new Period(today.minusDays(LATELY.get(0) - 1L), today, field, problem);
    }

    boolean isRead() {
        return field.isEmpty();
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return day.getYear() < 1900 || day.getYear() > 9998 ? null : day;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    OffsetDateTime begin() {
        return instant(from);
    }

    OffsetDateTime end() {
        return instant(to.plusDays(1));
    }

    private static OffsetDateTime instant(LocalDate day) {
        return SiteTime.instant(day.atStartOfDay()).atOffset(ZoneOffset.UTC);
    }

    /** Whether it is the last so many days. */
    public boolean isLast(int days, LocalDate today) {
        return to.equals(today) && from.equals(today.minusDays(days - 1L));
    }
}
