package zonenews.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends sessions, in every instance at once: the next request of each finds nobody signed in. */
@Component
class Sessions {

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void end(String id) {
        jdbc.sql("delete from spring_session where session_id = ?").param(id).update();
    }

    int endAllOf(String username) {
        return endAllOf(username, "");
    }

    /**
     * @param but the id of the one that goes on
     */
    int endAllOf(String username, String but) {
        return jdbc.sql("delete from spring_session where principal_name = ? and session_id <> ?")
                .param(username)
                .param(but)
                .update();
    }
}
