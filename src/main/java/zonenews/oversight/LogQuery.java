package zonenews.oversight;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zonenews.site.SiteTime;

/**
 * A filter as SQL. One condition leads: with the time it is one range of an index, read in order. What other
 * conditions there are is looked for in a stretch of that range, so that an answer never waits for a whole log.
 */
final class LogQuery {

    private final List<String> leading = new ArrayList<>();
    private final List<String> looked = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private String leader = "";

    LogQuery(LogFilter filter) {
        if (!filter.number().isEmpty()) {
            equal("subject_id", Long.valueOf(filter.number()));
        }
        equalIfTyped("account_name", filter.person());
        equalIfTyped("remote_address", filter.address());
        equalIfTyped("action", filter.action());
        if (!filter.subject().isEmpty()) {
            looked.add("subject_type = :subject_type");
            parameters.put("subject_type", filter.subject());
        }
        for (String word : filter.eachWord()) {
            String name = "word" + looked.size();
            looked.add("lower(detail) like :" + name + " escape '!'");
            parameters.put(name, "%" + word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        filter.firstDay().ifPresent(day -> during("happened_at >= :first", "first", day));
        filter.lastDay().ifPresent(day -> during("happened_at < :end", "end", day.plusDays(1)));
    }

    private void equalIfTyped(String column, String typed) {
        if (!typed.isEmpty()) {
            equal(column, typed);
        }
    }

    private void equal(String column, Object value) {
        (leader.isEmpty() ? leading : looked).add(column + " = :" + column);
        leader = leader.isEmpty() ? column : leader;
        parameters.put(column, value);
    }

    private void during(String condition, String name, LocalDate day) {
        leading.add(condition);
        parameters.put(name, SiteTime.instant(day.atStartOfDay()).atOffset(ZoneOffset.UTC));
    }

    boolean looksThroughAStretch() {
        return !looked.isEmpty();
    }

    Map<String, Object> parameters(@Nullable Place from) {
        Map<String, Object> all = new HashMap<>(parameters);
        if (from != null) {
            OffsetDateTime at = from.offsetDateTime();
            all.put("at", at);
            all.put("id", from.id());
        }
        return all;
    }

    /** The numbers and times of what it asks for, beyond a place. */
    String places(@Nullable Place from, Direction direction, int most, int stretch) {
        return looksThroughAStretch()
                ? "select id, happened_at from (" + range("*", from, direction, stretch, 0) + ") as stretch where "
                        + String.join(" and ", looked) + " order by " + direction.time + " fetch first " + most
                        + " rows only"
                : range("id, happened_at", from, direction, most, 0);
    }

    /** Where the stretch ends, if there is more behind it. */
    String endOfStretch(@Nullable Place from, Direction direction, int stretch) {
        return range("id, happened_at", from, direction, 1, stretch - 1);
    }

    private String range(String columns, @Nullable Place from, Direction direction, int most, int skipped) {
        List<String> conditions = new ArrayList<>(leading);
        if (from != null) {
            conditions.add("happened_at " + direction.sign + "= :at");
            conditions.add("(happened_at " + direction.sign + " :at or id " + direction.sign + " :id)");
        }
        String shown = columns.equals("*")
                ? "id, happened_at, account_name, remote_address, action, subject_type, subject_id, detail"
                : columns;
        return "select " + shown + " from audit_log"
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by " + (leader.isEmpty() ? "" : leader + direction.order + ", ") + direction.time
                + " offset " + skipped + " rows fetch first " + most + " rows only";
    }

    /** Which way the log is read. Every column turns round together, or the index could not be read backwards. */
    enum Direction {
        OLDER("<", "", "happened_at desc, id desc"),
        NEWER(">", " desc", "happened_at, id");

        private final String sign;
        private final String order;
        private final String time;

        Direction(String sign, String order, String time) {
            this.sign = sign;
            this.order = order;
            this.time = time;
        }
    }
}
