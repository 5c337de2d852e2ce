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

    /** Those with an edition, of whatever state, that has this picture or file. */
    @Query("""
            select distinct e.article from Edition e left join e.media m
            where m.media.id = :media or e.content.cover.id = :media
            """)
    List<Article> using(Long media);

    /** Whether a picture or file belongs to something residents may read now. */
    @Query("""
            select count(a) > 0 from Article a join a.live e left join e.media m
            where (m.media.id = :media or a.cover.id = :media) and a.withdrawnAt is null
              and a.publishedAt <= :now and a.expireAt > :now
            """)
    boolean showsMedia(Long media, Instant now);
}
