package zonenews.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.site.HomeDirectory;
import zonenews.site.Settings;
import zonenews.site.SiteSetting;
import zonenews.site.SiteSettings;

/** What the tests of backups begin with. */
@TestComponent
class BackupStories {

    private final HomeDirectory home;
    private final Backups backups;
    private final Settings settings;
    private final JdbcClient jdbc;
    private final TestClock clock;

    BackupStories(HomeDirectory home, Backups backups, Settings settings, JdbcClient jdbc, TestClock clock) {
        this.home = home;
        this.backups = backups;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Path home() {
        return home.resolve("").toAbsolutePath().normalize();
    }

    Path own() {
        return home().resolve("backups");
    }

    /** A place for an archive that is not the site's own. */
    static Path elsewhere() {
        return NewsroomTest.FreshHome.create().toAbsolutePath().resolve("archive.zip");
    }

    Path made() {
        return backups.start(elsewhere(), "test").result().join().file();
    }

    /** A minute later, and waited for. */
    Path madeOwn() {
        clock.forward(Duration.ofMinutes(1));
        return backups.startOwn("test").result().join().file();
    }

    void set(SiteSetting setting, String value) {
        Map<SiteSetting, String> values = new TreeMap<>(settings.current().values());
        values.put(setting, value);
        settings.change(new SiteSettings(values));
    }

    String audited() {
        return jdbc.sql("select detail from audit_log where action = '备份' order by happened_at desc, id desc limit 1")
                .query(String.class)
                .single();
    }

    static void changeOneByte(Path file, long position) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) position] ^= 1;
        Files.write(file, bytes);
    }
}
