package zonenews.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** 素材库: files are taken in by what they contain, whatever they are called. */
@Component
public class MediaLibrary {

    interface Rows extends JpaRepository<Media, Long> {
        Optional<Media> findByName(String name);

        List<Media> findByNameIn(Collection<String> names);

        Optional<Media> findFirstByUploadedSha256AndOriginalNameAndCreatedBy(
                String uploadedSha256, String originalName, String createdBy);
    }

    private static final int MOST_AT_ONCE = 1000;

    /** Where the files lie, below the home. */
    public static final String DIRECTORY = "media";

    private final Rows rows;
    private final MediaFiles files;
    private final FileContent content;
    private final Pictures pictures;
    private final Clock clock;

    MediaLibrary(Rows rows, MediaFiles files, FileContent content, Pictures pictures, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.content = content;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** By its name, or by that of a narrower picture made of it. */
    @Transactional(readOnly = true)
    public Optional<Media> find(String name) {
        return rows.findByName(whole(name));
    }

    private static String whole(String name) {
        return PictureName.of(name).map(PictureName::whole).orElse(name);
    }

    /** Several at once, by the names asked for; one that is not there is missing. */
    @Transactional(readOnly = true)
    public Map<String, Media> findAll(Collection<String> names) {
        List<String> whole = names.stream().map(MediaLibrary::whole).distinct().toList();
        Map<String, Media> byName = new HashMap<>();
        for (int at = 0; at < whole.size(); at += MOST_AT_ONCE) {
            rows.findByNameIn(whole.subList(at, Math.min(whole.size(), at + MOST_AT_ONCE)))
                    .forEach(media -> byName.put(media.name(), media));
        }
        Map<String, Media> found = new HashMap<>();
        for (String name : names) {
            Media media = byName.get(whole(name));
            if (media != null) {
                found.put(name, media);
            }
        }
        return found;
    }

    public Path file(Media media) {
        return files.file(media.name());
    }

    /** The file handed out under that name, which is the media's or that of a narrower picture of it. */
    public Path file(Media media, String name) {
        return files.file(name, media.type());
    }

    /** Where the file of that name lies below the directory, with "/" between the parts. */
    public static String place(String name) {
        return name.substring(0, 2) + "/" + name;
    }

    /**
     * Stores a file, or finds the same one stored before under the same name. No transaction of its own: the database
     * is not kept waiting while a picture is drawn.
     *
     * @throws MediaRefused if its content is of a type that is not taken in
     */
    public Media store(byte[] bytes, String originalName, String who) {
        Path upload = freshFile();
        try {
            Files.write(upload, bytes);
            return keep(prepare(upload, originalName, who));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            files.discard(upload);
        }
    }

    /** Where an upload may be put for {@link #prepare}. */
    public Path freshFile() {
        return files.freshFile();
    }

    public void discard(Path upload) {
        files.discard(upload);
    }

    /**
     * Looks at a file and lays it where it is to stay; outside of a transaction, as drawing takes a while. Until it is
     * {@link #keep kept}, nobody finds it.
     *
     * @throws MediaRefused if its content is of a type that is not taken in
     */
    public Media prepare(Path upload, String sentName, String who) {
        String originalName = OriginalName.clean(sentName);
        try {
            if (Files.size(upload) == 0) {
                throw MediaRefused.empty(originalName);
            }
            MediaType type = content.typeOf(upload, originalName);
            String name = OriginalName.as(type, originalName);
            String sha256 = MediaFiles.sha256(upload);
            Optional<Media> same = rows.findFirstByUploadedSha256AndOriginalNameAndCreatedBy(sha256, name, who);
            if (same.isPresent()) {
                return same.get();
            }
            return type.isPicture()
                    ? picture(upload, type, name, sha256, who)
                    : laid(upload, PictureName.generated() + "." + type.extension(), name, type, sha256, sha256, who);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Media picture(Path upload, MediaType type, String originalName, String uploadedSha256, String who)
            throws IOException {
        Path target = files.freshFile();
        try {
            Pictures.Drawn drawn = pictures.redraw(upload, type, originalName, target);
            String name = PictureName.generated(drawn.width(), drawn.height(), drawn.type());
            String sha256 = MediaFiles.sha256(target);
            Media media = laid(target, name, originalName, drawn.type(), sha256, uploadedSha256, who);
            media.measured(drawn.width(), drawn.height());
            return media;
        } finally {
            files.discard(target);
        }
    }

    private Media laid(
            Path file,
            String name,
            String originalName,
            MediaType type,
            String sha256,
            String uploadedSha256,
            String who)
            throws IOException {
        long size = Files.size(file);
        files.keep(file, name);
        return new Media(name, originalName, type, size, sha256, uploadedSha256, clock.instant(), who);
    }

    @Transactional
    public Media keep(Media prepared) {
        return prepared.id() == null ? rows.save(prepared) : prepared;
    }

    /** The row now; the files when that is certain. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(Media media) {
        rows.delete(media);
        String name = media.name();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                files.delete(name);
            }
        });
    }
}
