package zonenews.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.media.Media;
import zonenews.media.MediaLibrary;
import zonenews.site.SiteSetting;
import zonenews.site.SiteTime;

/** A backup is good when it has been read again; who makes it, and when, is known. */
@BackupTest
@ExtendWith(OutputCaptureExtension.class)
class BackupTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private BackupStories stories;

    @Autowired
    private BackupRuns runs;

    @Autowired
    private Timetable timetable;

    @Autowired
    private MediaLibrary library;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    @Value("${local.management.port}")
    private int managementPort;

    @AfterEach
    void noTimetable() {
        stories.set(SiteSetting.BACKUP_HOUR, "");
        stories.set(SiteSetting.BACKUPS_KEPT, "");
    }

    private Media attachment(String text) {
        return transactions.execute(
                status -> library.store(("%PDF-1.4\n" + text + "\n%%EOF\n").getBytes(), text + ".pdf", "admin"));
    }

    @Test
    void an_archive_is_for_its_owner_alone_and_holds_nothing_else_of_the_home() throws IOException {
        Media file = attachment("计划");
        Files.writeString(stories.home().resolve("first-password.txt"), "admin: secret\n");
        Path archive = stories.made();
        Files.delete(stories.home().resolve("first-password.txt"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                .isEqualTo("rw-------");
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("manifest.json", "database/zonenews.mv.db", Archive.entryOf(file.name()))
                    .allMatch(name -> name.startsWith("media/") || !name.contains(".txt"));
        }
        assertThat(archive.resolveSibling("").toFile().list()).containsExactly("archive.zip");
        assertThat(stories.home().resolve("backup-work")).doesNotExist();
        assertThat(stories.audited()).startsWith("成功：" + archive);
    }

    @Test
    void what_is_there_already_is_never_written_over() throws IOException {
        Path archive = BackupStories.elsewhere();
        Files.writeString(archive, "theirs");
        int before = runs.latest(100).size();
        assertThat(ArchiveCommands.run("--backup=" + archive, "--zonenews.home=" + stories.home()))
                .isEqualTo(1);
        assertThat(archive).hasContent("theirs");
        assertThat(runs.latest(100)).hasSize(before);
    }

    @Test
    void a_command_that_cannot_be_followed_says_why(CapturedOutput output) {
        Path home = NewsroomTest.FreshHome.create();
        assertThat(ArchiveCommands.run("--backup=" + BackupStories.elsewhere(), "--zonenews.home=" + home))
                .isEqualTo(1);
        assertThat(output).contains("There is no newsroom in");
        assertThat(ArchiveCommands.run("--backup=/none/archive.zip", "--zonenews.home=" + stories.home()))
                .isEqualTo(1);
        assertThat(output).contains("The directory /none is not there");
        assertThat(ArchiveCommands.run("--restore", "--zonenews.home=" + home)).isEqualTo(1);
        assertThat(output).contains("Name one file");
        assertThat(ArchiveCommands.run("--backup=a.zip", "--spring.datasource.url=jdbc:postgresql://db/news"))
                .isEqualTo(1);
        assertThat(output).contains("pg_dump");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void only_who_can_read_the_home_can_ask_the_running_site() throws Exception {
        Path door = stories.home().resolve(ManagementDoor.FILE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(door)))
                .isEqualTo("rw-------");
        Path archive = BackupStories.elsewhere();
        String file = ",\"file\":\"" + archive + "\"}";
        assertThat(ask("", "{}")).isEqualTo(403);
        assertThat(ask("", "{\"token\":\"\"" + file)).isEqualTo(403);
        assertThat(ask("", "{\"token\":\"0000\"" + file)).isEqualTo(403);
        assertThat(ask("/1", "{}")).isEqualTo(403);
        assertThat(archive).doesNotExist();
        assertThat(newsroom.resident().get("/actuator/backup").status()).isEqualTo(404);
        String token = Files.readAllLines(door).get(1);
        assertThat(ask("", "{\"token\":\"" + token + "\",\"file\":\"/none/a.zip\"}"))
                .isEqualTo(409);
    }

    private int ask(String path, String json) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + managementPort + "/actuator/backup" + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(json))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void a_missing_or_damaged_file_makes_it_a_failed_one_and_raises_the_alarm(CapturedOutput output) throws Exception {
        Media file = attachment("会坏的");
        Path bytes = stories.home().resolve(Archive.entryOf(file.name()));
        byte[] whole = Files.readAllBytes(bytes);
        stories.madeOwn();
        assertThat(runs.last().isAlarm()).isFalse();

        Path archive = BackupStories.elsewhere();
        BackupStories.changeOneByte(bytes, 5);
        assertThat(ArchiveCommands.run("--backup=" + archive, "--zonenews.home=" + stories.home()))
                .isEqualTo(1);
        assertThat(output).contains("The media file " + bytes + " is damaged");
        assertFailed("素材文件已损坏：" + Archive.entryOf(file.name()));
        assertThat(archive.getParent().toFile().list()).isEmpty();

        Files.delete(bytes);
        clock.forward(Duration.ofMinutes(1));
        assertThatThrownBy(stories::made).hasMessageContaining("is missing");
        assertFailed("素材文件缺失：" + Archive.entryOf(file.name()));
        assertThat(output).containsPattern("ERROR.*The backup to .* has failed: The media file");
        assertThat(newsroom.editor().get("/admin/backups").text()).contains("备份有问题", "素材文件缺失");

        Files.write(bytes, whole);
        stories.madeOwn();
        assertThat(runs.last().isAlarm()).isFalse();
        assertThat(newsroom.editor().get("/admin/backups").text()).doesNotContain("备份有问题");
    }

    private void assertFailed(String why) {
        assertThat(runs.last().failed()).isNotNull();
        assertThat(runs.last().failed().problem()).isEqualTo(why);
        assertThat(stories.audited()).startsWith("失败：").endsWith(why);
    }

    @Test
    void where_nothing_can_be_written_the_attempt_has_failed() throws IOException {
        Path away = stories.own().resolveSibling("away");
        stories.madeOwn();
        Files.move(stories.own(), away);
        Files.writeString(stories.own(), "in the way");
        try {
            assertThatThrownBy(stories::madeOwn).hasMessageContaining("could not be read or written");
            assertThat(runs.last().failed()).isNotNull();
        } finally {
            Files.delete(stories.own());
            Files.move(away, stories.own());
        }
        stories.madeOwn();
    }

    @Test
    void the_newest_are_kept_and_what_is_not_the_sites_own_is_not_touched() throws IOException {
        stories.set(SiteSetting.BACKUPS_KEPT, "2");
        Path first = stories.madeOwn();
        Path foreign = Files.writeString(stories.own().resolve("zonenews-2019.zip"), "mine");
        Path second = stories.madeOwn();
        Path elsewhere = stories.made();
        Path third = stories.madeOwn();
        assertThat(first).doesNotExist();
        assertThat(List.of(second, third, foreign, elsewhere)).allMatch(Files::exists);
        assertThat(third.getFileName().toString()).matches("zonenews-\\d{8}-\\d{4}\\.zip");
        assertThat(newsroom.editor().get("/admin/backups").text()).contains("（已不在）");
    }

    @Test
    void a_backup_is_made_each_day_at_its_hour_or_soon_after_a_missed_one() {
        clock.forward(untilTomorrowAt(9));
        assertThat(timetable.keep()).isEmpty();
        stories.set(SiteSetting.BACKUP_HOUR, "10:00");
        timetable.keep().ifPresent(yesterdays -> yesterdays.result().join());
        assertThat(timetable.keep()).as("made once").isEmpty();
        clock.forward(Duration.ofMinutes(59));
        assertThat(timetable.keep()).as("not yet").isEmpty();
        clock.forward(Duration.ofMinutes(1));
        assertThat(timetable.keep())
                .get()
                .satisfies(made -> assertThat(made.result().join().file())
                        .hasFileName(
                                "zonenews-" + SiteTime.local(clock.instant()).format(DateTimeFormatter.BASIC_ISO_DATE)
                                        + "-1000.zip"));
        clock.forward(Duration.ofHours(10));
        assertThat(timetable.keep()).as("made already").isEmpty();
        clock.forward(Duration.ofHours(17));
        assertThat(runs.last().overdue()).isTrue();
        assertThat(newsroom.editor().get("/admin/backups").text()).contains("已经超过 26 小时没有成功的备份");
        assertThat(timetable.keep())
                .as("made up for")
                .get()
                .satisfies(made -> made.result().join());
        assertThat(runs.last().overdue()).isFalse();
    }

    @Test
    void a_failed_one_of_the_timetable_is_tried_again_an_hour_later() throws IOException {
        Media file = attachment("会丢的");
        Path bytes = stories.home().resolve(Archive.entryOf(file.name()));
        byte[] whole = Files.readAllBytes(bytes);
        clock.forward(untilTomorrowAt(12));
        stories.set(SiteSetting.BACKUP_HOUR, "12:00");
        Files.delete(bytes);
        assertThat(timetable.keep())
                .get()
                .satisfies(failed -> assertThatThrownBy(failed.result()::join).hasMessageContaining("is missing"));
        Files.write(bytes, whole);
        clock.forward(Duration.ofMinutes(30));
        assertThat(timetable.keep()).isEmpty();
        clock.forward(Duration.ofMinutes(31));
        assertThat(timetable.keep()).get().satisfies(made -> made.result().join());
    }

    private Duration untilTomorrowAt(int hour) {
        LocalDateTime now = SiteTime.local(clock.instant());
        return Duration.between(now, now.toLocalDate().plusDays(1).atTime(hour, 0));
    }

    @Test
    void what_was_under_way_when_the_program_was_killed_has_failed() {
        stories.madeOwn();
        clock.forward(Duration.ofMinutes(1));
        runs.begin("/gone/archive.zip", "test");
        runs.endInterrupted();
        assertThat(runs.last().failed()).isNotNull();
        assertThat(runs.last().failed().problem()).isEqualTo("程序在备份途中停止");
        stories.madeOwn();
    }

    @Test
    void operators_can_watch_the_age_of_the_last_good_one() throws Exception {
        stories.madeOwn();
        clock.forward(Duration.ofHours(3));
        URI address =
                URI.create("http://127.0.0.1:" + managementPort + "/actuator/metrics/zonenews.backup.last.good.age");
        assertThat(HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                        .body())
                .contains("10800");
    }
}
