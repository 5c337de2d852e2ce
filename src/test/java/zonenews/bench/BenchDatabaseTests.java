package zonenews.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import zonenews.NewsroomTest;
import zonenews.SecondSite;
import zonenews.TestClock;
import zonenews.search.ArticleSearch;
import zonenews.search.SearchIndexer;

class BenchDatabaseTests {

    @Test
    void the_site_starts_with_a_home_filled_for_measuring_and_finds_what_is_in_it() throws Exception {
        Path home = NewsroomTest.FreshHome.create();
        ManyArticles many = ManyArticles.of(100);
        try (BenchDatabase database = BenchDatabase.h2(home)) {
            many.fill(database.source(), progress -> {});
        }
        String title = many.writer().article(0).title();
        try (SecondSite site = new SecondSite(home, new TestClock())) {
            site.get(SearchIndexer.class).catchUp();
            assertThat(site.get(ArticleSearch.class)
                            .search(zonenews.search.SearchQuery.of(title))
                            .hits()
                            .get(0)
                            .title()
                            .text())
                    .isEqualTo(title);
        }
    }
}
