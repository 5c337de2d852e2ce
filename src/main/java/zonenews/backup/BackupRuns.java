package zonenews.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.AuditLog;
import zonenews.site.Durability;
import zonenews.site.Settings;

/** What has become of each attempt to make a backup. */
@Component
public class BackupRuns {

    private static final Logger log = LoggerFactory.getLogger(BackupRuns.class);
    private static final String ACTION = "备份";
    private static final Duration TOO_OLD = Duration.ofHours(26);

    interface Rows extends JpaRepository<BackupRun, Long> {
        List<BackupRun> findAllByOrderByStartedAtDescIdDesc(Limit limit);

        List<BackupRun> findByFinishedAtIsNull();

        Optional<BackupRun> findFirstByGoodTrueOrderByStartedAtDescIdDesc();

        Optional<BackupRun> findFirstByFinishedAtIsNotNullOrderByStartedAtDescIdDesc();

        boolean existsByGoodTrueAndStartedAtGreaterThanEqualAndFileNameStartingWith(Instant since, String directory);

        boolean existsByGoodFalseAndStartedAtGreaterThanEqualAndFileNameStartingWith(Instant since, String directory);
    }

    private final Rows rows;
    private final Settings settings;
    private final AuditLog auditLog;
    private final Durability durability;
    private final Clock clock;

    BackupRuns(Rows rows, Settings settings, AuditLog auditLog, Durability durability, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.auditLog = auditLog;
        this.durability = durability;
        this.clock = clock;
    }

    @Transactional
    public Long begin(String file, String occasion) {
        BackupRun run = rows.save(new BackupRun(file, clock.instant()));
        record("开始（" + occasion + "）：" + file);
        return run.id();
    }

    @Transactional
    public void succeeded(Long id, long byteSize) {
        BackupRun run = rows.findById(id).orElseThrow();
        run.succeeded(byteSize, clock.instant());
        record("成功：" + run.fileName() + "，" + BackupEntry.of(run).size());
    }

    @Transactional
    public void failed(Long id, BackupFault fault) {
        BackupRun run = rows.findById(id).orElseThrow();
        run.failed(fault.inChinese(), clock.instant());
        record("失败：" + run.fileName() + "，" + fault.inChinese());
        log.error("The backup to {} has failed: {}", run.fileName(), fault.getMessage());
    }

    /** Enters what was done while the site was stopped. */
    @Transactional
    public void enter(OfflineNotes.Note note) {
        if (!note.file().isEmpty()) {
            BackupRun run = new BackupRun(note.file(), note.startedAt());
            if (note.problem().isEmpty()) {
                run.succeeded(note.byteSize(), note.finishedAt());
            } else {
                run.failed(note.problem(), note.finishedAt());
            }
            rows.save(run);
        }
        auditLog.record(note.action(), note.detail());
        durability.onDiskAfterCommit();
    }

    /** What was under way when the program was last stopped will not be finished. */
    @Transactional
    public void endInterrupted() {
        rows.findByFinishedAtIsNull()
                .forEach(run ->
                        failed(run.id(), new BackupFault("The program was stopped in the middle of it", "程序在备份途中停止")));
    }

    private void record(String detail) {
        auditLog.record(ACTION, detail);
        durability.onDiskAfterCommit();
    }

    @Transactional(readOnly = true)
    public List<BackupEntry> latest(int number) {
        return rows.findAllByOrderByStartedAtDescIdDesc(Limit.of(number)).stream()
                .map(BackupEntry::of)
                .toList();
    }

    @Transactional(readOnly = true)
    public LastBackups last() {
        BackupEntry good = rows.findFirstByGoodTrueOrderByStartedAtDescIdDesc()
                .map(BackupEntry::of)
                .orElse(null);
        BackupEntry failed = rows.findFirstByFinishedAtIsNotNullOrderByStartedAtDescIdDesc()
                .filter(run -> !run.isGood())
                .map(BackupEntry::of)
                .orElse(null);
        boolean expected = settings.current().backupHour().isPresent();
        return new LastBackups(good, failed, expected && (good == null || good.isOlderThan(TOO_OLD, clock.instant())));
    }

    /** Seconds since the last good one was begun; not a number if there is none. */
    double ageOfLastGood() {
        return rows.findFirstByGoodTrueOrderByStartedAtDescIdDesc()
                .map(run -> Duration.between(run.startedAt(), clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    boolean goodSince(Instant hour, String directory) {
        return rows.existsByGoodTrueAndStartedAtGreaterThanEqualAndFileNameStartingWith(hour, directory);
    }

    boolean failedSince(Instant hour, String directory) {
        return rows.existsByGoodFalseAndStartedAtGreaterThanEqualAndFileNameStartingWith(hour, directory);
    }
}
