package zonenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Cost;
import zonenews.Newsroom;
import zonenews.article.Category;
import zonenews.site.SiteVersion;

/** What is found follows what is published, on either database. */
abstract class IndexRules {

    @Autowired
    Newsroom newsroom;

    @Autowired
    private LiveArticles articles;

    @Autowired
    private SiteVersion siteVersion;

    @Autowired
    private ArticleSearch search;

    @Autowired
    private zonenews.TestClock clock;

    private List<Long> found(ArticleSearch by, String words) {
        try {
            return by.search(SearchQuery.of(words)).hits().stream()
                    .map(SearchHit::id)
                    .toList();
        } catch (NotYetIndexed making) {
            return List.of();
        }
    }

    /** Looked for again and again, as a reader would who cannot wait. */
    static void within(Duration most, BooleanSupplier fulfilled) {
        long end = System.nanoTime() + Cost.time(most).toNanos();
        while (!fulfilled.getAsBoolean()) {
            assertThat(System.nanoTime()).as("fulfilled in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Tag("cost")
    @Test
    void what_is_published_is_found_within_the_second_and_gone_when_it_is_withdrawn() {
        within(
                Duration.ofSeconds(10),
                () -> !found(search, newsroom.published("先行的一篇") == null ? "" : "先行")
                        .isEmpty());
        Long id = newsroom.published("香樟渡通航");
        within(Duration.ofSeconds(1), () -> found(search, "香樟渡").contains(id));
        newsroom.change(id, article -> article.withdraw("", "", clock.instant()));
        within(Duration.ofSeconds(1), () -> !found(search, "香樟渡").contains(id));
        newsroom.change(id, article -> article.bringBack());
        within(Duration.ofSeconds(1), () -> found(search, "香樟渡").contains(id));
    }

    @Test
    void an_index_of_its_own_follows_the_same_database() throws IOException {
        Path home = home();
        Long id = newsroom.published("乌桕坪修路");
        try (SearchIndexer first = indexer(home)) {
            first.catchUp();
            assertThat(ids(first, "乌桕坪")).containsExactly(id);
        }
        newsroom.change(id, article -> article.withdraw("", "", clock.instant()));
        Long later = newsroom.published("乌桕坪通车");
        try (SearchIndexer again = indexer(home)) {
            again.catchUp();
            assertThat(ids(again, "乌桕坪")).containsExactly(later);
        }
    }

    @Test
    void what_was_not_put_on_the_disk_is_taken_in_again() throws IOException {
        Path home = home();
        newsroom.published("先有的一篇");
        SearchIndexer killed = indexer(home);
        killed.catchUp();
        Long id = newsroom.published("红豆杉村来客");
        killed.catchUp();
        assertThat(ids(killed, "红豆杉")).containsExactly(id);
        Path copy = home();
        copy(home, copy);
        killed.close();
        try (SearchIndexer next = indexer(copy)) {
            next.catchUp();
            assertThat(ids(next, "红豆杉")).containsExactly(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing", "emptied", "cut", "damaged"})
    void an_index_that_cannot_be_used_is_made_anew(String fault) throws IOException {
        Path home = home();
        Long id = newsroom.published("紫荆桥" + fault);
        try (SearchIndexer first = indexer(home)) {
            first.catchUp();
        }
        try (Stream<Path> walked = Files.walk(home.resolve("search"))) {
            for (Path file : walked.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                switch (fault) {
                    case "missing" -> Files.delete(file);
                    case "emptied" -> Files.write(file, new byte[0]);
                    case "cut" -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                    default -> {
                        if (bytes.length > 0) {
                            bytes[bytes.length / 2] ^= 0x55;
                            Files.write(file, bytes);
                        }
                    }
                }
            }
        }
        try (SearchIndexer next = indexer(home)) {
            next.catchUp();
            assertThat(ids(next, "紫荆桥" + fault)).containsExactly(id);
        }
    }

    @Test
    void an_index_of_another_database_is_made_anew() throws IOException {
        Path home = home();
        try (SearchIndexer first = indexer(home)) {
            first.catchUp();
        }
        try (Stream<Path> indexes = Files.list(home.resolve("search"))) {
            SearchIndex index = SearchIndex.open(indexes.findFirst().orElseThrow());
            index.show(siteVersion.current() + 1_000);
            index.commit();
            index.close();
        }
        Long id = newsroom.published("金钱松谷");
        try (SearchIndexer next = indexer(home)) {
            next.catchUp();
            assertThat(ids(next, "金钱松谷")).containsExactly(id);
        }
    }

    @Test
    void an_article_that_changes_its_column_is_found_there() {
        Category from = newsroom.column("旧栏目");
        Category to = newsroom.column("新栏目");
        Long id = newsroom.published("水杉道迁栏", from);
        newsroom.change(id, article -> {
            article.write(Newsroom.content("水杉道迁栏", to), clock.instant(), "admin");
            article.publishAsOf(clock.instant(), clock.instant(), "admin");
        });
        within(
                Duration.ofSeconds(1),
                () -> inColumn("水杉道", to).contains(id) && inColumn("水杉道", from).isEmpty());
    }

    private List<Long> inColumn(String words, Category column) {
        SearchQuery query = new SearchQuery(words, column.id(), null, null, SearchQuery.Order.RELEVANCE, 1);
        try {
            return search.search(query).hits().stream().map(SearchHit::id).toList();
        } catch (NotYetIndexed making) {
            return List.of();
        }
    }

    private SearchIndexer indexer(Path home) {
        return new SearchIndexer(articles, siteVersion, home.resolve("search"));
    }

    private List<Long> ids(SearchIndexer indexer, String words) {
        return indexer.asking(searcher -> {
            Matching matching = new Matching(Synonyms.NONE, clock.instant());
            List<Long> ids = new java.util.ArrayList<>();
            for (var hit : searcher.search(matching.allOf(QueryWords.of(words).words()), 10).scoreDocs) {
                ids.add(Shown.of(hit.doc, searcher).id());
            }
            return ids;
        });
    }

    private static Path home() {
        return zonenews.NewsroomTest.FreshHome.create();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
