package zonenews.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.account.Role;

/** 备份 on the desk. */
@BackupTest
class BackupPageTests {

    private static final String PAGE = "/admin/backups";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private BackupStories stories;

    @Autowired
    private Backups backups;

    @Autowired
    private BackupRuns runs;

    @Autowired
    private TestClock clock;

    @Test
    void the_administrator_makes_one_now_and_reads_where_it_lies() {
        clock.forward(Duration.ofMinutes(1));
        Visitor admin = newsroom.editor();
        int before = runs.latest(100).size();
        assertThat(admin.submit(PAGE, "main form", Map.of()).location()).isEqualTo(PAGE);
        RunningBackup running = backups.find(newest());
        running.result().join();
        Document page = admin.get(PAGE).html();
        assertThat(page.select("tbody tr")).hasSize(before + 1);
        assertThat(page.select("tbody tr").first().text()).contains("成功", stories.own() + "/zonenews-");
        assertThat(page.select("main a[href*=.zip]")).isEmpty();

        Visitor.Page again = admin.submit(PAGE, "main form", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("这一分钟里已经做过一份备份");
    }

    private long newest() {
        long id = 0;
        for (long candidate = 1; candidate < 1000; candidate++) {
            id = backups.find(candidate) == null ? id : candidate;
        }
        return id;
    }

    @Test
    void nobody_else_may_open_it_or_make_one() {
        Visitor colleague = newsroom.colleague(Role.EDITOR, Role.REVIEWER);
        assertThat(colleague.get(PAGE).status()).isEqualTo(403);
        assertThat(newsroom.colleague(Role.AUDITOR).get(PAGE).status()).isEqualTo(403);
        assertThat(newsroom.resident().get(PAGE).status()).isEqualTo(302);
        assertThat(newsroom.editor().post(PAGE, Map.of()).status()).isEqualTo(403);
        assertThat(colleague.get("/admin/articles").html().select("a[href=" + PAGE + "]"))
                .isEmpty();
    }

    @Test
    void the_hour_and_the_number_are_checked_and_what_was_typed_stays() {
        Visitor admin = newsroom.editor();
        Visitor.Page refused =
                admin.submit("/admin/settings", "form.settings", Map.of("backupHour", "25:00", "backupsKept", "366"));
        assertThat(refused.status()).isEqualTo(400);
        Document form = refused.html();
        assertThat(form.select("#backupHour-problem").text()).isEqualTo("时刻写法不对，例如 02:30");
        assertThat(form.select("#backupsKept-problem").text()).isEqualTo("请填写 1 到 365 之间的整数");
        assertThat(form.select("#backupHour").val()).isEqualTo("25:00");

        admin.submit("/admin/settings", "form.settings", Map.of("backupHour", "23:59", "backupsKept", "7"));
        assertThat(admin.get(PAGE).text()).contains("每天 23:59 自动备份，保留 7 份");
        admin.submit("/admin/settings", "form.settings", Map.of("backupHour", "", "backupsKept", ""));
        assertThat(admin.get(PAGE).text()).contains("没有设置自动备份");
    }
}
