package zonenews.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;
import zonenews.Newsroom;
import zonenews.Visitor;

/**
 * How fast residents find one article among many, and what the same questions cost a database. Prints Markdown and
 * leaves it with a plot in target/bench; the filled databases are kept there for the next time.
 *
 * <pre>
 * ./mvnw test -Pbench -Dtest=SearchSpeedTests -Dbench.articles=1000000 -Dbench.heap=1g
 * </pre>
 *
 * {@code bench.articles} (100000), {@code bench.heap} of the site (512m), {@code bench.seconds} a round (20),
 * {@code bench.references} (true): whether to ask databases too, {@code bench.rebuild} (true): whether to make
 * the index anew.
 */
@Tag("bench")
class SearchSpeedTests {

    private static final long ARTICLES = Long.getLong("bench.articles", 100_000);
    private static final String HEAP = System.getProperty("bench.heap", "512m");
    private static final long SECONDS = Long.getLong("bench.seconds", 20);
    /** Until the JVM has compiled what a question runs through; told by itself. */
    private static final long WARM_UP = 60;

    private static final boolean REFERENCES = Boolean.parseBoolean(System.getProperty("bench.references", "true"));
    private static final boolean REBUILD = Boolean.parseBoolean(System.getProperty("bench.rebuild", "true"));
    private static final Path BENCH = Path.of("target", "bench");
    private static final int PUBLICATIONS = 20;
    private static final long LONGEST_BUILD = TimeUnit.MINUTES.toNanos(60);

    private interface Search {
        long find(SearchQuery query) throws SQLException;
    }

    private final ManyArticles articles = ManyArticles.of(ARTICLES);
    private final QueryMix mix = new QueryMix(articles, ARTICLES);
    private final List<SearchQuery> queries = mix.each(60);
    /** The same for all, one of each kind: a database takes seconds for some. */
    private final List<SearchQuery> few = new QueryMix(articles, ARTICLES).each(1);

    private final Report report = new Report();
    private final Map<String, Latencies> compared = new LinkedHashMap<>();

    @Test
    void one_article_is_found_among_many() throws Exception {
        report.line("## Search among %,d articles", ARTICLES);
        report.line("");
        report.line(
                "%d processors, Java %s, the site with -XX:+UseParallelGC -Xmx%s; its readers are a program beside it on the same processors.",
                Runtime.getRuntime().availableProcessors(), Runtime.version(), HEAP);
        Path home = BENCH.resolve("home-" + ARTICLES);
        try (BenchDatabase database = BenchDatabase.h2(home)) {
            fill("H2", database);
        }
        if (REBUILD) {
            FileSystemUtils.deleteRecursively(home.resolve("search"));
        }
        measure(home);
        report.keep(BENCH, "search-" + ARTICLES);
        if (REFERENCES) {
            askDatabases(home);
        }
        report.keep(BENCH, "search-" + ARTICLES);
        new Plot("Search among %,d articles, in ms".formatted(ARTICLES), compared)
                .write(BENCH.resolve("search-" + ARTICLES + ".png"));
    }

    private void fill(String name, BenchDatabase database) {
        Long there = new JdbcTemplate(database.source()).queryForObject("select count(*) from article", Long.class);
        if (there >= ARTICLES) {
            return;
        }
        assertThat(there).as("clean target/bench first").isZero();
        ManyArticles.Filled filled =
                articles.fill(database.source(), progress -> System.out.println(name + ": " + progress));
        report.line(
                "Filled %s: %,d articles with %,d characters in %.0f s (%,.0f a second).",
                name, filled.articles(), filled.characters(), filled.seconds(), filled.perSecond());
    }

