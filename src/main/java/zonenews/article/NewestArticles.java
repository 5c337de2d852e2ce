package zonenews.article;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The newest of one or several columns, with what a feed says of each. */
@Component
@Transactional(readOnly = true)
public class NewestArticles {

    /**
     * @param updatedAt when residents were given the text as it is now
     * @param summary as it was written, or the first words of the text
     */
    public record News(
            Long id,
            String title,
            String summary,
            String source,
            Long categoryId,
            Instant publishedAt,
            Instant updatedAt) {

        public News {
            updatedAt = updatedAt.isBefore(publishedAt) ? publishedAt : updatedAt;
        }

        public News(
                Long id,
                String title,
                String summary,
                String body,
                String source,
                Long categoryId,
                Instant publishedAt,
                Instant updatedAt) {
            this(id, title, summary.isEmpty() ? Opening.of(body) : summary, source, categoryId, publishedAt, updatedAt);
        }

        public String address() {
            return "/articles/" + id;
        }
    }

    private final EntityManager entities;
    private final Listings listings;

    NewestArticles(EntityManager entities, Listings listings) {
        this.entities = entities;
        this.listings = listings;
    }

    public List<News> in(Collection<Long> columns, int most) {
        List<Long> newest = columns.stream()
                .flatMap(column -> listings.page(column, 1, most).stream())
                .distinct()
                .sorted(Comparator.comparing(ListedArticle::publishedAt)
                        .thenComparing(ListedArticle::id)
                        .reversed())
                .limit(most)
                .map(ListedArticle::id)
                .toList();
        return newest.isEmpty() ? List.of() : read(newest);
    }

    private List<News> read(List<Long> articles) {
        return entities.createQuery("""
                        select new zonenews.article.NewestArticles$News(a.id, a.title, a.summary, e.content.body,
                               e.content.origin.source, a.category.id, a.publishedAt,
                               coalesce(a.modifiedAt, a.publishedAt))
                        from Article a join a.live e where a.id in :articles order by a.publishedAt desc, a.id desc
                        """, News.class)
                .setParameter("articles", articles)
                .getResultList();
    }
}
