package zonenews.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import zonenews.media.MediaLibrary;

/** An archive that is read to its last byte and held against what it says of itself. */
final class Archive {

    static final String MANIFEST = "manifest.json";
    static final String DATABASE = "database/" + DatabaseCopy.FILE;

    /** Nothing else is taken out of an archive, wherever a name points. */
    private static final Pattern NAME = Pattern.compile(
            Pattern.quote(DATABASE) + "|" + MediaLibrary.DIRECTORY + "/([0-9a-z]{2})/\\1[0-9a-z]+\\.[a-z]+");

    private static final long LONGEST_MANIFEST = 100_000_000;

    private final Path file;

    Archive(Path file) {
        this.file = file;
    }

    static String entryOf(String mediaName) {
        return MediaLibrary.DIRECTORY + "/" + MediaLibrary.place(mediaName);
    }

    /** Unpacks the database and compares; the media files are read, but not kept. */
    Manifest check(Path into, Progress progress) {
        return read(into, DATABASE::equals, progress);
    }

    /** Unpacks everything, and compares. */
    Manifest unpack(Path into, Progress progress) {
        return read(into, name -> true, progress);
    }

    private Manifest read(Path into, Predicate<String> kept, Progress progress) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Manifest manifest = manifest(zip);
            refuseUnless(names(zip).equals(names(manifest)), "its entries are not those of its manifest");
            int done = 0;
            for (Manifest.Entry entry : manifest.entries()) {
                refuseUnless(NAME.matcher(entry.name()).matches(), "it has an entry of a strange name");
                unpack(zip, entry, kept.test(entry.name()) ? into.resolve(entry.name()) : null);
                progress.reached(Progress.Step.CHECK, ++done, manifest.entries().size());
            }
            compare(
                    manifest,
                    DatabaseCopy.in(into.resolve(DATABASE).getParent()).read());
            return manifest;
        } catch (IOException | DataAccessException | IllegalArgumentException unreadable) {
            throw damaged(
                    unreadable instanceof DataAccessException
                            ? "its database cannot be opened"
                            : String.valueOf(unreadable.getMessage()));
        }
    }

    private Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(MANIFEST);
        refuseUnless(entry != null && entry.getSize() < LONGEST_MANIFEST, "it has no manifest");
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest = Manifest.read(in);
            refuseUnless(manifest.format() == Manifest.FORMAT, "it is of a format this program does not know");
            return manifest;
        }
    }

    private void unpack(ZipFile zip, Manifest.Entry entry, @Nullable Path target) throws IOException {
        if (target != null) {
            Files.createDirectories(target.getParent());
        }
        try (InputStream in = zip.getInputStream(zip.getEntry(entry.name()));
                DigestInputStream hashed = Sha256.reading(in);
                OutputStream out = target == null ? OutputStream.nullOutputStream() : Files.newOutputStream(target)) {
            byte[] part = new byte[1 << 16];
            long size = 0;
            for (int length = hashed.read(part); length >= 0 && size <= entry.size(); length = hashed.read(part)) {
                out.write(part, 0, length);
                size += length;
            }
            refuseUnless(
                    size == entry.size() && Sha256.of(hashed).equals(entry.sha256()), entry.name() + " has changed");
        }
    }

    private void compare(Manifest manifest, DatabaseCopy.Contents database) {
        refuseUnless(manifest.rows().equals(database.rows()), "its database has lost rows");
        refuseUnless(manifest.schema().equals(database.schema()), "its database is of another version");
        Map<String, String> files =
                manifest.entries().stream().collect(Collectors.toMap(Manifest.Entry::name, Manifest.Entry::sha256));
        for (DatabaseCopy.StoredMedia media : database.media()) {
            String name = entryOf(media.name());
            refuseUnless(media.sha256().equals(files.get(name)), name + " is missing or damaged");
        }
    }

    private static Set<String> names(Manifest manifest) {
        Set<String> names =
                manifest.entries().stream().map(Manifest.Entry::name).collect(Collectors.toSet());
        names.add(MANIFEST);
        return names;
    }

    private Set<String> names(ZipFile zip) {
        List<String> names = zip.stream().map(ZipEntry::getName).toList();
        Set<String> unique = new HashSet<>(names);
        refuseUnless(unique.size() == names.size(), "it has two entries of one name");
        return unique;
    }

    private void refuseUnless(boolean good, String why) {
        if (!good) {
            throw damaged(why);
        }
    }

    private BackupFault damaged(String why) {
        return new BackupFault(
                file + " is damaged or not an archive of Zone News: " + why,
                "备份文件已损坏，或者不是本站的备份：" + file.getFileName() + "（" + why + "）");
    }
}
