package zonenews.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away files nobody can find any more: an upload that broke off, or was laid down and never kept. */
@Component
@ConditionalOnWebApplication
@Lazy(false)
class LostFiles {

    private static final Logger log = LoggerFactory.getLogger(LostFiles.class);
    private static final Duration STILL_COMING = Duration.ofDays(1);
    /** So many at once are rather the files of another database. */
    private static final int SUSPICIOUS = 100;

    private final MediaFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;

    LostFiles(MediaFiles files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${zonenews.media.clear-after:PT10M}",
            fixedDelayString = "${zonenews.media.clear-every:PT6H}")
    void clear() throws IOException {
        List<Path> lost = lost();
        if (lost.isEmpty()) {
            return;
        }
        if (lost.size() > SUSPICIOUS && lost.size() > known()) {
            log.warn(
                    "{} media files belong to nothing in this database and are left alone: is it the right one?",
                    lost.size());
            return;
        }
        lost.forEach(file -> {
            log.info("Clearing away {}, which belongs to nothing", file);
            files.discard(file);
        });
    }

    private List<Path> lost() throws IOException {
        Instant old = clock.instant().minus(STILL_COMING);
        List<Path> lost = new ArrayList<>();
        try (var all = files.all()) {
            for (Path file : (Iterable<Path>) all::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old) && !isKnown(file)) {
                    lost.add(file);
                }
            }
        }
        return lost;
    }

    private boolean isKnown(Path file) {
        String name = file.getFileName().toString();
        return jdbc.sql("select count(*) from media where name = ?")
                        .param(PictureName.of(name).map(PictureName::whole).orElse(name))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private long known() {
        return jdbc.sql("select count(*) from media").query(Long.class).single();
    }
}
