package zonenews.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zonenews.article.Article;

/** Stores articles with every row the schema asks for: article, edition, writer, lists and views. */
final class ArticleRows implements AutoCloseable {

    private static final OffsetDateTime NEVER = at(Article.NEVER);
    private static final int AUTHORS = 20;

    private final Columns columns;
    private final long firstColumn;
    private final long firstArticle;
    private final long firstEdition;
    private final PreparedStatement article;
    private final PreparedStatement edition;
    private final PreparedStatement writer;
    private final PreparedStatement listing;
    private final PreparedStatement views;

    ArticleRows(Connection connection, Columns columns, long firstColumn, long firstArticle, long firstEdition)
            throws SQLException {
        this.columns = columns;
        this.firstColumn = firstColumn;
        this.firstArticle = firstArticle;
        this.firstEdition = firstEdition;
        article = connection.prepareStatement("""
                insert into article (id, category_id, title, short_title, summary, link, headline, published_at,
                    expire_at, live_edition_id, latest_edition_id, withdrawn_at, withdrawal_notice, withdrawal_reason,
                    created_at, created_by, form_token, site_version)
                values (?, ?, ?, '', ?, '', false, ?, ?, ?, ?, ?, '', '', ?, ?, ?, ?)
                """);
        edition = connection.prepareStatement("""
                insert into edition (id, article_id, number, status, title, subtitle, short_title, category_id, source,
                    author, responsible_editor, contributor, summary, keywords, body, link, correction, headline,
                    document_number, issuing_body, written_on, validity, created_at, created_by, changed_at, changed_by,
                    published_at, published_by, version)
                values (?, ?, 1, ?, ?, ?, '', ?, ?, ?, '', '', ?, ?, ?, '', '', false, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """);
        writer = connection.prepareStatement("insert into edition_writer (edition_id, account_name) values (?, ?)");
        listing = connection.prepareStatement(
                "insert into listing (category_id, published_at, article_id, expire_at) values (?, ?, ?, ?)");
        views = connection.prepareStatement("insert into article_views (article_id, total) values (?, ?)");
    }

    /**
     * @param residents the numbers below are what residents read, or, one in a hundred, have read until it expired
     */
    void insert(List<News> batch, long version, long residents) throws SQLException {
        for (News news : batch) {
            boolean live = news.number() < residents;
            boolean withdrawn = !live && news.number() % 5 == 0;
            add(news, live || withdrawn, withdrawn, version);
        }
        for (PreparedStatement rows : List.of(article, edition, writer, listing, views)) {
            rows.executeBatch();
        }
    }

    private void add(News news, boolean published, boolean withdrawn, long version) throws SQLException {
        long id = firstArticle + news.number();
        long editionId = firstEdition + news.number();
        long column = firstColumn + news.column();
        OffsetDateTime at = at(news.publishedAt());
        OffsetDateTime expires = news.expires() ? at(news.publishedAt().plus(Duration.ofDays(30))) : NEVER;
        String author = "author" + news.number() % AUTHORS;
        set(
                article,
                id,
                column,
                news.title(),
                news.summary(),
                published ? at : null,
                expires,
                published ? editionId : null,
                editionId,
                withdrawn ? at : null,
                at,
                author,
                "many-" + id,
                version);
        set(
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
        set(writer, editionId, author);
        set(views, id, id * 7_919 % 20_011);
        if (published && !withdrawn) {
            for (int each : columns.path(news.column())) {
                set(listing, firstColumn + each, at, id, expires);
            }
        }
    }

    private static String unpublished(long number) {
        return switch ((int) (number % 7)) {
            case 0 -> "FIRST_REVIEW";
            case 1 -> "SECOND_REVIEW";
            case 2 -> "RETURNED";
            default -> "DRAFT";
        };
    }

    private static void set(PreparedStatement row, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
        row.addBatch();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement rows : List.of(article, edition, writer, listing, views)) {
            rows.close();
        }
    }
}
