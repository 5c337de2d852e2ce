package zonenews.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.JDBCException;
import org.hibernate.jpa.AvailableHints;
import org.springframework.stereotype.Component;
import zonenews.article.ListedArticle;

/** Articles residents may read whose title holds every word, newest first. */
@Component
class TitleSearch {

    private static final int MOST_WORDS = 8;
    private static final int MOST_MILLISECONDS = 1_000;
    private static final String CANCELLED = "57014";
    private static final String ESCAPE = "!";

    private final EntityManager entities;
    private final Clock clock;

    TitleSearch(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @return nothing where that takes too long */
    Optional<List<ListedArticle>> find(List<String> words, int most) {
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
                .setHint(AvailableHints.HINT_SPEC_QUERY_TIMEOUT, MOST_MILLISECONDS)
                .setMaxResults(most);
        for (int i = 0; i < taken.size(); i++) {
            search.setParameter("word" + i, "%" + literally(taken.get(i)) + "%");
        }
        try {
            return Optional.of(search.getResultList());
        } catch (PersistenceException failed) {
            if (failed.getCause() instanceof JDBCException inDatabase && CANCELLED.equals(inDatabase.getSQLState())) {
                return Optional.empty();
            }
            throw failed;
        }
    }

    private static String literally(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", ESCAPE + "$0");
    }
}
