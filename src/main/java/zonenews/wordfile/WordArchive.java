package zonenews.wordfile;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The parts of a .docx, which is a zip archive. Nothing of it is unpacked to the disk; parts are read one at a time, and
 * the bytes that really come out are counted, whatever the archive says of itself.
 */
final class WordArchive implements AutoCloseable {

    private static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 100L << 20;
    private static final long MOST_XML = 8L << 20;
    private static final int MOST_PICTURE = 20 << 20;
    /** XML shrinks to a tenth or twentieth. */
    private static final long MOST_RATIO = 200;

    private static final long RATIO_COUNTS_FROM = 1L << 20;
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private final ZipFile zip;
    private long read;

    private WordArchive(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * @throws WordFileRefused if it is no .docx, one with a password, or one that unpacks to more than a text needs
     */
    static WordArchive open(Path file) throws IOException {
        byte[] begin = begin(file);
        if (startsWith(begin, OLE)) {
            throw new WordFileRefused(hasPassword(file) ? "word.password" : "word.old");
        }
        if (!startsWith(begin, new byte[] {'P', 'K', 3, 4})) {
            throw new WordFileRefused("word.not-word");
        }
        if ((begin[6] & 1) != 0) {
            throw new WordFileRefused("word.password");
        }
        try {
            WordArchive archive = new WordArchive(new ZipFile(file.toFile()));
            archive.mustBeModest();
            return archive;
        } catch (ZipException | IllegalArgumentException broken) {
            throw new WordFileRefused("word.broken", broken);
        }
    }

    private static byte[] begin(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = new byte[8];
            in.readNBytes(begin, 0, begin.length);
            return begin;
        }
    }

    private static boolean startsWith(byte[] bytes, byte[] begin) {
        return java.util.Arrays.equals(bytes, 0, begin.length, begin, 0, begin.length);
    }

    /** Word wraps a file with a password into the container of the old format. */
    private static boolean hasPassword(Path file) throws IOException {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return bytes.contains(new String(ENCRYPTED_PACKAGE, StandardCharsets.ISO_8859_1));
    }

    private void mustBeModest() throws IOException {
        long all = 0;
        boolean modest = zip.size() <= MOST_PARTS;
        var entries = zip.entries();
        while (modest && entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            all += Math.max(0, entry.getSize());
            modest = all <= MOST_BYTES && !(isXml(entry.getName()) && isBomb(entry, entry.getSize()));
        }
        if (!modest) {
            zip.close();
            throw new WordFileRefused("word.bomb");
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static boolean isBomb(ZipEntry entry, long size) {
        return size > MOST_XML
                || size > RATIO_COUNTS_FROM && size / Math.max(1, entry.getCompressedSize()) > MOST_RATIO;
    }

    Optional<Xml> xml(String name) {
        ZipEntry entry = entry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = new Counted(zip.getInputStream(entry), entry)) {
            return Optional.of(Xml.read(in));
        } catch (IOException broken) {
            throw new WordFileRefused("word.broken", broken);
        }
    }

    /** A picture's bytes; nothing if it is not there or too large to be one. */
    Optional<byte[]> bytes(String name) {
        ZipEntry entry = entry(name);
        if (entry == null || entry.getSize() > MOST_PICTURE) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_PICTURE + 1);
            count(bytes.length);
            return bytes.length > MOST_PICTURE ? Optional.empty() : Optional.of(bytes);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private @org.jspecify.annotations.Nullable ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        return entry == null || entry.isDirectory() ? null : entry;
    }

    private void count(long bytes) {
        read += bytes;
        if (read > MOST_BYTES) {
            throw new WordFileRefused("word.bomb");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Stops where a part turns out to be a bomb. */
    private final class Counted extends FilterInputStream {

        private final ZipEntry entry;
        private long size;

        Counted(InputStream in, ZipEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int got = super.read(bytes, offset, length);
            if (got > 0) {
                size += got;
                count(got);
                if (isBomb(entry, size)) {
                    throw new WordFileRefused("word.bomb");
                }
            }
            return got;
        }
    }
}
