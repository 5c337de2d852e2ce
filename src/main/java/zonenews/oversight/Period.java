package zonenews.oversight;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zonenews.site.SiteTime;

/**
 * From a day to a day, both included.
 *
 * @param problems by field, the key of what is wrong with what was typed there; if any, it is the last 30 days
 */
record Period(LocalDate from, LocalDate to, Map<String, String> problems) {

    static final List<Integer> LATELY = List.of(30, 90, 365);
    private static final int LONGEST = 3_660;

    static Period of(String days, String typedFrom, String typedTo, Instant now) {
        LocalDate today = SiteTime.local(now).toLocalDate();
        if (typedFrom.isBlank() && typedTo.isBlank()) {
            int last = LATELY.stream()
                    .filter(each -> each.toString().equals(days))
                    .findFirst()
                    .orElse(LATELY.get(0));
            return last(last, today, Map.of());
        }
        LocalDate from = day(typedFrom);
        LocalDate to = typedTo.isBlank() ? today : day(typedTo);
        Map<String, String> problems = new LinkedHashMap<>();
        if (from == null) {
            problems.put("from", typedFrom.isBlank() ? "statistics.from" : "date.unreadable");
        } else if (from.isAfter(today)) {
            problems.put("from", "statistics.future");
        }
        if (to == null) {
            problems.put("to", "date.unreadable");
        }
        if (from == null || to == null || !problems.isEmpty()) {
            return last(LATELY.get(0), today, problems);
        }
        if (to.isBefore(from)) {
            return last(LATELY.get(0), today, Map.of("to", "log.to.early"));
        }
        return ChronoUnit.DAYS.between(from, to) < LONGEST
                ? new Period(from, to, Map.of())
                : last(LATELY.get(0), today, Map.of("to", "statistics.long"));
    }

    private static Period last(int days, LocalDate today, Map<String, String> problems) {
        return new Period(today.minusDays(days - 1L), today, problems);
    }

    boolean isRead() {
        return problems.isEmpty();
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
