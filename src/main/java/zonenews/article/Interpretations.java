package zonenews.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 政策解读 and the policies they explain, as far as residents may read both. */
@Component
@Transactional(readOnly = true)
class Interpretations {

    private static final String VISIBLE = " and a.withdrawnAt is null and a.publishedAt <= :now and a.expireAt > :now ";

    private final EntityManager entities;
    private final Clock clock;

    Interpretations(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The articles that explain a policy, the newest first. */
    List<ListedArticle> of(Long policy) {
        return visible("from Edition e join e.article a left join a.cover m"
                        + " where a.live = e and e.content.policy.interpretsId = :id" + VISIBLE
                        + "order by a.publishedAt desc, a.id desc")
                .setParameter("id", policy)
                .getResultList();
    }

    /** The policy an article explains. */
    @Nullable
    ListedArticle explained(@Nullable Long policy) {
        return policy == null
                ? null
                : visible("from Article a left join a.cover m where a.id = :id and a.live is not null" + VISIBLE)
                        .setParameter("id", policy)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
    }

    private TypedQuery<ListedArticle> visible(String from) {
        return entities.createQuery(Listings.SELECT + from, ListedArticle.class).setParameter("now", clock.instant());
    }
}
