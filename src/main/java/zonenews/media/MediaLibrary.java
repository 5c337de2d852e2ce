package zonenews.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.Tika;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.site.HomeDirectory;

/** 素材库: files are taken in by what they contain, whatever they are called. */
@Component
public class MediaLibrary {

    interface Rows extends JpaRepository<Media, Long> {
        Optional<Media> findByName(String name);

        Optional<Media> findFirstBySha256AndOriginalName(String sha256, String originalName);
    }

    /** Where the files lie, below the home. */
    public static final String DIRECTORY = "media";

    private final Rows rows;
    private final Path directory;
    private final Clock clock;
    private final Tika tika = new Tika();

    MediaLibrary(Rows rows, HomeDirectory home, Clock clock) {
        this.rows = rows;
        this.directory = home.resolve(DIRECTORY);
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Media> find(String name) {
        return rows.findByName(name);
    }

    public Path file(Media media) {
        return directory.resolve(place(media.name()));
    }

    /** Where the file of that name lies below the directory, with "/" between the parts. */
    public static String place(String name) {
        return name.substring(0, 2) + "/" + name;
    }

    /**
     * Stores a file, or finds the same one stored before under the same name.
     *
     * @throws MediaRefused if its content is of a type that is not taken in
     */
    @Transactional
    public Media store(byte[] content, String originalName, String who) {
        String sha256 = sha256(content);
        return rows.findFirstBySha256AndOriginalName(sha256, originalName)
                .orElseGet(() -> storeNew(content, originalName, sha256, who));
    }

    private Media storeNew(byte[] content, String originalName, String sha256, String who) {
        String detected = tika.detect(content);
        MediaType type =
                MediaType.of(detected, originalName).orElseThrow(() -> new MediaRefused(originalName, detected));
        String name = UUID.randomUUID().toString().replace("-", "") + "." + type.extension();
        Media media = new Media(name, originalName, type, content.length, sha256, clock.instant(), who);
        try {
            if (type.isPicture()) {
                measure(content, media);
            }
            Files.createDirectories(file(media).getParent());
            Files.write(file(media), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows.save(media);
    }

    /** Reads the header only: nothing is decoded. */
    private static void measure(byte[] content, Media media) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                reader.setInput(in);
                media.measured(reader.getWidth(0), reader.getHeight(0));
                reader.dispose();
            }
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
