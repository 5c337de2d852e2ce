package zonenews.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.ResidentsPages;
import zonenews.SecondSite;
import zonenews.TestClock;
import zonenews.article.Category;
import zonenews.article.ReviewRules;
import zonenews.media.Media;
import zonenews.media.MediaLibrary;
import zonenews.search.SearchIndexer;
import zonenews.site.SiteSetting;

/** What was saved comes back, and nothing that is not an archive of ours gets in. */
@BackupTest
class RestoreTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private BackupStories stories;

    @Autowired
    private MediaLibrary media;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SearchIndexer indexer;

    @Autowired
    private TestClock clock;

    private Media picture(int colour) {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 4, colour);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        return transactions.execute(status -> {
            try {
                ImageIO.write(image, "png", png);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return media.store(png.toByteArray(), "图" + colour + ".png", "admin");
        });
    }

    private List<String> aStory() {
        stories.set(SiteSetting.NAME, "澜州经开区");
        stories.set(SiteSetting.ORGANIZER, "澜州经济技术开发区管理委员会");
        Category news = newsroom.column("新闻动态");
        Category county = newsroom.columnBelow(news, "市县动态");
        List<Long> articles = new ArrayList<>();
        for (int number = 1; number <= 25; number++) {
            articles.add(newsroom.published("第" + number + "船出发", number % 2 == 0 ? news : county));
        }
        Media boat = picture(0xff0000);
        articles.add(newsroom.publishedAsOf(
                clock.instant(),
                Newsroom.content("第一张照片", county)
                        .withBody("<p>码头上。</p><p><img src=\"" + boat.address() + "\" alt=\"船\"></p>")));
        articles.add(newsroom.withdrawn("第几船", "数字有误，正在核对"));
        articles.add(newsroom.scheduled("第二天的船", Duration.ofDays(1)));
        articles.add(newsroom.draft("第三天的船"));
        articles.add(newsroom.published("第一次写"));
        newsroom.change(articles.get(articles.size() - 1), article -> {
            article.write(Newsroom.content("第二次写", county), clock.instant(), "admin");
            article.publish(ReviewRules.NO_REVIEW, clock.instant(), "admin");
        });
        List<String> addresses = new ArrayList<>(List.of(boat.address()));
        articles.forEach(id -> addresses.addAll(List.of("/articles/" + id, "/articles/" + id + "/print")));
        return addresses;
    }

    @Test
    void a_restored_newsroom_shows_residents_every_page_as_it_was() throws Exception {
        List<String> addresses = aStory();
        indexer.catchUp();
        Map<String, String> before = ResidentsPages.of(port(), addresses);
        assertThat(before).hasSizeGreaterThan(70).containsKeys("/articles/1", "/media/" + name(addresses.get(0)));
        assertThat(before.values()).noneMatch(page -> page.startsWith("5"));

        Path archive = BackupStories.elsewhere();
        assertThat(ArchiveCommands.run("--backup=" + archive, "--zonenews.home=" + stories.home()))
                .isZero();
        Path home = NewsroomTest.FreshHome.create();
        assertThat(ArchiveCommands.run("--restore=" + archive, "--zonenews.home=" + home))
                .isZero();
        Path ofStopped = BackupStories.elsewhere();
        assertThat(ArchiveCommands.run("--backup=" + ofStopped, "--zonenews.home=" + home))
                .isZero();

        try (SecondSite restored = new SecondSite(home, clock)) {
            restored.get(SearchIndexer.class).catchUp();
            Map<String, String> after = ResidentsPages.of(restored.port(), addresses);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.forEach((address, page) ->
                    assertThat(after.get(address)).as(address).isEqualTo(page));
            assertThat(restored.get(BackupRuns.class).latest(1)).singleElement().satisfies(run -> {
                assertThat(run.good()).isTrue();
                assertThat(run.file()).isEqualTo(ofStopped.toString());
            });
            assertThat(restored.get(JdbcClient.class)
                            .sql("select count(*) from audit_log where action = '恢复'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            assertThat(restored.get(BackupRuns.class).last().isAlarm()).isFalse();
        }
    }

    private static String name(String address) {
        return address.substring("/media/".length());
    }

    private int port() {
        return newsroom.resident().get("/").answer().uri().getPort();
    }

    @Test
    void sessions_and_runs_under_way_stay_behind() {
        jdbc.sql("create table if not exists spring_session (primary_id char(36))")
                .update();
        jdbc.sql("create table if not exists spring_session_attributes (session_primary_id char(36))")
                .update();
        Path home = NewsroomTest.FreshHome.create();
        new Restore(stories.made(), home, clock).run(Progress.SILENT);
        DatabaseCopy.Contents restored = DatabaseCopy.in(home).read();
        assertThat(restored.rows()).containsEntry("SPRING_SESSION", 0L).containsEntry("SPRING_SESSION_ATTRIBUTES", 0L);
        assertThat(JdbcClient.create(DatabaseCopy.ofHome(home))
                        .sql("select count(*) from backup_run where finished_at is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_home_with_a_newsroom_is_left_alone() throws IOException {
        Path archive = stories.made();
        Path home = NewsroomTest.FreshHome.create();
        Files.writeString(home.resolve("zonenews.mv.db"), "theirs");
        refused(archive, home, "has a newsroom already");
        assertThat(home.resolve("zonenews.mv.db")).hasContent("theirs");
        assertThat(ArchiveCommands.run("--restore=" + archive, "--zonenews.home=" + stories.home()))
                .isEqualTo(1);

        Path withMedia = NewsroomTest.FreshHome.create();
        Files.createDirectories(withMedia.resolve("media/ab"));
        refused(archive, withMedia, "has media files already");
    }

    @Test
    void a_damaged_archive_is_refused_wherever_the_damage_is() throws IOException {
        picture(0x00ff00);
        Path archive = stories.made();
        byte[] whole = Files.readAllBytes(archive);
        int refused = 0;
        for (int part = 1; part < 20; part++) {
            Path changed = Files.write(BackupStories.elsewhere(), whole);
            BackupStories.changeOneByte(changed, (long) whole.length * part / 20);
            Path home = NewsroomTest.FreshHome.create();
            try {
                new Restore(changed, home, clock).run(Progress.SILENT);
            } catch (BackupFault fault) {
                assertThat(fault).hasMessageContaining("damaged");
                assertThat(home.toFile().list()).containsExactly("zonenews.lock");
                refused++;
            }
        }
        // An archive has a few bytes, such as the time of an entry, that change nothing.
        assertThat(refused).isGreaterThan(14);
        refused(
                Files.write(BackupStories.elsewhere(), Arrays.copyOf(whole, whole.length / 2)),
                NewsroomTest.FreshHome.create(),
                "damaged");
        refused(Files.writeString(BackupStories.elsewhere(), "text"), NewsroomTest.FreshHome.create(), "damaged");
        refused(Path.of("nowhere.zip"), NewsroomTest.FreshHome.create(), "is not there");
    }

    @Test
    void nothing_is_written_outside_the_home_and_nothing_foreign_into_it() throws IOException {
        Path archive = stories.made();
        for (String name :
                List.of("../outside.txt", "media/ab/../../../outside.png", "/etc/outside", "application.yaml")) {
            Path foreign = withEntry(archive, name, false);
            refused(foreign, NewsroomTest.FreshHome.create(), "its entries are not those of its manifest");
            Path named = withEntry(archive, name, true);
            refused(named, NewsroomTest.FreshHome.create(), "strange name");
        }
        Path noManifest = BackupStories.elsewhere();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(noManifest))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
        }
        refused(noManifest, NewsroomTest.FreshHome.create(), "no manifest");
    }

    /** The archive with one entry more, which the manifest may or may not name. */
    private static Path withEntry(Path archive, String name, boolean named) throws IOException {
        Path changed = BackupStories.elsewhere();
        try (ZipFile zip = new ZipFile(archive.toFile());
                ArchiveWriter writer = new ArchiveWriter(changed)) {
            Manifest manifest = Manifest.read(zip.getInputStream(zip.getEntry(Archive.MANIFEST)));
            Path file = Files.createTempFile("entry", "");
            writer.add(name, file);
            List<Manifest.Entry> entries = new ArrayList<>(named ? writer.entries() : List.of());
            for (Manifest.Entry entry : manifest.entries()) {
                Files.write(file, zip.getInputStream(zip.getEntry(entry.name())).readAllBytes());
                entries.add(writer.add(entry.name(), file));
            }
            Files.delete(file);
            writer.finish(new Manifest(
                    manifest.format(), "", manifest.madeAt(), manifest.schema(), manifest.rows(), entries));
        }
        return changed;
    }

    @Test
    void an_archive_of_a_newer_program_is_refused() {
        jdbc.sql("""
                        insert into "flyway_schema_history" ("installed_rank", "version", "description", "type", "script",
                            "installed_by", "execution_time", "success")
                        values (999, '999', 'later', 'SQL', 'V999__later.sql', 'sa', 1, true)
                        """).update();
        Path archive;
        try {
            archive = stories.made();
        } finally {
            jdbc.sql("delete from \"flyway_schema_history\" where \"version\" = '999'")
                    .update();
        }
        refused(archive, NewsroomTest.FreshHome.create(), "made by a newer program");
    }

    private static void refused(Path archive, Path home, String why) {
        assertThatThrownBy(() -> new Restore(archive, home, Clock.systemUTC()).run(Progress.SILENT))
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining(why);
    }
}
