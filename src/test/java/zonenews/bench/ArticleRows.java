package zonenews.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import zonenews.article.Article;

/** Stores articles with what the schema asks for beside their texts: lists and views. */
final class ArticleRows implements AutoCloseable {

    private static final OffsetDateTime NEVER = Rows.at(Article.NEVER);

    private final Columns columns;
    private final long firstColumn;
    private final long firstArticle;
    private final long firstEdition;
    private final PreparedStatement article;
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
        listing = connection.prepareStatement(
                "insert into listing (category_id, published_at, article_id, expire_at) values (?, ?, ?, ?)");
        views = connection.prepareStatement("insert into article_views (article_id, total) values (?, ?)");
    }

    /**
     * @param residents the numbers below are what residents read, or, one in a hundred, have read until it expired
     */
    void insert(List<News> batch, long version, long residents) throws SQLException {
        for (News news : batch) {
            boolean withdrawn = Rows.published(news, residents) && news.number() >= residents;
            add(news, Rows.published(news, residents), withdrawn, version);
        }
        for (PreparedStatement rows : List.of(article, listing, views)) {
            rows.executeBatch();
        }
    }

    private void add(News news, boolean published, boolean withdrawn, long version) throws SQLException {
        long id = firstArticle + news.number();
        long editionId = firstEdition + news.number();
        long column = firstColumn + news.column();
        OffsetDateTime at = Rows.at(news.publishedAt());
        OffsetDateTime expires = news.expires() ? Rows.at(news.publishedAt().plus(Duration.ofDays(30))) : NEVER;
        String author = Rows.author(news);
        Rows.set(
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
        Rows.set(views, id, id * 7_919 % 20_011);
        if (published && !withdrawn) {
            for (int each : columns.path(news.column())) {
                Rows.set(listing, firstColumn + each, at, id, expires);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement rows : List.of(article, listing, views)) {
            rows.close();
        }
    }
}
