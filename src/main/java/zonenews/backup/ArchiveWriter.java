package zonenews.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an archive, and remembers what it has put into it. */
final class ArchiveWriter implements Closeable {

    private final Path file;
    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    ArchiveWriter(Path file) throws IOException {
        this.file = file;
        this.zip = new ZipOutputStream(Files.newOutputStream(file));
        // Pictures do not get smaller, texts do even so.
        zip.setLevel(Deflater.BEST_SPEED);
    }

    Manifest.Entry add(String name, Path source) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Manifest.Entry entry;
        try (InputStream in = Files.newInputStream(source);
                DigestInputStream hashed = Sha256.reading(in)) {
            entry = new Manifest.Entry(name, hashed.transferTo(zip), Sha256.of(hashed));
        }
        zip.closeEntry();
        entries.add(entry);
        return entry;
    }

    List<Manifest.Entry> entries() {
        return entries;
    }

    /** The last entry; then everything is on the disk. */
    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
        OutputStream out = zip;
        out.write(manifest.toJson());
        zip.closeEntry();
        zip.finish();
        zip.close();
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
