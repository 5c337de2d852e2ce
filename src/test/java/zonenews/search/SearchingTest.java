package zonenews.search;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor.Page;
import zonenews.article.Content;
import zonenews.article.HouseStyle;

/** What residents do with the search, for tests of it. */
@NewsroomTest
abstract class SearchingTest {

    @Autowired
    Newsroom newsroom;

    @Autowired
    SearchIndexer indexer;

    @Autowired
    TestClock clock;

    Page search(String words, String... more) {
        try {
            indexer.catchUp();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return newsroom.resident()
                .get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + String.join("", more));
    }

    List<String> found(String words, String... more) {
        return search(words, more).html().select(".results h2 a").eachAttr("href");
    }

    Long article(String title, String text) {
        return article(clock.instant(), title, text);
    }

    Long article(Instant hour, String title, String text) {
        return newsroom.publishedAsOf(
                hour, Content.titled(title, newsroom.column("园区要闻")).withBody(HouseStyle.of(text)));
    }
}
