package zonenews.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;

/** What is in the audit log stays there, whoever asks the database. */
abstract class AppendOnlyRules {

    @Autowired
    private AuditLog auditLog;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_line_is_neither_changed_nor_deleted() {
        auditLog.record("试验", "稿件", 7L, "留下的一行", "标题：旧", "标题：新");
        for (String statement : new String[] {
            "update audit_log set detail = '改过' where action = '试验'",
            "update audit_log set content_before = null",
            "delete from audit_log where action = '试验'",
            "delete from audit_log",
            "delete from audit_log where id = -1"
        }) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as(statement)
                    .hasStackTraceContaining("The audit log is only ever added to");
        }
        assertThat(jdbc.sql("select detail || content_before || content_after from audit_log where action = '试验'")
                        .query(String.class)
                        .list())
                .containsExactly("留下的一行标题：旧标题：新");
    }

    @Test
    void the_program_itself_has_no_words_for_it() {
        assertThat(AuditLog.Entries.class.getMethods()).extracting("name").containsExactly("save");
        assertThat(Arrays.stream(AuditEntry.class.getDeclaredMethods()).filter(method -> !method.isSynthetic()))
                .isEmpty();
    }

    @NewsroomTest
    static class OnH2Tests extends AppendOnlyRules {}

    @NewsroomTestOnPostgres
    static class OnPostgresTests extends AppendOnlyRules {

        @Test
        void the_log_is_not_emptied_at_one_stroke() {
            assertThatThrownBy(() -> jdbc.sql("truncate audit_log").update())
                    .hasStackTraceContaining("The audit log is only ever added to");
        }
    }
}
