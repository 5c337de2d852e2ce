package zonenews.article;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lists of the columns, newest first: what is in them is decided at publication, what is shown by the hour. */
@Component
@Transactional(readOnly = true)
public class Listings {

    static final String SELECT = """
            select new zonenews.article.ListedArticle(a.id, a.title, a.shortTitle, a.summary, a.link, a.publishedAt,
                   a.category.id, m.name, a.headline)
            """;
    private static final String LISTED = SELECT + """
              from Listing l join l.article a left join a.cover m
              where l.categoryId = :category and l.publishedAt <= :now and l.expireAt > :now
              """;
    private static final String NEWEST_FIRST = " order by l.categoryId, l.publishedAt desc, l.article.id desc";

    private final EntityManager entities;
    private final ListingRows rows;
    private final Clock clock;

    Listings(EntityManager entities, ListingRows rows, Clock clock) {
        this.entities = entities;
        this.rows = rows;
        this.clock = clock;
    }

    /** Rewrites the rows of one article in the transaction that publishes, withdraws or moves it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rewrite(Article article) {
        entities.flush();
        rows.rewrite(List.of(article.id()));
    }

    /** One page of a column and its descendants; pages count from 1. */
    public List<ListedArticle> page(Long category, int page, int size) {
        return page(category, page, size, clock.instant());
    }

    /** As it is at another hour, if nothing is changed until then. */
    public List<ListedArticle> page(Long category, int page, int size, Instant hour) {
        return entities.createQuery(LISTED + NEWEST_FIRST, ListedArticle.class)
                .setParameter("category", category)
                .setParameter("now", hour)
                .setFirstResult(Math.multiplyExact(page - 1, size))
                .setMaxResults(size)
                .getResultList();
    }

    public long count(Long category) {
        return entities.createQuery("""
                        select count(*) from Listing l
                        where l.categoryId = :category and l.publishedAt <= :now and l.expireAt > :now
                        """, Long.class)
                .setParameter("category", category)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    public List<ListedArticle> pinned(Long category) {
        return entities.createQuery(LISTED + " and a.pinnedUntil > :now" + NEWEST_FIRST, ListedArticle.class)
                .setParameter("category", category)
                .setParameter("now", clock.instant())
                .setMaxResults(5)
                .getResultList();
    }

    /** The newest with a cover. */
    public List<ListedArticle> withPicture(Long category, int most, Instant hour) {
        return entities.createQuery(LISTED + " and m.name is not null" + NEWEST_FIRST, ListedArticle.class)
                .setParameter("category", category)
                .setParameter("now", hour)
                .setMaxResults(most)
                .getResultList();
    }

    /** 上一篇: the next newer one of the column. */
    public Optional<ListedArticle> newer(Long category, Instant publishedAt, Long article) {
        return neighbour(
                category,
                publishedAt,
                article,
                " and (l.publishedAt > :publishedAt or l.publishedAt = :publishedAt and l.article.id > :article)"
                        + " order by l.categoryId desc, l.publishedAt, l.article.id");
    }

    /** 下一篇: the next older one of the column. */
    public Optional<ListedArticle> older(Long category, Instant publishedAt, Long article) {
        return neighbour(
                category,
                publishedAt,
                article,
                " and (l.publishedAt < :publishedAt or l.publishedAt = :publishedAt and l.article.id < :article)"
                        + NEWEST_FIRST);
    }

    private Optional<ListedArticle> neighbour(Long category, Instant publishedAt, Long article, String beside) {
        return entities.createQuery(LISTED + beside, ListedArticle.class)
                .setParameter("category", category)
                .setParameter("now", clock.instant())
                .setParameter("publishedAt", publishedAt)
                .setParameter("article", article)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** 头条: the newest article so marked. */
    public @Nullable ListedArticle headline(Instant hour) {
        return entities.createQuery(SELECT + """
                                  from Article a left join a.cover m
                                  where a.headline and a.live is not null and a.withdrawnAt is null
                                    and a.publishedAt <= :now and a.expireAt > :now
                                  order by a.publishedAt desc, a.id desc
                                  """, ListedArticle.class)
                .setParameter("now", hour)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Those of the numbered articles that residents may read at an hour. */
    public Map<Long, ListedArticle> readable(Collection<Long> articles, Instant hour) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(SELECT + """
                                  from Article a left join a.cover m
                                  where a.id in :articles and a.live is not null and a.withdrawnAt is null
                                    and a.publishedAt <= :now and a.expireAt > :now
                                  """, ListedArticle.class)
                .setParameter("articles", articles)
                .setParameter("now", hour)
                .getResultStream()
                .collect(Collectors.toMap(ListedArticle::id, Function.identity()));
    }
}
