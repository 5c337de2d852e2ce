package zonenews.article;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

public interface Articles extends JpaRepository<Article, Long> {

    /** Everything the desk does to one article happens one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Article a where a.id = :id")
    Optional<Article> findForChange(Long id);

    @Query("select e from Edition e where e.article.id = :article and e.number = :number")
    Optional<Edition> findEdition(Long article, int number);

    Optional<Article> findByFormToken(String formToken);

    @Query("select e from Edition e where e.article.id = :article order by e.number")
    List<Edition> findEditions(Long article);

    /** The other ones that would be left with a reference to nothing. */
    @Query("""
            select a from Article a
            where a.id <> :id and (a.mergedInto.id = :id or exists
                (select 1 from Edition e where e.article = a and e.content.policy.interpretsId = :id))
            order by a.id
            """)
    List<Article> referringTo(Long id);

    /** The 回收站, the last thrown away first. */
    @Query("select a from Article a where a.recycledAt is not null order by a.recycledAt desc, a.id desc")
    List<Article> findRecycled();

    @Query("""
            select a from Article a where a.recycledAt is not null and (a.createdBy = :who or a.recycledBy = :who)
            order by a.recycledAt desc, a.id desc
            """)
    List<Article> findRecycledOf(String who);

    /** Those with an edition, of whatever state, that has this picture or file. */
    @Query("""
            select a from Article a
            where a.id in (select e.article.id from Edition e join e.media m where m.media.id = :media)
               or a.id in (select e.article.id from Edition e where e.content.cover.id = :media)
            """)
    List<Article> using(Long media);

    /** Whether a picture or file belongs to something residents may read now; two questions, as each has its index. */
    default boolean showsMedia(Long media, Instant now) {
        return showsAsCover(media, now) || showsInText(media, now);
    }

    @Query("""
            select count(a) > 0 from Article a
            where a.cover.id = :media and a.live is not null and a.withdrawnAt is null
              and a.publishedAt <= :now and a.expireAt > :now
            """)
    boolean showsAsCover(Long media, Instant now);

    @Query("""
            select count(a) > 0 from Edition e join e.media m join e.article a
            where m.media.id = :media and a.live = e and a.withdrawnAt is null
              and a.publishedAt <= :now and a.expireAt > :now
            """)
    boolean showsInText(Long media, Instant now);
}
