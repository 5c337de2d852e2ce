package zonenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.site.SiteVersion;

/** Readers keep reading while the lists of a large column follow its move or its merger; on every database. */
abstract class ListingRewriteRules {

    private static final int MANY = 2 * ListingRewrites.AT_ONCE + 200;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Categories categories;

    @Autowired
    private Listings listings;

    @Autowired
    private ListingRows rows;

    @Autowired
    private ListingRewrites rewrites;

    @Autowired
    private SiteVersion siteVersion;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private Category from;
    private Category to;
    private Category column;

    @BeforeEach
    void a_large_column_below_another() {
        from = newsroom.column("原上级");
        to = newsroom.column("新上级");
        column = newsroom.columnBelow(from, "大栏目");
        Long one = newsroom.published("大栏目的第一篇", column);
        copy(one);
        clock.forward(Duration.ofMinutes(1));
    }

    /** Many of the same edition: enough for lists, and quickly made. */
    private void copy(Long article) {
        long above = jdbc.sql("select max(id) from article").query(Long.class).single() + 1_000_000;
        for (int i = 0; i < MANY - 1; i++) {
            jdbc.sql("""
                            insert into article (id, category_id, title, short_title, summary, link, headline,
                                published_at, expire_at, live_edition_id, latest_edition_id, withdrawal_notice,
                                withdrawal_reason, created_at, created_by, form_token, site_version)
                            select ?, category_id, title, short_title, summary, link, headline, published_at, expire_at,
                                live_edition_id, latest_edition_id, '', '', created_at, created_by, ?, site_version
                            from article where id = ?
                            """).params(above + i, "copy-" + (above + i), article).update();
        }
        jdbc.sql("""
                        insert into listing (category_id, published_at, article_id, expire_at)
                        select c.id, a.published_at, a.id, a.expire_at from article a, category c
                        where a.id >= ? and c.id in (?, ?)
                        """).params(above, column.id(), from.id()).update();
    }

    private void move() {
        transactions.executeWithoutResult(status -> {
            siteVersion.hold();
            Category moved = categories.findById(column.id()).orElseThrow();
            moved.moveBelow(categories.findById(to.id()).orElseThrow(), 1);
            categories.flush();
            rewrites.beginMove(moved);
            siteVersion.raise();
        });
    }

    private void merge() {
        transactions.executeWithoutResult(status -> {
            siteVersion.hold();
            rewrites.beginMerger(
                    categories.findById(column.id()).orElseThrow(),
                    categories.findById(to.id()).orElseThrow());
            siteVersion.raise();
        });
    }

    private void finish() {
        while (rewrites.next()) {
            // the next ones
        }
    }

    /** What the lists would be if every article were listed anew. */
    private void the_lists_are_what_they_would_be_anew() {
        String all = "select category_id, article_id from listing order by category_id, article_id";
        List<String> now = jdbc.sql(all)
                .query((row, number) -> row.getLong(1) + "/" + row.getLong(2))
                .list();
        List<Long> articles =
                jdbc.sql("select id from article order by id").query(Long.class).list();
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            rows.rewrite(articles);
            assertThat(jdbc.sql(all)
                            .query((row, number) -> row.getLong(1) + "/" + row.getLong(2))
                            .list())
                    .isEqualTo(now);
        });
    }

    @Test
    void readers_keep_reading_while_a_column_moves() throws Exception {
        Long published = newsroom.published("一直在读的一篇", column);
        while_somebody_reads(published, () -> {
            move();
            Long meanwhile = newsroom.published("移动时发布的", column);
            finish();
            assertThat(newsroom.resident().get("/articles/" + meanwhile).status())
                    .isEqualTo(200);
        });
        assertThat(listings.count(to.id())).isEqualTo(MANY + 2);
        assertThat(listings.count(from.id())).isZero();
        the_lists_are_what_they_would_be_anew();
    }

    @Test
    void a_merger_that_stopped_half_way_is_gone_on_with_and_loses_nothing() throws Exception {
        Long published = newsroom.published("合并时一直在读的", column);
        while_somebody_reads(published, () -> {
            merge();
            rewrites.next();
            assertThat(rewrites.unfinished().orElseThrow().done()).isEqualTo(ListingRewrites.AT_ONCE);
            Long meanwhile = newsroom.published("合并时发布的", column);
            assertThat(listings.page(to.id(), 1, 1))
                    .extracting(ListedArticle::id)
                    .containsExactly(meanwhile);
            newsroom.change(meanwhile, article -> article.withdraw("", "", clock.instant()));
            finish();
        });
        assertThat(listings.count(to.id())).isEqualTo(MANY + 1);
        assertThat(listings.count(column.id())).isZero();
        the_lists_are_what_they_would_be_anew();
    }

    @Test
    void a_second_move_waits_for_the_first() {
        move();
        org.assertj.core.api.Assertions.assertThatThrownBy(this::merge)
                .isInstanceOf(NotAllowed.class)
                .hasMessage("column.rewriting");
        finish();
        merge();
        finish();
        assertThat(listings.count(to.id())).isEqualTo(MANY);
    }

    @Test
    void every_batch_raises_the_site_version_and_is_small() {
        move();
        long done = 0;
        long version = siteVersion.current();
        while (rewrites.next() && rewrites.unfinished().isPresent()) {
            long now = rewrites.unfinished().get().done();
            assertThat(now - done).isPositive().isLessThanOrEqualTo(ListingRewrites.AT_ONCE);
            assertThat(siteVersion.current()).isGreaterThan(version);
            done = now;
            version = siteVersion.current();
        }
        assertThat(done).isEqualTo(MANY);
    }

    private void while_somebody_reads(Long article, Runnable change) throws Exception {
        AtomicBoolean reading = new AtomicBoolean(true);
        List<String> wrong = new ArrayList<>();
        Visitor reader = newsroom.resident();
        ExecutorService background = Executors.newSingleThreadExecutor();
        try {
            Future<Integer> reads = background.submit(() -> {
                int rounds = 0;
                while (reading.get()) {
                    rounds++;
                    read(reader, article, wrong);
                }
                return rounds;
            });
            try {
                change.run();
            } finally {
                reading.set(false);
            }
            assertThat(reads.get()).isPositive();
            assertThat(wrong).isEmpty();
        } finally {
            background.shutdownNow();
        }
    }

    /** The page of the article, and the list of the column it says it stands in. */
    private void read(Visitor reader, Long article, List<String> wrong) {
        Visitor.Page page = reader.get("/articles/" + article);
        Visitor.Page list = reader.get("/categories/" + column.slug());
        if (list.status() == 301) {
            list = reader.get(list.header("Location"));
        }
        if (page.status() != 200 || list.status() != 200) {
            wrong.add(page.status() + " and " + list.status());
        } else if (!list.html().select(".rows a").eachAttr("href").contains("/articles/" + article)) {
            wrong.add("not in the list of its column");
        }
    }

    @NewsroomTest
    static class OnH2Tests extends ListingRewriteRules {}

    @NewsroomTestOnPostgres
    static class OnPostgresTests extends ListingRewriteRules {}
}
