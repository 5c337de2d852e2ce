package zonenews.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;

/** Stores the texts of articles, each by one writer, on a connection of its own. */
final class EditionRows implements AutoCloseable {

    private final Connection connection;
    private final long firstColumn;
    private final long firstArticle;
    private final long firstEdition;
    private final PreparedStatement edition;
    private final PreparedStatement writer;

    EditionRows(Connection connection, long firstColumn, long firstArticle, long firstEdition) throws SQLException {
        this.connection = connection;
        this.firstColumn = firstColumn;
        this.firstArticle = firstArticle;
        this.firstEdition = firstEdition;
        edition = connection.prepareStatement("""
                insert into edition (id, article_id, number, status, title, subtitle, short_title, category_id, source,
                    author, responsible_editor, contributor, summary, keywords, body, link, correction, headline,
                    document_number, issuing_body, written_on, validity, created_at, created_by, changed_at, changed_by,
                    published_at, published_by, version)
                values (?, ?, 1, ?, ?, ?, '', ?, ?, ?, '', '', ?, ?, ?, '', '', false, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """);
        writer = connection.prepareStatement("insert into edition_writer (edition_id, account_name) values (?, ?)");
    }

    /** The same batches, each after its texts are there for every connection. */
    Iterator<List<News>> inserting(Iterator<List<News>> batches, long residents) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return batches.hasNext();
            }

            @Override
            public List<News> next() {
                List<News> batch = batches.next();
                try {
                    insert(batch, residents);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                return batch;
            }
        };
    }

    private void insert(List<News> batch, long residents) throws SQLException {
        for (News news : batch) {
            add(news, Rows.published(news, residents));
        }
        edition.executeBatch();
        writer.executeBatch();
        connection.commit();
    }

    private void add(News news, boolean published) throws SQLException {
        long id = firstArticle + news.number();
        long editionId = firstEdition + news.number();
        long column = firstColumn + news.column();
        OffsetDateTime at = Rows.at(news.publishedAt());
        String author = Rows.author(news);
        Rows.set(
                edition,
                editionId,
                id,
                published ? "LIVE" : unpublished(news.number()),
                news.title(),
                news.subtitle(),
                column,
                news.source(),
                news.author(),
                news.summary(),
                news.keywords(),
                news.body(),
                news.documentNumber(),
                news.issuingBody(),
                news.writtenOn(),
                news.documentNumber().isEmpty() ? "" : "有效",
                at,
                author,
                at,
                author,
                published ? at : null,
                published ? "admin" : null);
        Rows.set(writer, editionId, author);
    }

    private static String unpublished(long number) {
        return switch ((int) (number % 7)) {
            case 0 -> "FIRST_REVIEW";
            case 1 -> "SECOND_REVIEW";
            case 2 -> "RETURNED";
            default -> "DRAFT";
        };
    }

    @Override
    public void close() throws SQLException {
        edition.close();
        writer.close();
    }
}
