package zonenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DatabaseMetaData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.JdbcUtils;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.TestClock;
import zonenews.site.SiteVersion;

/** What must hold on every database the site runs on. */
abstract class ListingRules {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Listings listings;

    @Autowired
    private SiteVersion siteVersion;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private TestClock clock;

    abstract String database();

    @Test
    void these_rules_are_tried_on_the_database_they_name() throws Exception {
        assertThat(JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName))
                .isEqualTo(database());
    }

    @Test
    void a_parent_lists_what_is_published_below_it_newest_first() {
        Category news = newsroom.column("新闻动态");
        Category counties = newsroom.columnBelow(news, "市县动态");
        Category zone = newsroom.columnBelow(news, "园区要闻");
        Instant now = clock.instant();
        newsroom.publishedAsOf(now.minus(Duration.ofDays(3)), Newsroom.content("最早的", zone));
        newsroom.publishedAsOf(now.minus(Duration.ofDays(1)), Newsroom.content("最新的", counties));
        newsroom.publishedAsOf(now.minus(Duration.ofDays(2)), Newsroom.content("中间的", zone));
        assertThat(titles(news)).containsExactly("最新的", "中间的", "最早的");
        assertThat(titles(counties)).containsExactly("最新的");
        assertThat(listings.count(news.id())).isEqualTo(3);
    }

    @Test
    void articles_of_the_same_second_keep_their_order_from_page_to_page() {
        Category column = newsroom.column("通知公告");
        IntStream.rangeClosed(1, 45).forEach(i -> newsroom.published("第" + i + "号", column));
        List<String> pages = IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(page -> listings.page(column.id(), page, 20).stream())
                .map(ListedArticle::title)
                .toList();
        assertThat(pages).hasSize(45).doesNotHaveDuplicates().startsWith("第45号", "第44号");
    }

    @Test
    void newer_and_older_ones_are_found_within_the_column() {
        Category column = newsroom.column("市县动态");
        Instant now = clock.instant();
        newsroom.publishedAsOf(now.minusSeconds(300), Newsroom.content("较旧的", column));
        Long middle = newsroom.publishedAsOf(now.minusSeconds(200), Newsroom.content("中间的", column));
        newsroom.publishedAsOf(now.minusSeconds(100), Newsroom.content("较新的", column));
        assertThat(listings.newer(column.id(), now.minusSeconds(200), middle))
                .map(ListedArticle::title)
                .contains("较新的");
        assertThat(listings.older(column.id(), now.minusSeconds(200), middle))
                .map(ListedArticle::title)
                .contains("较旧的");
    }

    @Test
    void an_article_appears_at_its_hour_and_goes_at_its_end_without_any_job() {
        Category column = newsroom.column("公示公告");
        Timing oneHour = new Timing(null, clock.instant().plus(Duration.ofHours(3)), null, false);
        newsroom.publishedAsOf(
                clock.instant().plus(Duration.ofHours(2)),
                Newsroom.content("限时公示", column).withTiming(oneHour));
        assertThat(titles(column)).isEmpty();
        clock.forward(Duration.ofHours(2));
        assertThat(titles(column)).containsExactly("限时公示");
        clock.forward(Duration.ofHours(1));
        assertThat(titles(column)).isEmpty();
    }

    @Test
    void a_withdrawn_article_is_in_no_list() {
        Category column = newsroom.column("图片新闻");
        Long id = newsroom.published("将被撤下", column);
        newsroom.change(id, article -> article.withdraw("", "", clock.instant()));
        assertThat(titles(column)).isEmpty();
        newsroom.change(id, Article::bringBack);
        assertThat(titles(column)).containsExactly("将被撤下");
    }

    @Test
    void every_change_residents_can_see_raises_the_site_version() {
        long before = siteVersion.current();
        Long id = newsroom.published("新版本");
        long published = siteVersion.current();
        newsroom.change(id, article -> article.withdraw("", "", clock.instant()));
        assertThat(published).isGreaterThan(before);
        assertThat(siteVersion.current()).isGreaterThan(published);
    }

    private List<String> titles(Category column) {
        return listings.page(column.id(), 1, 20).stream()
                .map(ListedArticle::title)
                .toList();
    }

    @NewsroomTest
    static class OnH2Tests extends ListingRules {
        @Override
        String database() {
            return "H2";
        }
    }

    @NewsroomTestOnPostgres
    static class OnPostgresTests extends ListingRules {
        @Override
        String database() {
            return "PostgreSQL";
        }
    }
}
