package zonenews.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.article.ListedArticle;

/** Articles residents may read whose title holds every word, newest first. */
@Component
@Transactional(readOnly = true)
class TitleSearch {

    private static final int MOST_WORDS = 8;
    private static final String ESCAPE = "!";

    private final EntityManager entities;
    private final Clock clock;

    TitleSearch(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    List<ListedArticle> find(List<String> words, int most) {
        StringBuilder query = new StringBuilder("""
                select new zonenews.article.ListedArticle(a.id, a.title, a.shortTitle, a.summary, a.link, a.publishedAt,
                       a.category.id, m.name, a.headline)
                from Article a left join a.cover m
                where a.live is not null and a.withdrawnAt is null and a.publishedAt <= :now and a.expireAt > :now
                """);
        List<String> taken = words.stream().limit(MOST_WORDS).toList();
        for (int i = 0; i < taken.size(); i++) {
            query.append(" and lower(a.title) like :word").append(i).append(" escape '" + ESCAPE + "'");
        }
        query.append(" order by a.publishedAt desc, a.id desc");
        TypedQuery<ListedArticle> search = entities.createQuery(query.toString(), ListedArticle.class)
                .setParameter("now", clock.instant())
                .setMaxResults(most);
        for (int i = 0; i < taken.size(); i++) {
            search.setParameter("word" + i, "%" + literally(taken.get(i)) + "%");
        }
        return search.getResultList();
    }

    private static String literally(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", ESCAPE + "$0");
    }
}
