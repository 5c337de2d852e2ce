package zonenews.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.Category;
import zonenews.counting.DaysOfViews;
import zonenews.site.SiteTime;

/**
 * 统计 of a year, of 100,000 articles and 1.5 million views by day, packed as the site packs them every hour. Run by
 * {@code -Pbench}; {@code -Dbench.articles} says of how many articles.
 */
abstract class StatisticsSpeed {

    private static final int ARTICLES = Integer.getInteger("bench.articles", 100_000);
    /** Beside the articles of other measurements in the same newsroom. */
    private static final long FIRST = 5_000_000;

    private static final int DAYS = 365;
    private static final int READ_A_DAY = Math.min(4_100, ARTICLES);
    private static final Duration MOST = Duration.ofSeconds(6);

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private DaysOfViews days;

    abstract void settle(JdbcTemplate database);

    @Test
    void no_statistic_of_a_year_makes_anybody_wait_long() {
        List<Category> columns = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            columns.add(newsroom.column("第" + i + "栏"));
        }
        fill(columns);
        days.unpacked().forEach(days::pack);
        settle(jdbc);
        Visitor all = newsroom.editor();
        Visitor some = newsroom.colleague(new Right(Role.EDITOR, columns.get(3).id()));
        for (Statistic statistic : Statistic.values()) {
            for (Visitor who : List.of(all, some)) {
                long begun = System.nanoTime();
                assertThat(who.get("/admin/statistics?of=" + statistic + "&days=365")
                                .status())
                        .isEqualTo(200);
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                System.out.printf("%s %s: %d ms%n", statistic, who == all ? "all" : "one column", took.toMillis());
                assertThat(took).as(statistic.name()).isLessThan(MOST);
            }
        }
    }

    private void fill(List<Category> columns) {
        Instant now = clock.instant();
        LocalDate today = SiteTime.local(now).toLocalDate();
        Random random = new Random(1);
        Long live = newsroom.article(newsroom.published("已发布")).live().id();
        batches(
                ARTICLES,
                at -> new Object[] {
                    FIRST + at,
                    columns.get(at % columns.size()).id(),
                    "第" + at + "篇",
                    Timestamp.from(now.minus(Duration.ofMinutes(5L * at))),
                    Timestamp.from(Instant.parse("9999-12-31T00:00:00Z")),
                    Timestamp.from(now),
                    "speed-" + at,
                    live,
                    "单位" + random.nextInt(60)
                },
                """
                insert into article (id, category_id, title, short_title, summary, link, headline, published_at,
                    expire_at, withdrawal_notice, withdrawal_reason, created_at, created_by, form_token, site_version,
                    live_edition_id, contributor)
                values (?, ?, ?, '', '', '', false, ?, ?, '', '', ?, 'admin', ?, 1, ?, ?)
                """);
        batches(
                ARTICLES,
                at -> new Object[] {FIRST + at},
                "insert into article_views (article_id, total) values (?, 1)");
        for (int day = 0; day < DAYS; day++) {
            LocalDate read = today.minusDays(day);
            int first = random.nextInt(ARTICLES);
            batches(
                    READ_A_DAY,
                    at -> new Object[] {FIRST + (first + at * 23L) % ARTICLES, read, 1L + random.nextInt(40)},
                    "insert into article_views_by_day (article_id, view_date, total) values (?, ?, ?)");
        }
    }

    private void batches(int rows, Function<Integer, Object[]> row, String sql) {
        List<Object[]> batch = new ArrayList<>();
        for (int at = 0; at < rows; at++) {
            batch.add(row.apply(at));
            if (batch.size() == 5_000 || at == rows - 1) {
                jdbc.batchUpdate(sql, batch);
                batch.clear();
            }
        }
    }

    @Tag("bench")
    @NewsroomTest
    static class OnH2Tests extends StatisticsSpeed {
        @Override
        void settle(JdbcTemplate database) {
            database.execute("set optimize_reuse_results 0");
        }
    }

    @Tag("bench")
    @NewsroomTestOnPostgres
    static class OnPostgresTests extends StatisticsSpeed {
        @Override
        void settle(JdbcTemplate database) {
            database.execute("vacuum analyze");
        }
    }
}
