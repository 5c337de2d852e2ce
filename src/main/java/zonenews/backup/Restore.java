package zonenews.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.dao.DataAccessException;
import zonenews.media.MediaLibrary;
import zonenews.site.HomeDirectory;

/** Puts an archive into an empty home. */
final class Restore {

    private final Path archive;
    private final Path home;
    private final Clock clock;

    Restore(Path archive, Path home, Clock clock) {
        this.archive = archive;
        this.home = home;
        this.clock = clock;
    }

    /** What has been put back. */
    Manifest run(Progress progress) {
        if (!Files.isRegularFile(archive)) {
            throw new BackupFault("The archive " + archive + " is not there", "");
        }
        refuseUnlessEmpty();
        try (HomeDirectory held = HomeDirectory.hold(home)) {
            // Somebody else may have been faster.
            refuseUnlessEmpty();
            return run(held, progress);
        } catch (IOException | UncheckedIOException | DataAccessException e) {
            throw BackupFault.of(e);
        }
    }

    private Manifest run(HomeDirectory held, Progress progress) throws IOException {
        try (WorkDirectory work = new WorkDirectory(home)) {
            Path unpacked = work.resolve("archive");
            Manifest manifest = new Archive(archive).unpack(unpacked, progress);
            refuseNewer(manifest);
            Path database = unpacked.resolve(Archive.DATABASE);
            DatabaseCopy.in(database.getParent()).dropWhatEnds();
            Path media = unpacked.resolve(MediaLibrary.DIRECTORY);
            if (Files.exists(media)) {
                Files.deleteIfExists(home.resolve(MediaLibrary.DIRECTORY));
                Files.move(media, home.resolve(MediaLibrary.DIRECTORY));
            }
            try (FileChannel file = FileChannel.open(database, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            new OfflineNotes(held).add(OfflineNotes.Note.restoration(archive, manifest.madeAt(), clock.instant()));
            // Last: a home without a database is still an empty one.
            Files.move(database, home.resolve(DatabaseCopy.FILE));
            return manifest;
        }
    }

    private void refuseUnlessEmpty() {
        if (Files.exists(home.resolve(DatabaseCopy.FILE))) {
            throw new BackupFault(
                    "The home " + home + " has a newsroom already; name an empty one with --zonenews.home=DIRECTORY",
                    "");
        }
        try (Stream<Path> media = Files.isDirectory(home.resolve(MediaLibrary.DIRECTORY))
                ? Files.list(home.resolve(MediaLibrary.DIRECTORY))
                : Stream.empty()) {
            if (media.findAny().isPresent()) {
                throw new BackupFault("The home " + home + " has media files already; name an empty one", "");
            }
        } catch (IOException e) {
            throw BackupFault.of(e);
        }
    }

    private void refuseNewer(Manifest manifest) throws IOException {
        MigrationVersion known = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*__*.sql"))
                .map(Resource::getFilename)
                .map(name -> MigrationVersion.fromVersion(name.substring(1, name.indexOf("__"))))
                .max(MigrationVersion::compareTo)
                .orElseThrow();
        if (MigrationVersion.fromVersion(manifest.schema()).compareTo(known) > 0) {
            throw new BackupFault(
                    "The archive was made by a newer program (its database is of version " + manifest.schema()
                            + ", this program knows " + known + "); restore it with that one",
                    "");
        }
    }
}
