package zonenews.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import zonenews.site.HomeDirectory;
import zonenews.site.HomeInUse;
import zonenews.site.SiteProperties;
import zonenews.site.SiteTime;

/** {@code --backup=FILE} and {@code --restore=FILE}: nothing of the site is started but its settings. */
public final class ArchiveCommands {

    private static final Logger log = LoggerFactory.getLogger(ArchiveCommands.class);

    @EnableConfigurationProperties(SiteProperties.class)
    static class OnlySettings {}

    private final Path home;
    private final boolean databaseInHome;
    private final Clock clock = Clock.system(SiteTime.ZONE);

    private ArchiveCommands(ConfigurableApplicationContext settings) {
        this.home = settings.getBean(SiteProperties.class).home();
        this.databaseInHome = Backups.isInHome(settings.getEnvironment());
    }

    public static boolean areNamedIn(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.matches("(?s)--(backup|restore)(=.*)?"));
    }

    /** The exit code. */
    public static int run(String... arguments) {
        try (ConfigurableApplicationContext settings = new SpringApplicationBuilder(OnlySettings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=warn", "logging.level.zonenews=info")
                .run(arguments)) {
            ArchiveCommands commands = new ArchiveCommands(settings);
            ApplicationArguments given = settings.getBean(ApplicationArguments.class);
            if (given.containsOption("backup")) {
                commands.backup(file(given, "backup"));
            } else {
                commands.restore(file(given, "restore"));
            }
            return 0;
        } catch (BackupFault fault) {
            log.error(fault.getMessage());
        } catch (RuntimeException unexpected) {
            log.error("The command has failed", unexpected);
        }
        return 1;
    }

    private static Path file(ApplicationArguments given, String option) {
        List<String> files = given.getOptionValues(option);
        try {
            if (files != null && files.size() == 1 && !files.get(0).isBlank()) {
                return Path.of(files.get(0)).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException notAName) {
            // Said below.
        }
        throw new BackupFault("Name one file (请指定一个文件): --" + option + "=FILE", "");
    }

    private void backup(Path target) {
        if (!databaseInHome) {
            throw BackupFault.databaseElsewhere(home);
        }
        if (!Files.exists(home.resolve(DatabaseCopy.FILE))) {
            throw new BackupFault(
                    "There is no newsroom in " + home + "; name its home with --zonenews.home=DIRECTORY", "");
        }
        Backup.refuseUnfit(target);
        String done;
        try (HomeDirectory held = HomeDirectory.hold(home)) {
            done = backupOfStopped(held, target);
        } catch (HomeInUse running) {
            log.info("The site is running and makes the backup itself");
            done = RunningSite.of(home).backup(target, new PrintedProgress()::tell);
        } catch (IOException | UncheckedIOException e) {
            throw BackupFault.of(e);
        }
        log.info("Backup done: {}", done);
    }

    private String backupOfStopped(HomeDirectory held, Path target) {
        OfflineNotes notes = new OfflineNotes(held);
        Instant started = clock.instant();
        try {
            Backup.Made made = new Backup(home, DatabaseCopy.ofHome(home), clock).make(target, new PrintedProgress());
            notes.add(OfflineNotes.Note.backup(target, started, clock.instant(), made.size(), ""));
            return made.sentence();
        } catch (BackupFault fault) {
            notes.add(OfflineNotes.Note.backup(target, started, clock.instant(), 0, fault.inChinese()));
            throw fault;
        }
    }

    private void restore(Path archive) {
        if (!databaseInHome) {
            throw BackupFault.databaseElsewhere(home);
        }
        try {
            Manifest restored = new Restore(archive, home, clock).run(new PrintedProgress());
            log.info(
                    "Restored into {}: {} articles and {} media files, as they were at {}; start the site as usual",
                    home,
                    restored.rows().get("ARTICLE"),
                    restored.rows().get("MEDIA"),
                    SiteTime.iso(restored.madeAt()));
        } catch (HomeInUse running) {
            throw new BackupFault(running.getMessage(), "");
        }
    }
}
