package zonenews.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.site.HomeDirectory;

/** What lies on the disk, and what becomes of it. */
@NewsroomTest
class KeepingTests {

    @Autowired
    private MediaLibrary library;

    @Autowired
    private MediaFiles files;

    @Autowired
    private LostFiles lostFiles;

    @Autowired
    private HomeDirectory home;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private Media picture(String name) throws IOException {
        byte[] png = png(new BufferedImage(1300, 650 + name.length(), BufferedImage.TYPE_INT_RGB));
        return library.store(png, name, "admin");
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private Path aged(Path file, Duration age) throws IOException {
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
            Files.writeString(file, "lost");
        }
        return Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
    }

    @Test
    void a_file_of_nothing_is_cleared_away_after_a_day_and_all_others_stay() throws IOException {
        Media kept = picture("留下.png");
        Path narrow = library.file(kept, kept.name().replace(".", "x480."));
        List<Path> staying = List.of(
                aged(library.file(kept), Duration.ofDays(9)),
                aged(narrow, Duration.ofDays(9)),
                aged(files.file("ffee.pdf"), Duration.ofHours(23)),
                aged(home.resolve("incoming/now"), Duration.ofHours(23)));
        List<Path> lost = List.of(
                aged(files.file("ffff.pdf"), Duration.ofHours(25)),
                aged(files.file("f".repeat(32) + "w900h900x480.png"), Duration.ofDays(3)),
                aged(home.resolve("incoming/upload_1.tmp"), Duration.ofDays(3)));
        lostFiles.clear();
        assertThat(staying).allMatch(Files::exists);
        assertThat(lost).noneMatch(Files::exists);
    }

    @Test
    void so_many_lost_files_are_taken_for_another_databases_and_stay() throws IOException {
        List<Path> others = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            others.add(aged(files.file("ee%04d.pdf".formatted(i)), Duration.ofDays(30)));
        }
        lostFiles.clear();
        assertThat(others).allMatch(Files::exists);
        for (Path each : others) {
            Files.delete(each);
        }
    }

    @Test
    void narrower_pictures_that_are_gone_are_made_again() throws IOException {
        Media kept = picture("再画一次.png");
        String address = kept.address().replace(".", "x480.");
        assertThat(newsroom.editor().get(address).status()).isEqualTo(200);
        Path file = library.file(kept, address.substring("/media/".length()));
        Files.delete(file);
        assertThat(newsroom.editor().get(address).status()).isEqualTo(200);
        assertThat(file).exists();
        assertThat(newsroom.editor().get(kept.address().replace(".", "x481.")).status())
                .as("not in any width")
                .isEqualTo(404);
    }

    @Test
    void pictures_from_before_are_handed_out_as_they_are() throws IOException {
        String name = PictureName.generated() + ".gif";
        Path file = files.file(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "GIF89a");
        jdbc.sql("""
                        insert into media (id, name, original_name, content_type, byte_size, width, height, sha256,
                            uploaded_sha256, alt_text, caption, created_at, created_by)
                        values (900000, ?, '旧图.gif', 'image/gif', 6, 800, 600, 'x', 'x', '', '', current_timestamp, 'admin')
                        """).param(name).update();
        assertThat(PictureName.srcset(name)).isEmpty();
        assertThat(newsroom.editor().get("/media/" + name).answer().body()).isEqualTo("GIF89a");
        assertThat(newsroom.editor().get("/admin/media/" + name).text()).contains("旧图.gif");
    }

    @Test
    void a_deleted_picture_leaves_nothing_behind() throws IOException {
        Media kept = picture("删掉它的每一份.png");
        Path narrow = library.file(kept, kept.name().replace(".", "x960."));
        assertThat(narrow).exists();
        var editor = newsroom.editor();
        editor.submit("/admin/media/" + kept.name(), "#media-deletion", java.util.Map.of());
        assertThat(library.file(kept)).doesNotExist();
        assertThat(narrow).doesNotExist();
    }

    /** Whether the database can be had by others while a file lies where it is drawn. */
    @Test
    void while_a_picture_is_drawn_the_database_is_free_for_others() throws Exception {
        HikariPoolMXBean pool = dataSource.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        long others = arriving();
        byte[] large = png(new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB));
        var stored = CompletableFuture.supplyAsync(() -> library.store(large, "很大的一张.png", "admin"));
        boolean free = false;
        while (!free && !stored.isDone()) {
            free = arriving() > others && pool.getActiveConnections() == 0 && arriving() > others;
        }
        assertThat(free).isTrue();
        assertThat(library.find(stored.get().name())).isPresent();
    }

    private long arriving() throws IOException {
        Path incoming = home.resolve("incoming");
        Files.createDirectories(incoming);
        try (var all = Files.list(incoming)) {
            return all.count();
        }
    }

    @Test
    void a_file_that_is_refused_leaves_nothing_behind() throws IOException {
        try (var before = files.all()) {
            long count = before.count();
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> library.store("<svg/>".getBytes(StandardCharsets.UTF_8), "a.svg", "admin"))
                    .isInstanceOf(MediaRefused.class);
            try (var after = files.all()) {
                assertThat(after.count()).isEqualTo(count);
            }
        }
    }
}
