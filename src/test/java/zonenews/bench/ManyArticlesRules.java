package zonenews.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;

/** What is measured with must be a newsroom like any other; others may have written in it before. */
abstract class ManyArticlesRules {

    private static final int ARTICLES = 1_000;
    private static final String MANY = "article where form_token like 'many-%'";

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Newsroom newsroom;

    private void fill() {
        assertThat(ManyArticles.of(ARTICLES)
                        .fill(jdbc.getDataSource(), progress -> {})
                        .articles())
                .isEqualTo(ARTICLES + ARTICLES / 50);
    }

    @Test
    void every_row_is_there_and_refers_to_one_that_is_there() {
        long before = count("listing");
        fill();
        assertThat(count("category where slug like 'many-%'")).isEqualTo(200);
        assertThat(count("category c where slug like 'many-%' and exists (select 1 from category p"
                        + " join category g on g.id = p.parent_id where p.id = c.parent_id)"))
                .isEqualTo(152);
        assertThat(count(MANY)).isEqualTo(1_020);
        assertThat(count("edition where status = 'LIVE' and article_id in (select id from " + MANY + ")"))
                .isEqualTo(1_004);
        assertThat(count("listing") - before).isEqualTo(3 * ARTICLES);
        Map<String, String> broken = new TreeMap<>();
        for (String reference : List.of(
                "article.category_id>category.id",
                "article.live_edition_id>edition.id",
                "article.latest_edition_id>edition.id",
                "edition.article_id>article.id",
                "edition.category_id>category.id",
                "edition_writer.edition_id>edition.id",
                "listing.category_id>category.id",
                "listing.article_id>article.id",
                "article_views.article_id>article.id",
                "category.parent_id>category.id")) {
            String[] ends = reference.split("[.>]");
            long lost =
                    count("%1$s x where %2$s is not null and not exists (select 1 from %3$s y where y.%4$s = x.%2$s)"
                            .formatted((Object[]) ends));
            if (lost > 0) {
                broken.put(reference, lost + " lost");
            }
        }
        assertThat(broken).isEmpty();
        assertThat(count(MANY + " and not exists (select 1 from article_views v where v.article_id = article.id)"))
                .isZero();
        assertResidentsReadThem();
    }

    private void assertResidentsReadThem() {
        Map<String, Object> newest = jdbc.queryForMap("select id, title, category_id from " + MANY
                + " and live_edition_id is not null and withdrawn_at is null"
                + " and expire_at > current_timestamp"
                + " order by published_at desc fetch first 1 rows only");
        assertThat(newsroom.resident()
                        .get("/articles/" + newest.get("id"))
                        .html()
                        .select("h1")
                        .text())
                .isEqualTo(newest.get("title"));
        assertThat(newsroom.resident()
                        .get("/categories/many-" + newest.get("category_id"))
                        .text())
                .contains(String.valueOf(newest.get("title")));
        Long written = newsroom.published("第一篇真正的新闻");
        assertThat(newsroom.resident()
                        .get("/articles/" + written)
                        .html()
                        .select("h1")
                        .text())
                .isEqualTo("第一篇真正的新闻");
    }

    private long count(String where) {
        return jdbc.queryForObject("select count(*) from " + where, Long.class);
    }

    @NewsroomTest
    static class OnH2Tests extends ManyArticlesRules {}

    @NewsroomTestOnPostgres
    static class OnPostgresTests extends ManyArticlesRules {}
}
