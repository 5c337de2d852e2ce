package zonenews.site;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One number that grows with every change residents can see. Whoever derives something from the database reads the
 * version before the data, and derives anew when it has grown; in this program and in every other instance.
 */
@Component
public class SiteVersion {

    private final JdbcClient jdbc;

    SiteVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long current() {
        return jdbc.sql("select version from site_version where id = 1")
                .query(Long.class)
                .single();
    }

    /**
     * Holds back every other change residents can see until this transaction ends: what is read from here on is what
     * they left. Articles are locked before, never after.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold() {
        jdbc.sql("select version from site_version where id = 1 for update")
                .query(Long.class)
                .single();
    }

    /** The last step of a short transaction: its row lock puts the commits of such changes in order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long raise() {
        jdbc.sql("update site_version set version = version + 1 where id = 1").update();
        return current();
    }
}
