package zonenews.counting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zonenews.site.SiteTime;

/** 浏览次数, total and by day, in tables that no edit ever touches. */
@Component
public class ViewCounter {

    private final JdbcClient jdbc;
    private final Clock clock;

    ViewCounter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The row a new article is counted in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Long article, long already) {
        jdbc.sql("insert into article_views (article_id, total) values (?, ?)")
                .params(article, already)
                .update();
    }

    /** The same for an article that has been read before, and is known on which days. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Long article, Map<LocalDate, Long> already) {
        begin(article, already.values().stream().mapToLong(Long::longValue).sum());
        already.forEach((day, total) -> jdbc.sql(
                        "insert into article_views_by_day (article_id, view_date, total) values (?, ?, ?)")
                .params(article, day, total)
                .update());
    }

    /** With the article they were of; the days it was read on are packed anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Long article) {
        // Holds what DaysOfViews.pack reads: a day it is just packing is in the table when the next line begins.
        jdbc.sql("select view_date from article_views_by_day where article_id = ? for update")
                .param(article)
                .query(LocalDate.class)
                .list();
        jdbc.sql("""
                        delete from article_views_of_day
                        where view_date in (select view_date from article_views_by_day where article_id = ?)
                        """).param(article).update();
        jdbc.sql("delete from article_views_by_day where article_id = ?")
                .param(article)
                .update();
        jdbc.sql("delete from article_views where article_id = ?")
                .param(article)
                .update();
    }

    /** Adds one opening; the total returned includes it. The row of the total is the lock for that of the day. */
    @Transactional
    public long count(Long article) {
        jdbc.sql("update article_views set total = total + 1 where article_id = ?")
                .param(article)
                .update();
        LocalDate today = SiteTime.local(clock.instant()).toLocalDate();
        int counted = jdbc.sql(
                        "update article_views_by_day set total = total + 1 where article_id = ? and view_date = ?")
                .params(article, today)
                .update();
        if (counted == 0) {
            jdbc.sql("insert into article_views_by_day (article_id, view_date, total) values (?, ?, 1)")
                    .params(article, today)
                    .update();
        }
        return total(article);
    }

    @Transactional(readOnly = true)
    public long total(Long article) {
        return jdbc.sql("select total from article_views where article_id = ?")
                .param(article)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The totals of several articles, by article. */
    @Transactional(readOnly = true)
    public Map<Long, Long> totals(Collection<Long> articles) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> totals = new HashMap<>();
        jdbc.sql("select article_id, total from article_views where article_id in (:articles)")
                .param("articles", articles)
                .query(row -> {
                    totals.put(row.getLong("article_id"), row.getLong("total"));
                });
        return totals;
    }
}
