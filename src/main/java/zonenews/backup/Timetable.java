package zonenews.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import zonenews.article.NotAllowed;
import zonenews.site.Settings;
import zonenews.site.SiteTime;

/** A backup each day at the hour that is set, or soon after if the site was not running then. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
@Lazy(false)
class Timetable {

    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofHours(1);

    private final Backups backups;
    private final BackupRuns runs;
    private final Settings settings;
    private final Clock clock;

    Timetable(Backups backups, BackupRuns runs, Settings settings, Clock clock) {
        this.backups = backups;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            initialDelayString = "${zonenews.backup.look-every:PT1M}",
            fixedDelayString = "${zonenews.backup.look-every:PT1M}")
    void look() {
        keep();
    }

    Optional<RunningBackup> keep() {
        Optional<LocalTime> hour = settings.current().backupHour();
        if (hour.isEmpty() || !isDue(hour.get())) {
            return Optional.empty();
        }
        try {
            return Optional.of(backups.startOwn("按时间表"));
        } catch (NotAllowed anotherIsBeingMade) {
            return Optional.empty();
        }
    }

    private boolean isDue(LocalTime hour) {
        Instant now = clock.instant();
        LocalDateTime local = SiteTime.local(now);
        LocalDateTime today = local.with(hour);
        Instant planned = SiteTime.instant(today.isAfter(local) ? today.minusDays(1) : today);
        String own = backups.directory() + Path.of("").getFileSystem().getSeparator();
        return !runs.goodSince(planned, own) && !runs.failedSince(now.minus(BEFORE_ANOTHER_TRY), own);
    }
}
