package zonenews.proofing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Words extends JpaRepository<Word, Long> {

    @Query("""
            select w from Word w
            where w.kind = :kind and (w.folded like :part escape '!' or w.rightWord like :part escape '!'
                or w.hint like :part escape '!')
            order by w.folded, w.id
            """)
    List<Word> find(WordKind kind, String part, Pageable page);

    List<Word> findByKindOrderByFolded(WordKind kind);

    Optional<Word> findByKindAndFolded(WordKind kind, String folded);

    @Query("select w.folded from Word w where w.kind = :kind")
    List<String> folded(WordKind kind);

    long countByKind(WordKind kind);
}
