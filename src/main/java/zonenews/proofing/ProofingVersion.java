package zonenews.proofing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Grows with every change of the lists and rules, which residents' pages know nothing of. */
@Component
class ProofingVersion {

    private final JdbcClient jdbc;

    ProofingVersion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long current() {
        return jdbc.sql("select version from proof_version where id = 1")
                .query(Long.class)
                .single();
    }

    /** The last step of a change. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void raise() {
        jdbc.sql("update proof_version set version = version + 1 where id = 1").update();
    }

    /** Whether this is the first start, and the first instance to notice it; held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean begin() {
        return jdbc.sql("update proof_version set version = 1 where id = 1 and version = 0")
                        .update()
                == 1;
    }
}
