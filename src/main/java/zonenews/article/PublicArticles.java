package zonenews.article;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every article residents may read now, in the order of their numbers, for those who read them all. */
@Component
@Transactional(readOnly = true)
public class PublicArticles {

    public record Numbered(Long id, Instant changedAt) {

        public String address() {
            return "/articles/" + id;
        }
    }

    private final EntityManager entities;
    private final Clock clock;

    PublicArticles(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The first so many with a number above the one and up to the other. */
    public List<Numbered> between(long after, long last, int most) {
        return entities.createQuery("""
                        select new zonenews.article.PublicArticles$Numbered(a.id, coalesce(a.modifiedAt, a.publishedAt))
                        from Article a
                        where a.id > :after and a.id <= :last and a.live is not null and a.withdrawnAt is null
                          and a.publishedAt <= :now and a.expireAt > :now
                        order by a.id
                        """, Numbered.class)
                .setParameter("after", after)
                .setParameter("last", last)
                .setParameter("now", clock.instant())
                .setMaxResults(most)
                .getResultList();
    }

    public long highestNumber() {
        return entities.createQuery("select coalesce(max(a.id), 0) from Article a", Long.class)
                .getSingleResult();
    }
}
