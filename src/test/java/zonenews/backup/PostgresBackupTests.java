package zonenews.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTestOnPostgres;
import zonenews.site.HomeDirectory;

/** PostgreSQL is saved by its own tools; nobody may believe that this program does it. */
@NewsroomTestOnPostgres
class PostgresBackupTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Backups backups;

    @Autowired
    private BackupRuns runs;

    @Autowired
    private HomeDirectory home;

    @Test
    void the_desk_and_the_command_name_pg_dump_and_a_timetable_raises_the_alarm() {
        assertThat(newsroom.editor().get("/admin/backups").text()).contains("这里不能备份", "pg_dump");
        assertThat(newsroom.editor().get("/admin/backups").html().select("main form"))
                .isEmpty();
        assertThatThrownBy(backups.startOwn("test").result()::join)
                .hasMessageContaining("pg_dump")
                .hasMessageContaining("media");
        assertThat(runs.last().failed()).isNotNull();
        assertThat(runs.last().failed().problem())
                .contains("pg_dump", home.resolve("media").toString());
    }
}
