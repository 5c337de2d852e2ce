package zonenews.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.util.FileSystemUtils;

/** A place in the home for half-done work; what an interrupted one has left is swept away first. */
final class WorkDirectory implements AutoCloseable {

    private final Path path;

    WorkDirectory(Path home) throws IOException {
        path = home.resolve("backup-work");
        FileSystemUtils.deleteRecursively(path);
        Files.createDirectory(path, ownerOnly(home));
    }

    private static FileAttribute<?>[] ownerOnly(Path home) throws IOException {
        return Files.getFileStore(home).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(path);
    }
}
