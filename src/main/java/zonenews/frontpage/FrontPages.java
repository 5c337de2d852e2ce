package zonenews.frontpage;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface FrontPages extends JpaRepository<FrontPage, Integer> {

    /** Changes of the home page happen one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from FrontPage p where p.id = 1")
    FrontPage findForChange();

    @Query("""
            select i from FrontPageItem i
            where (i.fromAt is null or i.fromAt <= :at) and (i.untilAt is null or i.untilAt > :at)
            order by i.position, i.id
            """)
    List<FrontPageItem> findInEffect(Instant at);
}
