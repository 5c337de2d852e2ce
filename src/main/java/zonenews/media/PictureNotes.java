package zonenews.media;

import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What a picture's file says beside its pixels and is needed to draw them: which way up, and in which colours. All else
 * (where and when and by which camera) is left behind.
 *
 * @param orientation 1 to 8, as EXIF counts them
 * @param colours of a PNG; other formats' readers know their own
 */
record PictureNotes(int orientation, @Nullable ICC_Profile colours) {

    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final int LARGEST_PROFILE = 4 * 1024 * 1024;

    static PictureNotes read(byte[] file, MediaType type) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            return switch (type) {
                case JPEG -> new PictureNotes(jpeg(bytes), null);
                case PNG -> png(bytes);
                case WEBP -> new PictureNotes(webp(bytes), null);
                default -> new PictureNotes(UPRIGHT, null);
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException brokenOff) {
            return new PictureNotes(UPRIGHT, null);
        }
    }

    private static int jpeg(ByteBuffer file) {
        int at = 2;
        while (at + 4 <= file.capacity() && (file.get(at) & 0xff) == 0xff) {
            int marker = file.get(at + 1) & 0xff;
            int length = file.getShort(at + 2) & 0xffff;
            if (marker == 0xe1 && text(file, at + 4, 4).equals("Exif")) {
                return orientation(file, at + 10);
            }
            if (marker == 0xda || length < 2) {
                break;
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static PictureNotes png(ByteBuffer file) {
        int orientation = UPRIGHT;
        ICC_Profile colours = null;
        int at = 8;
        while (at + 12 <= file.capacity()) {
            int length = file.getInt(at);
            String chunk = text(file, at + 4, 4);
            if (length < 0 || chunk.equals("IEND")) {
                break;
            }
            if (chunk.equals("eXIf")) {
                orientation = orientation(file, at + 8);
            } else if (chunk.equals("iCCP") && at + 8L + length <= file.capacity()) {
                colours = profile(Arrays.copyOfRange(file.array(), at + 8, at + 8 + length));
            }
            at = Math.addExact(at, 12 + length);
        }
        return new PictureNotes(orientation, colours);
    }

    private static int webp(ByteBuffer file) {
        file.order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        while (at + 8 <= file.capacity()) {
            int length = file.getInt(at + 4);
            if (length < 0) {
                break;
            }
            if (text(file, at, 4).equals("EXIF")) {
                return orientation(file, text(file, at + 8, 4).equals("Exif") ? at + 14 : at + 8);
            }
            at = Math.addExact(at, 8 + length + (length & 1));
        }
        return UPRIGHT;
    }

    private static int orientation(ByteBuffer file, int tiff) {
        ByteBuffer bytes = file.slice(tiff, file.capacity() - tiff);
        bytes.order(text(bytes, 0, 2).equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = bytes.getInt(4);
        int entries = bytes.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((bytes.getShort(entry) & 0xffff) == ORIENTATION) {
                int found = bytes.getShort(entry + 8);
                return found >= 1 && found <= 8 ? found : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Its name, a zero, the way it is packed, and the packed profile: unpacked no further than profiles are long. */
    private static @Nullable ICC_Profile profile(byte[] chunk) {
        int packed = 0;
        while (chunk[packed] != 0) {
            packed++;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(chunk, packed + 2, chunk.length - packed - 2);
            byte[] unpacked = new byte[LARGEST_PROFILE];
            int length = inflater.inflate(unpacked);
            return inflater.finished() ? ICC_Profile.getInstance(Arrays.copyOf(unpacked, length)) : null;
        } catch (DataFormatException broken) {
            return null;
        } finally {
            inflater.end();
        }
    }

    private static String text(ByteBuffer bytes, int at, int length) {
        byte[] text = new byte[length];
        bytes.get(at, text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
