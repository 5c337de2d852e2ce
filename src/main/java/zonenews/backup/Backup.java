package zonenews.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Makes an archive: written beside its place, read again, and only then given its name. */
final class Backup {

    private final Path home;
    private final DataSource database;
    private final Clock clock;

    /** A good archive. */
    record Made(Path file, long size, int media) {

        String sentence() {
            return "%s, %,d bytes, %d media files; read again and found whole".formatted(file, size, media);
        }
    }

    Backup(Path home, DataSource database, Clock clock) {
        this.home = home;
        this.database = database;
        this.clock = clock;
    }

    /** What an operator can put right before anything is begun. */
    static void refuseUnfit(Path target) {
        Path directory = target.getParent();
        if (Files.exists(target)) {
            throw new BackupFault(target + " exists already; nothing was written", "文件已存在：" + target);
        }
        if (directory == null || !Files.isDirectory(directory)) {
            throw new BackupFault("The directory " + directory + " is not there", "目录不存在：" + directory);
        }
    }

    Made make(Path target, Progress progress) {
        Path part = null;
        try (WorkDirectory work = new WorkDirectory(home)) {
            refuseUnfit(target);
            part = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".part");
            progress.reached(Progress.Step.DATABASE, 0, 0);
            DatabaseCopy copy = DatabaseCopy.take(database, work.resolve("copy"));
            int media = write(part, copy, progress);
            new Archive(part).check(work.resolve("check"), progress);
            refuseUnfit(target);
            Files.move(part, target);
            force(target.getParent());
            return new Made(target, Files.size(target), media);
        } catch (IOException | SQLException | DataAccessException e) {
            throw BackupFault.of(e);
        } finally {
            deleteIfLeft(part);
        }
    }

    /** Media files are written once under generated names: those of the database's moment are still the same. */
    private int write(Path part, DatabaseCopy copy, Progress progress) throws IOException {
        DatabaseCopy.Contents contents = copy.read();
        int all = contents.media().size();
        try (ArchiveWriter archive = new ArchiveWriter(part)) {
            archive.add(Archive.DATABASE, copy.file());
            int done = 0;
            for (DatabaseCopy.StoredMedia media : contents.media()) {
                String name = Archive.entryOf(media.name());
                Path file = home.resolve(name);
                if (!Files.isRegularFile(file)) {
                    throw new BackupFault("The media file " + file + " is missing", "素材文件缺失：" + name);
                }
                if (!archive.add(name, file).sha256().equals(media.sha256())) {
                    throw new BackupFault(
                            "The media file " + file + " is damaged: it is not what was stored", "素材文件已损坏：" + name);
                }
                progress.reached(Progress.Step.MEDIA, ++done, all);
            }
            archive.finish(Manifest.of(clock.instant(), contents, archive.entries()));
        }
        return all;
    }

    /** The new name, too, outlives a power cut. */
    private static void force(Path directory) throws IOException {
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static void deleteIfLeft(@Nullable Path part) {
        if (part != null) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw BackupFault.of(e);
            }
        }
    }
}