    private void measure(Path home) throws Exception {
        try (MeasuredSite site = new MeasuredSite(home, HEAP)) {
            double ready = site.untilReady();
            Readers readers = new Readers(site.port(), queries);
            double built = untilAllAreFound(readers);
            report.line("");
            report.line("| Index | |");
            report.line("|---|---|");
            report.line("| start of the program until it answers | %.1f s |", ready);
            report.line(
                    "| from there until every article is found | %.1f s (%,.0f articles a second) |",
                    built, ARTICLES / built);
            report.line("| processor time since the start of the program | %.1f s |", site.processorSeconds());
            report.line("| size on disk | %.0f MB |", site.indexSize());
            report.line("| heap in use after it | %.0f MB |", site.heapInUse());
            ask(readers, site);
            report.line("");
            report.line("| Publication | |");
            report.line("|---|---|");
            Latencies visible = untilVisible(site);
            report.line(
                    "| from the answer to the editor until found, %d times | p50 %.0f ms, longest %.0f ms |",
                    visible.count(), visible.percentile(50), visible.percentile(100));
            report.line("| heap in use at the end | %.0f MB |", site.heapInUse());
            report.line("| memory of the program (RSS) | %.0f MB |", site.resident());
        }
    }

    /** Twenty titles from the oldest to the newest. */
    private double untilAllAreFound(Readers readers) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (long each = 0; each < 20; each++) {
            long number = each * (ARTICLES - 1) / 19;
            News news = articles.writer().article(number);
            news = news.expires() ? articles.writer().article(number - 1) : news;
            SearchQuery query = new SearchQuery("probe", news.title(), Map.of());
            while (!foundByIndex(readers.get(query.address()), news.title())) {
                if (System.nanoTime() - start > LONGEST_BUILD) {
                    throw new IllegalStateException("Not found: " + news.title());
                }
                Thread.sleep(1_000);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Until there is an index, titles are looked for in the database, and the page says so. */
    private static boolean foundByIndex(String page, String title) {
        return !page.contains("检索正在准备") && results(page).contains(title);
    }

    private void ask(Readers readers, MeasuredSite site) throws IOException, InterruptedException {
        Readers.Round warming = readers.ask(8, WARM_UP);
        report.line("");
        report.line("| Readers in the first minute | answers | a second | p50 ms | p95 ms | p99 ms |");
        report.line("|---|---|---|---|---|---|");
        report.line(
                "| 8 | %,d | %.0f | %s |",
                warming.all().count(), warming.perSecond(), warming.all().row());
        List<Readers.Round> rounds = new ArrayList<>();
        report.line("");
        report.line("| Readers | answers | a second | processor ms of the site for each | p50 ms | p95 ms | p99 ms |");
        report.line("|---|---|---|---|---|---|---|");
        for (int many : new int[] {1, 8, 32}) {
            double processor = site.processorSeconds();
            Readers.Round round = readers.ask(many, SECONDS);
            processor = site.processorSeconds() - processor;
            rounds.add(round);
            compared.put("Lucene, " + many + (many == 1 ? " reader" : " readers"), round.all());
            report.line(
                    "| %d | %,d | %.0f | %.1f | %s |",
                    many,
                    round.all().count(),
                    round.perSecond(),
                    1e3 * processor / round.all().count(),
                    round.all().row());
        }
        report.line("");
        report.line("| Kind of question | found first | 1 reader: p50 | p95 | p99 | 8 readers: p50 | p95 | p99 |");
        report.line("|---|---|---|---|---|---|---|---|");
        for (SearchQuery query : few.stream()
                .sorted(java.util.Comparator.comparing(SearchQuery::kind))
                .toList()) {
            List<String> found = results(readers.get(query.address()));
            report.line(
                    "| %s, %s | %s | %s | %s |",
                    query.kind(),
                    query.words(),
                    found.isEmpty() ? "–" : found.get(0),
                    rounds.get(0).of(query.kind()).row(),
                    rounds.get(1).of(query.kind()).row());
        }
        long titles = queries.stream()
                .filter(query -> query.kind().equals("exact title"))
                .count();
        long first = 0;
        for (SearchQuery query : queries) {
            if (query.kind().equals("exact title")) {
                List<String> found = results(readers.get(query.address()));
                first += !found.isEmpty() && found.get(0).equals(query.words()) ? 1 : 0;
            }
        }
        report.line("");
        report.line("Of %d exact titles %d came first.", titles, first);
        List<Long> alone = new ArrayList<>();
        try (PlainClient browser = new PlainClient(site.port())) {
            for (int round = 0; round < 10; round++) {
                for (SearchQuery query : few) {
                    long asked = System.nanoTime();
                    browser.get(query.address());
                    alone.add(System.nanoTime() - asked);
                }
            }
        }
        compared.put("Lucene, whole page, the compared ones", Latencies.of(alone));
    }

    /** The titles on a page of results. */
    private static List<String> results(String page) {
        return Jsoup.parse(page).select("main a[href^=/articles/]").eachText();
    }

    private Latencies untilVisible(MeasuredSite site) throws IOException, InterruptedException {
        Visitor editor = site.visitor();
        editor.signIn("admin", Newsroom.PASSWORD);
        Readers reader = new Readers(site.port(), queries);
        List<Long> nanos = new ArrayList<>();
        for (int number = 0; number < PUBLICATIONS; number++) {
            String title = "刚刚发布" + UUID.randomUUID();
            Visitor.Page answer = editor.submit(
                    "/admin/articles/new",
                    "#article-form",
                    Map.of(
                            "title", title,
                            "categoryId", "60",
                            "source", "澜州日报",
                            "body", "刚刚发布的一篇。",
                            "then", "PUBLISH"));
            assertThat(answer.status()).as(answer.text()).isEqualTo(302);
            long published = System.nanoTime();
            String address = new SearchQuery("new", title, Map.of()).address();
            while (!results(reader.get(address)).contains(title)) {
                if (System.nanoTime() - published > TimeUnit.SECONDS.toNanos(30)) {
                    throw new IllegalStateException("Not visible after 30 s");
                }
                Thread.sleep(5);
            }
            nanos.add(System.nanoTime() - published);
        }
        return Latencies.of(nanos);
    }

    private void askDatabases(Path home) throws Exception {
        report.line("");
        report.line(
                "The same %d questions, one of each kind, one after the other; of databases twenty titles and the number",
                few.size());
        report.line("found, newest first, asked by JDBC; of the site the whole page by HTTP.");
        try (BenchDatabase database = BenchDatabase.h2(home);
                Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set optimize_reuse_results 0");
            compare("LIKE, H2", new LikeSearch(connection)::find);
        }
        try (BenchDatabase database = BenchDatabase.postgres(BENCH.resolve("postgres-" + ARTICLES))) {
            fill("PostgreSQL", database);
            try (Connection connection = database.source().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("analyze");
                compare("LIKE, PostgreSQL", new LikeSearch(connection)::find);
                BigramSearch bigrams = new BigramSearch(connection);
                double seconds = bigrams.build();
                if (seconds > 0) {
                    report.line("tsvector of bigrams and its GIN index built in %.0f s.", seconds);
                }
                compare("tsvector, PostgreSQL", bigrams::find);
            }
        }
        Latencies site = compared.get("Lucene, whole page, the compared ones");
        report.line("");
        report.line("| Asked | answers | p50 ms | p95 ms | p99 ms | the site is × faster: p50 | p95 |");
        report.line("|---|---|---|---|---|---|---|");
        compared.forEach((name, latencies) -> {
            if (!name.contains("reader")) {
                report.line(
                        "| %s | %d | %s | %.1f | %.1f |",
                        name,
                        latencies.count(),
                        latencies.row(),
                        latencies.percentile(50) / site.percentile(50),
                        latencies.percentile(95) / site.percentile(95));
            }
        });
    }

    private void compare(String name, Search search) throws SQLException {
        List<Long> nanos = new ArrayList<>();
        for (SearchQuery query : few) {
            long start = System.nanoTime();
            search.find(query);
            nanos.add(System.nanoTime() - start);
        }
        compared.put(name, Latencies.of(nanos));
        report.line(
                "%s: %d questions in %.1f s.",
                name, nanos.size(), nanos.stream().mapToLong(n -> n).sum() / 1e9);
    }
}
