package zonenews.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fills a home with many articles, to start the site with or to measure something else:
 * {@code -Dbench.articles=1000000 -Dbench.home=target/many}.
 */
@Tag("bench")
class FilledHomeTests {

    @Test
    void a_home_is_filled() throws IOException {
        long articles = Long.getLong("bench.articles", 100_000);
        Path home = Path.of(System.getProperty("bench.home", "target/bench/filled-" + articles));
        try (BenchDatabase database = BenchDatabase.h2(home)) {
            ManyArticles.Filled filled = ManyArticles.of(articles).fill(database.source(), System.out::println);
            System.out.printf(
                    Locale.ROOT,
                    "%,d articles in %s, %,.0f a second%n",
                    filled.articles(),
                    home.toAbsolutePath(),
                    filled.perSecond());
            assertThat(filled.residents()).isEqualTo(articles);
        }
    }
}
