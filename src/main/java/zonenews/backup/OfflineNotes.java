package zonenews.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import zonenews.site.HomeDirectory;

/** What commands did while the site was stopped; it is entered in the database, by the usual pens, at the next start. */
final class OfflineNotes {

    private static final Logger log = LoggerFactory.getLogger(OfflineNotes.class);
    private static final String FILE = "done-while-stopped.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param file the archive; empty if the note is not about a backup that was made */
    record Note(
            String action,
            String detail,
            String file,
            Instant startedAt,
            Instant finishedAt,
            long byteSize,
            String problem) {

        static Note backup(Path file, Instant startedAt, Instant finishedAt, long byteSize, String problem) {
            String result = problem.isEmpty() ? "成功" : "失败，" + problem;
            return new Note(
                    "备份", "停站时用命令备份：" + file + "，" + result, file.toString(), startedAt, finishedAt, byteSize, problem);
        }

        static Note restoration(Path archive, Instant madeAt, Instant now) {
            return new Note("恢复", "从备份恢复：" + archive + "，备份于 " + madeAt, "", now, now, 0, "");
        }
    }

    private final HomeDirectory home;

    OfflineNotes(HomeDirectory home) {
        this.home = home;
    }

    void add(Note note) {
        List<Note> notes = new ArrayList<>(read());
        notes.add(note);
        home.writeSecret(FILE, JSON.writeValueAsString(notes));
    }

    List<Note> read() {
        Path file = home.resolve(FILE);
        try {
            return Files.exists(file)
                    ? JSON.readValue(Files.readString(file), new TypeReference<List<Note>>() {})
                    : List.of();
        } catch (IOException | JacksonException unreadable) {
            log.warn("{} cannot be read", file, unreadable);
            return List.of();
        }
    }

    void clear() throws IOException {
        Files.deleteIfExists(home.resolve(FILE));
    }
}
