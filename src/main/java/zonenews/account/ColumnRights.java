package zonenews.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the rights in a column that goes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ColumnRights {

    private final JdbcClient jdbc;

    ColumnRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever had a right in the one has it in the other. */
    public void follow(Long column, Long target) {
        jdbc.sql("""
                        delete from account_right where category_id = :column and exists
                            (select 1 from account_right o where o.category_id = :target
                                and o.account_id = account_right.account_id and o.role = account_right.role)
                        """).param("column", column).param("target", target).update();
        jdbc.sql("update account_right set category_id = :target where category_id = :column")
                .param("column", column)
                .param("target", target)
                .update();
    }

    /** How many there were. */
    public int end(Long column) {
        return jdbc.sql("delete from account_right where category_id = ?")
                .param(column)
                .update();
    }
}
