package zonenews.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import zonenews.article.NotAllowed;
import zonenews.site.HomeDirectory;
import zonenews.site.Settings;
import zonenews.site.SiteTime;

/** Makes backups of the running site, one at a time and behind its back. */
@Component
public class Backups implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'zonenews-'yyyyMMdd-HHmm'.zip'");
    private static final String OWN = "zonenews-\\d{8}-\\d{4}\\.zip";
    private static final int SECONDS_TO_STOP = 20;

    private final Path home;
    private final DataSource database;
    private final boolean databaseInHome;
    private final BackupRuns runs;
    private final Settings settings;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> new Thread(work, "backup"));
    private volatile boolean stopping;
    private @Nullable RunningBackup latest;

    Backups(
            HomeDirectory home,
            DataSource database,
            Environment environment,
            BackupRuns runs,
            Settings settings,
            Clock clock) {
        this.home = home.resolve("");
        this.database = database;
        this.databaseInHome = isInHome(environment);
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    /** As the site decides where its database is. */
    static boolean isInHome(Environment environment) {
        return environment.getProperty("spring.datasource.url", "none").equalsIgnoreCase("none");
    }

    public boolean arePossible() {
        return databaseInHome;
    }

    /** Where the site's own archives lie. */
    public Path directory() {
        return home.resolve("backups");
    }

    /** What is being done now, in a sentence; empty if nothing is. */
    public synchronized String doing() {
        return latest == null || latest.isDone() ? "" : latest.doing().inChinese();
    }

    /**
     * 立即备份: an archive beside the timetable's own.
     *
     * @throws NotAllowed if one is being made, or has been made this very minute
     */
    public void startNow() {
        if (!databaseInHome) {
            throw new NotAllowed("backup.elsewhere");
        }
        if (Files.exists(nextOwn())) {
            throw new NotAllowed("backup.exists");
        }
        startOwn("立即备份");
    }

    /** An archive below the home, after which the site's own oldest ones go. */
    RunningBackup startOwn(String occasion) {
        return start(nextOwn(), occasion, () -> {
            try {
                Files.createDirectories(directory());
            } catch (IOException e) {
                throw BackupFault.of(e);
            }
        });
    }

    RunningBackup start(Path target, String occasion) {
        return start(target, occasion, () -> {});
    }

    private synchronized RunningBackup start(Path target, String occasion, Runnable before) {
        if (latest != null && !latest.isDone()) {
            throw new NotAllowed("backup.running");
        }
        RunningBackup running = new RunningBackup(runs.begin(target.toString(), occasion));
        latest = running;
        CompletableFuture.runAsync(() -> make(running, target, before), worker);
        return running;
    }

    synchronized @Nullable RunningBackup find(long id) {
        return latest != null && latest.id() == id ? latest : null;
    }

    private void make(RunningBackup running, Path target, Runnable before) {
        try {
            if (!databaseInHome) {
                throw BackupFault.databaseElsewhere(home);
            }
            before.run();
            Backup.Made made = new Backup(home, database, clock).make(target, (step, done, all) -> {
                if (stopping) {
                    throw new BackupFault("The site was stopped in the middle of it", "备份途中站点停止");
                }
                running.reached(step, done, all);
            });
            runs.succeeded(running.id(), made.size());
            deleteOldOnes();
            running.succeeded(made);
        } catch (BackupFault fault) {
            fail(running, fault);
        } catch (RuntimeException | Error unexpected) {
            log.error("A backup has come to an unexpected end", unexpected);
            fail(running, BackupFault.of(new IllegalStateException(unexpected)));
        }
    }

    private void fail(RunningBackup running, BackupFault fault) {
        try {
            runs.failed(running.id(), fault);
        } catch (RuntimeException databaseGone) {
            log.error("A failed backup could not be entered: {}", fault.getMessage(), databaseGone);
        }
        running.failed(fault);
    }

    private Path nextOwn() {
        return directory().resolve(NAME.format(SiteTime.local(clock.instant())));
    }

    private void deleteOldOnes() {
        int kept = settings.current().backupsKept();
        try (Stream<Path> files = Files.exists(directory()) ? Files.list(directory()) : Stream.empty()) {
            List<Path> old = files.filter(file -> file.getFileName().toString().matches(OWN))
                    .sorted(Comparator.comparing(Path::getFileName).reversed())
                    .skip(kept)
                    .toList();
            for (Path file : old) {
                Files.delete(file);
                log.info("The old backup {} is deleted: {} are kept", file, kept);
            }
        } catch (IOException e) {
            log.warn("Old backups could not be deleted", e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }
}
