package zonenews.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory everything to back up lies below; one process at a time holds it. */
public final class HomeDirectory implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HomeDirectory.class);

    private final Path path;
    private final @Nullable FileChannel lockFile;

    /** For the commands that do without the rest of the site. */
    public static HomeDirectory hold(Path path) {
        return new HomeDirectory(path);
    }

    HomeDirectory(Path path) {
        this(path, heldAlone(path));
        log.info("Home directory: {}", path);
    }

    private HomeDirectory(Path path, @Nullable FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** For a command that leaves a file beside a site which runs on a database server. */
    static HomeDirectory beside(Path path) {
        return new HomeDirectory(path, null);
    }

    private static FileChannel heldAlone(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel lockFile = FileChannel.open(
                    path.resolve("zonenews.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(lockFile) == null) {
                lockFile.close();
                throw new HomeInUse(path);
            }
            return lockFile;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the home directory " + path, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Writes a file that only the operating system's owner of the site may read. */
    public Path writeSecret(String name, String text) {
        Path file = path.resolve(name);
        try {
            Files.deleteIfExists(file);
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (lockFile != null) {
            lockFile.close();
        }
    }
}
