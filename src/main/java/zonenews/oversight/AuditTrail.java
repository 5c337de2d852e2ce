package zonenews.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.oversight.LogQuery.Direction;
import zonenews.site.SiteTime;

/** Reads the audit log; whatever is asked for, an answer looks at a bounded number of lines. */
@Component
@Transactional(readOnly = true)
class AuditTrail {

    static final int PAGE_LENGTH = 50;
    /** How many lines are looked through for what no index leads to. */
    static final int STRETCH = 10_000;

    private static final int SHOWN_IN_LISTS = 3_000;
    private static final int LONGEST = 1_000_000;

    /**
     * What was found.
     *
     * @param goOn where more may be; null: there is none
     * @param full whether there is certainly more
     */
    record Found(List<Place> places, @Nullable Place goOn, boolean full) {}

    /**
     * One page, newest first.
     *
     * @param lookedBackTo not all lines have been looked through, only those down to here
     */
    record Page(
            List<Entry> entries,
            @Nullable Place newer,
            @Nullable Place older,
            @Nullable Place lookedBackTo) {}

    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page newest(LogFilter filter) {
        return olderThan(filter, null);
    }

    Page olderThan(LogFilter filter, @Nullable Place place) {
        Found found = find(filter, place, Direction.OLDER, PAGE_LENGTH);
        Place newer = place == null || found.places.isEmpty() ? place : found.places.get(0);
        return new Page(entries(found.places, SHOWN_IN_LISTS), newer, found.goOn, found.full ? null : found.goOn);
    }

    Page newerThan(LogFilter filter, Place place) {
        Found found = find(filter, place, Direction.NEWER, PAGE_LENGTH);
        if (found.places.size() < PAGE_LENGTH && found.goOn == null) {
            return newest(filter);
        }
        List<Place> places = new ArrayList<>(found.places);
        Collections.reverse(places);
        Place older = places.isEmpty() ? place : places.get(places.size() - 1);
        return new Page(entries(places, SHOWN_IN_LISTS), found.goOn, older, null);
    }

    /** What a filter asks for beyond a place, at most so many. */
    Found find(LogFilter filter, @Nullable Place from, Direction direction, int most) {
        LogQuery query = new LogQuery(filter);
        List<Place> places = places(query, query.places(from, direction, most + 1, STRETCH), from);
        if (places.size() > most) {
            List<Place> shown = places.subList(0, most);
            return new Found(shown, shown.get(most - 1), true);
        }
        Place end = query.looksThroughAStretch()
                ? places(query, query.endOfStretch(from, direction, STRETCH), from).stream()
                        .findFirst()
                        .orElse(null)
                : null;
        return new Found(places, end, false);
    }

    private List<Place> places(LogQuery query, String sql, @Nullable Place from) {
        return jdbc.sql(sql)
                .params(query.parameters(from))
                .query((row, number) -> new Place(instant(row), row.getLong("id")))
                .list();
    }

    /** The lines at these places in the same order, with so much of what was before and after. */
    List<Entry> entries(List<Place> places, int longest) {
        if (places.isEmpty()) {
            return List.of();
        }
        Map<Long, Entry> byId = new HashMap<>();
        jdbc.sql("select id, happened_at, account_name, remote_address, action, subject_type, subject_id, detail,"
                        + " substring(content_before, 1, :longest) as was, substring(content_after, 1, :longest) as became,"
                        + " coalesce(char_length(content_before), 0) <= :longest"
                        + " and coalesce(char_length(content_after), 0) <= :longest as is_whole"
                        + " from audit_log where id in (:ids)")
                .param("longest", longest)
                .param("ids", places.stream().map(Place::id).toList())
                .query((row, number) -> entry(row))
                .list()
                .forEach(entry -> byId.put(entry.id(), entry));
        return places.stream().map(place -> byId.get(place.id())).toList();
    }

    Optional<Entry> entry(long id) {
        return jdbc.sql("select id, happened_at from audit_log where id = ?")
                .param(id)
                .query((row, number) -> new Place(instant(row), row.getLong("id")))
                .optional()
                .map(place -> entries(List.of(place), LONGEST).get(0));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        long subject = row.getLong("subject_id");
        Long subjectId = row.wasNull() ? null : subject;
        return new Entry(
                row.getLong("id"),
                SiteTime.local(instant(row)),
                row.getString("account_name"),
                row.getString("remote_address"),
                row.getString("action"),
                row.getString("subject_type"),
                subjectId,
                row.getString("detail"),
                orEmpty(row.getString("was")),
                orEmpty(row.getString("became")),
                row.getBoolean("is_whole"));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("happened_at", OffsetDateTime.class).toInstant();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Every kind of action there has been. H2 steps over the index; {@code action > ?} would walk through it. */
    List<String> actions() {
        return jdbc.sql("select distinct action from audit_log order by action")
                .query(String.class)
                .list();
    }
}
