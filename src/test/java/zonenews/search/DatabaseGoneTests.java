package zonenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Cost;
import zonenews.NewsroomTest;
import zonenews.SecondSite;
import zonenews.TestClock;
import zonenews.article.ListedArticle;
import zonenews.article.ListingRewriter;

/** A database that does not answer keeps neither a stop nor a reader waiting. */
@Tag("cost")
@NewsroomTest
class DatabaseGoneTests {

    @TempDir
    private Path home;

    @Autowired
    private TestClock clock;

    @Test
    void a_stop_of_the_site_does_not_wait_for_a_database_that_is_gone() throws Exception {
        SecondSite site = new SecondSite(home, clock, "--spring.datasource.hikari.connection-timeout=120000");
        IndexRules.within(
                Duration.ofSeconds(30), () -> site.get(SearchIndexer.class).version() > 0);
        // It looks for lists to rewrite once, at the start.
        site.get(ListingRewriter.class).goOn().join();
        HikariDataSource database = site.get(HikariDataSource.class);
        for (int i = 0; i < database.getMaximumPoolSize(); i++) {
            // They are closed with the pool.
            database.getConnection();
        }
        IndexRules.within(
                Duration.ofSeconds(10), () -> database.getHikariPoolMXBean().getThreadsAwaitingConnection() > 0);
        long began = System.nanoTime();
        site.close();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("Stopped without a database in %.1f s%n", took.toMillis() / 1000.0);
        assertThat(took).isLessThan(Cost.time(Duration.ofSeconds(15)));
    }

    @Test
    void titles_that_take_long_to_look_through_are_given_up() throws Exception {
        try (SecondSite site = new SecondSite(home, clock)) {
            try (Connection connection = site.get(HikariDataSource.class).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("alter table article rename to article_kept");
                statement.execute("""
                        create view article as
                        select x as id, case when x < 0 then '水杉湾慢车' else '园区' end as title, '' as short_title,
                               '' as summary, '' as link, timestamp with time zone '2020-01-01 00:00:00Z' as published_at,
                               timestamp with time zone '9999-12-31 00:00:00Z' as expire_at, false as headline,
                               cast(null as bigint) as category_id, cast(null as bigint) as cover_id,
                               x as live_edition_id, cast(null as timestamp with time zone) as withdrawn_at
                        from system_range(1, 1000000000000)
                        """);
            }
            long began = System.nanoTime();
            Optional<List<ListedArticle>> found = site.get(TitleSearch.class).find(List.of("水杉湾"), 50);
            System.out.printf("Titles given up after %.1f s%n", (System.nanoTime() - began) / 1e9);
            assertThat(found).isEmpty();
        }
    }
}
