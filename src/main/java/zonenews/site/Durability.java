package zonenews.site;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * H2 writes a commit to the operating system but leaves it to that to reach the disk; after an editor's commit it is
 * told to, so that a power cut takes no saved word. PostgreSQL does so by itself.
 */
@Component
public class Durability {

    private final JdbcClient jdbc;
    private final boolean h2;

    Durability(JdbcClient jdbc, DataSource dataSource) throws MetaDataAccessException {
        this.jdbc = jdbc;
        this.h2 = "H2".equals(JdbcUtils.extractDatabaseMetaData(dataSource, Durability::productName));
    }

    private static String productName(java.sql.DatabaseMetaData metaData) throws SQLException {
        return metaData.getDatabaseProductName();
    }

    /** Called inside a transaction: what it commits is on the disk before the editor reads 已保存. */
    public void onDiskAfterCommit() {
        if (!h2) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jdbc.sql("checkpoint sync").update();
            }
        });
    }
}
