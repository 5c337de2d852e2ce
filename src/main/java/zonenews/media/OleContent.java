package zonenews.media;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Which program of the old Office, or of WPS, wrote a file: the names in its directory, which is a chain of sectors. */
final class OleContent {

    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int MOST_SECTORS = 1000;
    private static final int IN_HEADER = 109;

    private final String originalName;

    OleContent(String originalName) {
        this.originalName = originalName;
    }

    MediaType read(Path file) throws IOException {
        Set<String> names = names(file);
        if (names.contains("EncryptedPackage")) {
            throw MediaRefused.unusable(originalName, "文件设了密码，居民打不开；请去掉密码后再上传。");
        }
        if (names.contains("Macros") || names.contains("_VBA_PROJECT_CUR") || names.contains("_VBA_PROJECT")) {
            throw MediaRefused.unsafe(originalName, "文件里有宏，不能上传；请另存为不带宏的文件。");
        }
        String extension = OriginalName.extension(originalName);
        if (names.contains("WordDocument")) {
            return extension.equals("wps") ? MediaType.WPS : MediaType.DOC;
        }
        if (names.contains("Workbook") || names.contains("Book")) {
            return extension.equals("et") ? MediaType.ET : MediaType.XLS;
        }
        if (names.contains("PowerPoint Document")) {
            return extension.equals("dps") ? MediaType.DPS : MediaType.PPT;
        }
        throw MediaRefused.type(originalName);
    }

    private Set<String> names(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            ByteBuffer header = at(file, 0, HEADER);
            int shift = header.getShort(30);
            if (shift != 9 && shift != 12) {
                throw damaged();
            }
            int size = 1 << shift;
            Set<String> names = new HashSet<>();
            int sector = header.getInt(48);
            for (int read = 0; sector >= 0; read++) {
                if (read == MOST_SECTORS) {
                    throw damaged();
                }
                readNames(at(file, (sector + 1L) << shift, size), size, names);
                sector = next(file, header, sector, shift);
            }
            return names;
        }
    }

    private static void readNames(ByteBuffer sector, int size, Set<String> into) {
        for (int at = 0; at < size; at += ENTRY) {
            int bytes = sector.getShort(at + 64) - 2;
            if (bytes > 0 && bytes <= 62) {
                into.add(new String(sector.array(), at, bytes, StandardCharsets.UTF_16LE));
            }
        }
    }

    /** The table of sectors begins in the header, which has room for those of files up to 7 MB; that goes far enough. */
    private static int next(RandomAccessFile file, ByteBuffer header, int sector, int shift) throws IOException {
        int perSector = 1 << (shift - 2);
        int table = sector / perSector;
        if (table >= IN_HEADER) {
            return -1;
        }
        int at = header.getInt(76 + 4 * table);
        return at < 0 ? -1 : tableEntry(file, at, sector % perSector, shift);
    }

    private static int tableEntry(RandomAccessFile file, int at, int entry, int shift) throws IOException {
        long place = ((at + 1L) << shift) + 4L * entry;
        return place + 4 > file.length() ? -1 : at(file, place, 4).getInt(0);
    }

    private static ByteBuffer at(RandomAccessFile file, long place, int length) throws IOException {
        byte[] bytes = new byte[length];
        file.seek(place);
        for (int read = 0; read < length; ) {
            int more = file.read(bytes, read, length - read);
            if (more < 0) {
                break;
            }
            read += more;
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private MediaRefused damaged() {
        return MediaRefused.unusable(originalName, "文件已损坏，打不开。");
    }
}
