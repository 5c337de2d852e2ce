package zonenews.picturedesk;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people, and others, upload them. */
final class Samples {

    private Samples() {}

    /** Red on the left, blue on the right. */
    static BufferedImage drawing(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    static byte[] picture(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawing(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] webp() {
        return Base64.getDecoder()
                .decode(
                        "UklGRlACAABXRUJQVlA4WAoAAAAgAAAAJwAAEwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggYgAAABAFAJ0BKigAFAA+0VakS6gko6GwCAEAGglAGcz2LyD5AKUB9gFf/7gABe8wZ/aszoAA/us2/+giguz//0JNCt5H7YLZMtDrj1dCrBzNJ36ryhn/x8AAAFtCXzRVa6IAAAAA");
    }

    /** Pure red, by a profile in which red and green have changed places. */
    static byte[] pictureInOtherColours() {
        byte[] usual = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        ICC_Profile swapped = ICC_Profile.getInstance(usual.clone());
        byte[] red = swapped.getData(ICC_Profile.icSigRedColorantTag);
        byte[] green = swapped.getData(ICC_Profile.icSigGreenColorantTag);
        swapped.setData(ICC_Profile.icSigRedColorantTag, green);
        swapped.setData(ICC_Profile.icSigGreenColorantTag, red);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] png = picture("png", 20, 20);
        try (DataOutputStream out = new DataOutputStream(file)) {
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
                deflater.write(swapped.getData());
            }
            out.write(png, 0, 33);
            chunk(out, "iCCP", joined(new byte[] {'x', 0, 0}, packed.toByteArray()));
            out.write(png, 33, png.length - 33);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** As a telephone takes it: with the way it was held, the place, and the owner's name. */
    static byte[] photograph(int width, int height, int orientation) {
        byte[] jpeg = picture("jpg", width, height);
        byte[] owner = "ZHANG MIN GPS 30.27N 119.98E\0".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + owner.length).order(ByteOrder.BIG_ENDIAN);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x013b).putShort((short) 2).putInt(owner.length).putInt(8 + 2 + 2 * 12 + 4);
        tiff.putInt(0).put(owner);
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + 10 + tiff.capacity());
        all.put(jpeg, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) (8 + tiff.capacity()));
        all.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        all.put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    /** Not a byte of it is wrong; there is only too much of it. */
    static byte[] hugePng(int side) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(file)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            chunk(
                    out,
                    "IHDR",
                    ByteBuffer.allocate(13)
                            .putInt(side)
                            .putInt(side)
                            .put(new byte[] {1, 0, 0, 0, 0})
                            .array());
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(1))) {
                byte[] row = new byte[1 + (side + 7) / 8];
                for (int i = 0; i < side; i++) {
                    deflater.write(row);
                }
            }
            chunk(out, "IDAT", packed.toByteArray());
            chunk(out, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        byte[] named = joined(name.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeInt(content.length);
        out.write(named);
        out.writeInt((int) sum.getValue());
    }

    static byte[] pdf(String words) {
        return ("%PDF-1.4\n%" + words + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] mp4(int length) {
        byte[] file = new byte[length];
        byte[] head = {
            0, 0, 0, 24, 'f', 't', 'y', 'p', 'i', 's', 'o', 'm', 0, 0, 2, 0, 'i', 's', 'o', 'm', 'm', 'p', '4', '1'
        };
        System.arraycopy(head, 0, file, 0, head.length);
        for (int i = head.length; i < length; i++) {
            file[i] = (byte) i;
        }
        return file;
    }

    /** Entries and what is in them. */
    static byte[] zip(String... namesAndContents) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(file)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndContents[i]));
                out.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    static byte[] docx() {
        return zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<document/>");
    }

    /** A Word file that unpacks to so many megabytes. */
    static byte[] docxBomb(int megabytes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(1);
            out.putNextEntry(new ZipEntry("[Content_Types].xml"));
            out.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] spaces = new byte[1024 * 1024];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < megabytes; i++) {
                out.write(spaces);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** As Office and WPS wrote before 2007: a header, one sector of the table, one of the directory. */
    static byte[] ole(String... streams) {
        ByteBuffer file = ByteBuffer.allocate(512 * 3).order(ByteOrder.LITTLE_ENDIAN);
        file.put(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        file.putShort(30, (short) 9).putInt(48, 1).putInt(76, 0);
        for (int i = 1; i < 109; i++) {
            file.putInt(76 + 4 * i, -1);
        }
        file.putInt(512, -3).putInt(516, -2);
        for (int i = 0; i < streams.length; i++) {
            byte[] name = streams[i].getBytes(StandardCharsets.UTF_16LE);
            file.put(1024 + 128 * i, name).putShort(1024 + 128 * i + 64, (short) (name.length + 2));
        }
        return file.array();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
