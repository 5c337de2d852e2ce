package zonenews.editing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.Accounts;
import zonenews.article.Article;
import zonenews.article.ArticleNotFound;
import zonenews.article.ArticlePage;
import zonenews.article.ArticlePages;
import zonenews.article.Articles;
import zonenews.article.CurrentCategories;
import zonenews.article.Edition;
import zonenews.article.EditionStatus;
import zonenews.site.SiteTime;

/** 历史版本: every text an article has had, to be read and compared. */
@Component
@Transactional(readOnly = true)
class EditionHistory {

    record Row(
            int number,
            String title,
            EditionStatus status,
            String writtenBy,
            LocalDateTime writtenAt,
            @Nullable String publishedBy,
            @Nullable LocalDateTime publishedAt) {}

    public record Stored(
            int number,
            String title,
            EditionStatus status,
            String writtenBy,
            Instant writtenAt,
            @Nullable String publishedBy,
            @Nullable Instant publishedAt) {

        private Row row(Map<String, String> names) {
            return new Row(
                    number,
                    title,
                    status,
                    names.getOrDefault(writtenBy, writtenBy),
                    SiteTime.local(writtenAt),
                    publishedBy == null ? null : names.getOrDefault(publishedBy, publishedBy),
                    publishedAt == null ? null : SiteTime.local(publishedAt));
        }
    }

    private final EntityManager entities;
    private final Articles articles;
    private final ArticlePages pages;
    private final CurrentCategories categories;
    private final Accounts accounts;

    EditionHistory(
            EntityManager entities,
            Articles articles,
            ArticlePages pages,
            CurrentCategories categories,
            Accounts accounts) {
        this.accounts = accounts;
        this.entities = entities;
        this.articles = articles;
        this.pages = pages;
        this.categories = categories;
    }

    /** The newest first. */
    List<Row> of(Long article) {
        Map<String, String> names = accounts.displayNames();
        return entities.createQuery("""
                        select new zonenews.editing.EditionHistory$Stored(e.number, e.content.title, e.review.status,
                               e.changedBy, e.changedAt, e.publishedBy, e.publishedAt)
                        from Edition e where e.article.id = :article order by e.number desc
                        """, Stored.class).setParameter("article", article).getResultList().stream()
                .map(stored -> stored.row(names))
                .toList();
    }

    /** As residents saw it, or would have. */
    ArticlePage page(Long article, int number) {
        return pages.of(edition(article, number));
    }

    Comparison compare(Long article, int from, int to) {
        return Comparison.of(edition(article, from), edition(article, to), categories.tree());
    }

    private Edition edition(Long article, int number) {
        return articles.findEdition(article, number).orElseThrow(() -> new ArticleNotFound(article));
    }

    String title(Long id) {
        Article article = articles.findById(id).orElseThrow(() -> new ArticleNotFound(id));
        return article.latest().content().title();
    }
}
