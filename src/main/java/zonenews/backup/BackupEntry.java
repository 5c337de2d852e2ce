package zonenews.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zonenews.site.SiteTime;

/** One attempt to make a backup, as the desk shows it. */
public record BackupEntry(
        LocalDateTime startedAt,
        @Nullable LocalDateTime finishedAt,
        boolean good,
        String file,
        long byteSize,
        String problem) {

    static BackupEntry of(BackupRun run) {
        Instant finished = run.finishedAt();
        return new BackupEntry(
                SiteTime.local(run.startedAt()),
                finished == null ? null : SiteTime.local(finished),
                run.isGood(),
                run.fileName(),
                run.byteSize(),
                run.problem());
    }

    public String fileName() {
        return String.valueOf(Path.of(file).getFileName());
    }

    public String size() {
        return byteSize < 1_000_000
                ? Math.max(1, byteSize / 1000) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", byteSize / 1e6);
    }

    public boolean isStillThere() {
        return Files.exists(Path.of(file));
    }

    boolean isOlderThan(Duration age, Instant now) {
        return SiteTime.instant(startedAt).plus(age).isBefore(now);
    }
}
