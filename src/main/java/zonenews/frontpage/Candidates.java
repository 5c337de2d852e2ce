package zonenews.frontpage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Articles that may be put on the home page: those with a live edition, found by their number or words of the title. */
@Component
@Transactional(readOnly = true)
class Candidates {

    private static final int MOST_FOUND = 20;
    private static final int LONGEST_WORDS = 100;
    private static final String SELECT = """
            select new zonenews.frontpage.Candidate(a.id, a.title, a.shortTitle, m.name, a.publishedAt, a.expireAt,
                   a.withdrawnAt)
            from Article a left join a.cover m where a.live is not null
            """;

    private final EntityManager entities;

    Candidates(EntityManager entities) {
        this.entities = entities;
    }

    /** The newest first; without words, the newest of all. */
    List<Candidate> find(String typed, Place place) {
        String words = typed.replaceAll("\\p{Cntrl}+", " ").strip().toLowerCase(Locale.ROOT);
        String kept = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        String withPicture = place == Place.FOCUS ? " and m.name is not null" : "";
        String order = " order by a.publishedAt desc, a.id desc";
        if (kept.isEmpty()) {
            return query(" and a.withdrawnAt is null" + withPicture + order).getResultList();
        }
        if (kept.matches("\\d{1,18}")) {
            return query(" and (a.id = :number or lower(a.title) like :words escape '!')" + order)
                    .setParameter("number", Long.valueOf(kept))
                    .setParameter("words", like(kept))
                    .getResultList();
        }
        return query(" and lower(a.title) like :words escape '!'" + withPicture + order)
                .setParameter("words", like(kept))
                .getResultList();
    }

    private static String like(String words) {
        return "%" + words.replaceAll("[!%_]", "!$0").replaceAll("\\s+", "%") + "%";
    }

    Optional<Candidate> find(Long article) {
        return Optional.ofNullable(byNumber(List.of(article)).get(article));
    }

    /** A map that may be asked for the number of a link, which has none. */
    Map<Long, Candidate> byNumber(Collection<Long> articles) {
        if (articles.isEmpty()) {
            return new HashMap<>();
        }
        return entities.createQuery(SELECT + " and a.id in :articles", Candidate.class)
                .setParameter("articles", articles)
                .getResultStream()
                .collect(Collectors.toMap(Candidate::id, Function.identity()));
    }

    private TypedQuery<Candidate> query(String rest) {
        return entities.createQuery(SELECT + rest, Candidate.class).setMaxResults(MOST_FOUND);
    }
}
