package zonenews.counting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** The finished days that are still to be packed. */
    @Transactional(readOnly = true)
    public List<LocalDate> unpacked() {
        LocalDate open = SiteTime.local(clock.instant()).toLocalDate().minusDays(DAYS_LEFT_OPEN - 1);
        Set<LocalDate> packed = new HashSet<>(jdbc.sql("select view_date from article_views_of_day")
                .query(LocalDate.class)
                .list());
        List<LocalDate> days = new ArrayList<>();
        for (Optional<LocalDate> day = after(LocalDate.EPOCH);
                day.isPresent() && day.get().isBefore(open);
                day = after(day.get())) {
            if (!packed.contains(day.get())) {
                days.add(day.get());
            }
        }
        return days;
    }

    /** One look into the index; asking for all the different days would read every row. */
    private Optional<LocalDate> after(LocalDate day) {
        return jdbc.sql("select view_date from article_views_by_day where view_date > ? order by view_date limit 1")
                .param(day)
                .query(LocalDate.class)
                .optional();
    }

    @Transactional
    public void pack(LocalDate day) {
        TreeMap<Long, Long> views = new TreeMap<>();
        rows(day, day, (same, article, total) -> views.put(article, total));
        byte[] packed = PackedDay.of(views);
        if (packed.length <= MOST_BYTES) {
            jdbc.sql("insert into article_views_of_day (view_date, packed) values (?, ?)")
                    .params(day, packed)
                    .update();
        }
    }
}
