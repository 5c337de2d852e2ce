package zonenews.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import zonenews.site.HomeDirectory;

/** Where the files lie, below the home. Beside a picture lie its narrower ones, which are made again if they are gone. */
@Component
class MediaFiles {

    private static final Logger log = LoggerFactory.getLogger(MediaFiles.class);

    private final Path directory;
    private final Path incoming;
    private final Pictures pictures;

    MediaFiles(HomeDirectory home, Pictures pictures) {
        this.directory = home.resolve(MediaLibrary.DIRECTORY);
        this.incoming = home.resolve("incoming");
        this.pictures = pictures;
    }

    Path file(String name) {
        return directory.resolve(MediaLibrary.place(name));
    }

    /** What is asked for; instead of a narrower picture, if that cannot be had now, the whole one. */
    Path file(String name, MediaType type) {
        PictureName picture = PictureName.of(name).orElse(null);
        if (picture == null || !picture.isNarrowed()) {
            return file(name);
        }
        Path narrowed = file(picture.name());
        Path whole = file(picture.whole());
        if (Files.exists(narrowed) || !Files.exists(whole)) {
            return narrowed;
        }
        Path part = freshFile();
        try {
            if (pictures.narrow(whole, type, picture.width(), part)) {
                Files.move(part, narrowed, StandardCopyOption.ATOMIC_MOVE);
                return narrowed;
            }
        } catch (IOException | RuntimeException failed) {
            log.warn("No picture {} could be made: {}", narrowed, failed.toString());
        } finally {
            discard(part);
        }
        return whole;
    }

    /** A place on the same disk, from which a file reaches its own in one step. */
    Path freshFile() {
        try {
            Files.createDirectories(incoming);
            return incoming.resolve(PictureName.generated());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It is on the disk before anybody reads that it is. */
    void keep(Path file, String name) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path target = file(name);
        Files.createDirectories(target.getParent());
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} could not be deleted: {}", file, e.toString());
        }
    }

    /** A file and its narrower ones. */
    void delete(String name) {
        discard(file(name));
        PictureName.of(name)
                .ifPresent(picture -> picture.widths()
                        .forEach(width -> discard(file(
                                new PictureName(picture.whole(), picture.wholeWidth(), picture.wholeHeight(), width)
                                        .name()))));
    }

    Stream<Path> all() throws IOException {
        Files.createDirectories(directory);
        Files.createDirectories(incoming);
        return Stream.concat(Files.walk(directory), Files.walk(incoming)).filter(Files::isRegularFile);
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[64 * 1024];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
