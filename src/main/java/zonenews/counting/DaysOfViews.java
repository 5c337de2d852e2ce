package zonenews.counting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.site.SiteTime;

/** What was read on which day: finished days from what they were packed into, the others from the rows themselves. */
@Component
public class DaysOfViews {

    public interface Each {
        void read(LocalDate day, long article, long views);
    }

    /** An opening counted a moment before midnight, or by a clock that is late, still finds its day open. */
    private static final int DAYS_LEFT_OPEN = 2;
    /** A column of bytes holds no more on H2; such a day is read from its rows. */
    private static final int MOST_BYTES = 1_000_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    DaysOfViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param to the last day
     */
    @Transactional(readOnly = true)
    public void each(LocalDate from, LocalDate to, Each each) {
        Set<LocalDate> packed = new HashSet<>();
        jdbc.sql("select view_date, packed from article_views_of_day where view_date >= ? and view_date <= ?")
                .params(from, to)
                .query(row -> {
                    LocalDate day = row.getObject("view_date", LocalDate.class);
                    packed.add(day);
                    PackedDay.read(row.getBytes("packed"), (article, views) -> each.read(day, article, views));
                });
        LocalDate begin = from;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (packed.contains(day)) {
                rows(begin, day.minusDays(1), each);
                begin = day.plusDays(1);
            }
        }
        rows(begin, to, each);
    }

    private void rows(LocalDate from, LocalDate to, Each each) {
        if (to.isBefore(from)) {
            return;
        }
        jdbc.sql("""
                        select view_date, article_id, total from article_views_by_day
                        where view_date >= ? and view_date <= ?
                        """).params(from, to).query(row -> {
            each.read(row.getObject("view_date", LocalDate.class), row.getLong("article_id"), row.getLong("total"));
        });
    }

    /** The finished days that are still to be packed; those on which nobody read are packed as well. */
    @Transactional(readOnly = true)
    public List<LocalDate> unpacked() {
        LocalDate open = SiteTime.local(clock.instant()).toLocalDate().minusDays(DAYS_LEFT_OPEN - 1);
        Optional<LocalDate> first = jdbc.sql("select view_date from article_views_by_day order by view_date limit 1")
                .query(LocalDate.class)
                .optional();
        if (first.isEmpty() || !first.get().isBefore(open)) {
            return List.of();
        }
        Set<LocalDate> packed = new HashSet<>(jdbc.sql("select view_date from article_views_of_day")
                .query(LocalDate.class)
                .list());
        return first.get().datesUntil(open).filter(day -> !packed.contains(day)).toList();
    }

    /**
     * Whoever deletes an article meanwhile waits for this, or this for them: nothing of it stays in the packed day.
     *
     * @return whether the day was small enough
     */
    @Transactional
    public boolean pack(LocalDate day) {
        TreeMap<Long, Long> views = new TreeMap<>();
        jdbc.sql("select article_id, total from article_views_by_day where view_date = ? for update")
                .param(day)
                .query(row -> {
                    views.put(row.getLong("article_id"), row.getLong("total"));
                });
        byte[] packed = PackedDay.of(views);
        if (packed.length > MOST_BYTES) {
            return false;
        }
        jdbc.sql("insert into article_views_of_day (view_date, packed) values (?, ?)")
                .params(day, packed)
                .update();
        return true;
    }
}
