package zonenews.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/**
 * A newsroom of many articles in 200 columns, for whatever is to be measured with many: so many that residents read, and
 * on top of them one in fifty that they do not read yet or any more. Past all rules of the entities, by JDBC alone, into
 * a database that has its tables.
 *
 * <pre>{@code ManyArticles.of(100_000).fill(database, System.out::println);}</pre>
 */
public final class ManyArticles {

    static final long SEED = 6;
    /** As many as one transaction may change of what residents see. */
    private static final int BATCH = 500;

    private static final int REPORT_EVERY = 100;

    /** What a fill has done. */
    public record Filled(long articles, long residents, long characters, double seconds) {
        public double perSecond() {
            return articles / seconds;
        }
    }

    private final long articles;
    private final Columns columns = new Columns(Grammar.OF_THE_ZONE);
    private final NewsWriter writer;
    private final NewsWriter unread;

    private ManyArticles(long articles, long seed) {
        this.articles = articles;
        this.writer = new NewsWriter(Grammar.OF_THE_ZONE, columns, seed, articles);
        this.unread = new NewsWriter(Grammar.OF_THE_ZONE, columns, -seed, articles);
    }

    public static ManyArticles of(long articles) {
        return new ManyArticles(articles, SEED);
    }

    NewsWriter writer() {
        return writer;
    }

    Columns columns() {
        return columns;
    }

    /** The columns of this newsroom, then article after article. */
    public Filled fill(DataSource database, Consumer<String> progress) {
        try (Connection connection = database.getConnection()) {
            long start = System.nanoTime();
            connection.setAutoCommit(false);
            checkReferences(connection, false);
            BulkIndexes indexes = new BulkIndexes(connection);
            if (one(connection, "select count(*) from article") == 0) {
                indexes.drop();
            }
            Filled filled = fill(connection, database, progress);
            indexes.makeAgain();
            connection.commit();
            checkReferences(connection, true);
            connection.setAutoCommit(true);
            return new Filled(filled.articles, filled.residents, filled.characters, secondsSince(start));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Filled fill(Connection connection, DataSource database, Consumer<String> progress) throws SQLException {
        long start = System.nanoTime();
        long column = free(connection, "category");
        new ColumnRows(connection).insert(columns, column);
        connection.commit();
        long article = free(connection, "article");
        long edition = free(connection, "edition");
        long version = one(connection, "select version from site_version");
        long done = 0;
        long characters = 0;
        // The texts on a way of their own: they are half of the work, and nobody refers to them before their articles.
        try (ArticleRows rows = new ArticleRows(connection, columns, column, article, edition);
                Connection beside = database.getConnection();
                EditionRows texts = new EditionRows(beside, column, article, edition)) {
            beside.setAutoCommit(false);
            checkReferences(beside, false);
            Ahead<List<News>> written = new Ahead<>("news-writer", batches());
            Ahead<List<News>> stored = new Ahead<>("edition-rows", texts.inserting(written, articles));
            while (stored.hasNext()) {
                List<News> batch = stored.next();
                rows.insert(batch, ++version, articles);
                run(connection, "update site_version set version = " + version);
                connection.commit();
                done += batch.size();
                characters += batch.stream().mapToLong(News::characters).sum();
                if (done % (BATCH * REPORT_EVERY) == 0) {
                    progress.accept("%,d articles, %,.0f a second".formatted(done, done / secondsSince(start)));
                }
            }
            checkReferences(beside, true);
            beside.setAutoCommit(true);
        }
        for (String table : List.of("category", "article", "edition")) {
            run(connection, "alter sequence " + table + "_seq restart with " + (last(connection, table) + 101));
        }
        connection.commit();
        return new Filled(done, articles, characters, secondsSince(start));
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private Iterator<List<News>> batches() {
        long all = articles + articles / 50;
        return LongStream.iterate(0, first -> first < all, first -> first + BATCH)
                .mapToObj(first -> LongStream.range(first, Math.min(all, first + BATCH))
                        .mapToObj(this::article)
                        .toList())
                .iterator();
    }

    private News article(long number) {
        return number < articles
                ? writer.article(number)
                : unread.article((number - articles) * 50).numbered(number);
    }

    /** The rows of an article refer to each other in a circle; tests say that they are complete. */
    private static void checkReferences(Connection connection, boolean check) throws SQLException {
        run(
                connection,
                isH2(connection)
                        ? "set referential_integrity " + check
                        : "set session_replication_role = " + (check ? "origin" : "replica"));
        connection.commit();
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    /** Behind those that are there, and those a running program has already taken for what it will write next. */
    private static long free(Connection connection, String table) throws SQLException {
        long last = last(connection, table);
        if (last == 0) {
            return 1;
        }
        String sequence = isH2(connection) ? "next value for %s_seq" : "nextval('%s_seq')";
        return Math.max(last, one(connection, "select " + sequence.formatted(table)) + 100) + 1;
    }

    private static long last(Connection connection, String table) throws SQLException {
        return one(connection, "select coalesce(max(id), 0) from " + table);
    }

    private static long one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
