package zonenews.media;

import java.awt.Graphics2D;
import java.awt.color.ICC_Profile;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws pictures anew: what residents get are pixels of our own writing, upright, in sRGB and no wider than a page needs.
 * Nothing is decoded before its size is known, and never more than one picture at a time.
 */
@Component
class Pictures {

    private static final float QUALITY = 0.85f;
    /** Photographs that were saved, or put on the clipboard, as PNG are many times smaller as JPEG. */
    private static final long LARGE_FOR_PNG = 300 * 1024;

    private static final int SMALLER_AS_JPEG = 3;
    private static final String DAMAGED = "图片已损坏，打不开。";

    private final Semaphore oneAtATime = new Semaphore(1, true);

    record Drawn(MediaType type, int width, int height) {}

    Pictures() {
        ImageIO.setUseCache(false);
        // Found by the class loader of the application, which a request's thread need not have.
        ImageIO.scanForPlugins();
    }

    /**
     * @throws MediaRefused if it is too large, or no picture after all
     */
    Drawn redraw(Path upload, MediaType type, String originalName, Path target) throws IOException {
        oneAtATime.acquireUninterruptibly();
        try {
            return redrawAlone(upload, type, originalName, target);
        } catch (MediaRefused refused) {
            throw refused;
        } catch (OutOfMemoryError needsMoreThanThereIs) {
            throw MediaRefused.unusable(originalName, "图片太大，服务器现在处理不了，请缩小后再试。");
        } catch (RuntimeException readerGaveUp) {
            throw damaged(upload, originalName);
        } finally {
            oneAtATime.release();
        }
    }

    private Drawn redrawAlone(Path upload, MediaType type, String originalName, Path target) throws IOException {
        PictureReader.Decoded decoded;
        try {
            decoded = PictureReader.decode(upload, type, originalName);
        } catch (IOException broken) {
            throw damaged(upload, originalName);
        }
        PictureNotes notes = PictureNotes.read(Files.readAllBytes(upload), type);
        BufferedImage image = decoded.image();
        boolean lying = notes.orientation() > 4;
        int width = Math.min(PictureName.LARGEST, lying ? decoded.wholeHeight() : decoded.wholeWidth());
        ICC_Profile colours = notes.colours() != null ? notes.colours() : Colours.otherThanUsual(image);
        boolean asItIs = image.getColorModel() instanceof IndexColorModel
                && colours == null
                && notes.orientation() == 1
                && image.getWidth() == width;
        BufferedImage drawn = asItIs ? image : draw(image, width, notes.orientation(), colours);
        MediaType kept = type == MediaType.JPEG
                        || type == MediaType.WEBP
                                && !asItIs
                                && !drawn.getColorModel().hasAlpha()
                ? MediaType.JPEG
                : MediaType.PNG;
        write(drawn, kept, target);
        if (kept == MediaType.PNG
                && Files.size(target) > LARGE_FOR_PNG
                && !drawn.getColorModel().hasAlpha()) {
            kept = smallerAsJpeg(drawn, target) ? MediaType.JPEG : kept;
        }
        return new Drawn(kept, drawn.getWidth(), drawn.getHeight());
    }

    /** A file with a page's code in it was not meant as a picture. */
    private static MediaRefused damaged(Path upload, String originalName) throws IOException {
        return FileContent.hasMarkup(FileContent.head(upload))
                ? MediaRefused.type(originalName)
                : MediaRefused.unusable(originalName, DAMAGED);
    }

    /** Scaled while it lies as the camera held it, then turned: the fewer pixels, the sooner. */
    private static BufferedImage draw(BufferedImage image, int width, int orientation, @Nullable ICC_Profile colours)
            throws IOException {
        boolean lying = orientation > 4;
        double scale = Math.min(1, (double) width / (lying ? image.getHeight() : image.getWidth()));
        BufferedImage usual = colours == null ? image : Colours.takenForUsual(image);
        BufferedImage scaled = Thumbnails.of(usual)
                .forceSize(Math.max(1, (int) Math.round(image.getWidth() * scale)), Math.max(1, (int)
                        Math.round(image.getHeight() * scale)))
                .imageType(image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB)
                .asBufferedImage();
        if (colours != null) {
            Colours.toUsual(scaled, colours);
        }
        return turned(scaled.getColorModel().hasAlpha() && isOpaque(scaled) ? opaque(scaled) : scaled, orientation);
    }

    private static boolean isOpaque(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int pixel : row) {
                if (pixel >>> 24 != 0xff) {
                    return false;
                }
            }
        }
        return true;
    }

    private static BufferedImage opaque(BufferedImage image) {
        return onto(new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB), image, null);
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        boolean lying = orientation > 4;
        return onto(new BufferedImage(lying ? h : w, lying ? w : h, image.getType()), image, turn);
    }

    private static BufferedImage onto(BufferedImage canvas, BufferedImage image, @Nullable AffineTransform turn) {
        Graphics2D pen = canvas.createGraphics();
        pen.drawImage(image, turn, null);
        pen.dispose();
        return canvas;
    }

    private static boolean smallerAsJpeg(BufferedImage image, Path png) throws IOException {
        Path jpeg = png.resolveSibling(png.getFileName() + ".jpg");
        try {
            write(image, MediaType.JPEG, jpeg);
            boolean smaller = Files.size(jpeg) * SMALLER_AS_JPEG < Files.size(png);
            if (smaller) {
                Files.move(jpeg, png, StandardCopyOption.REPLACE_EXISTING);
            }
            return smaller;
        } finally {
            Files.deleteIfExists(jpeg);
        }
    }

    private static void write(BufferedImage image, MediaType type, Path target) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByMIMEType(type.contentType()).next();
        Files.deleteIfExists(target);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(target.toFile())) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (type == MediaType.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    /**
     * The same picture in another width.
     *
     * @return whether it was this one's turn within a moment
     */
    boolean narrow(Path whole, MediaType type, int width, Path target) throws IOException {
        try {
            if (!oneAtATime.tryAcquire(2, TimeUnit.SECONDS)) {
                return false;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            BufferedImage image =
                    PictureReader.decode(whole, type, whole.toString()).image();
            BufferedImage drawn = draw(image, width, 1, null);
            write(
                    image.getColorModel() instanceof IndexColorModel colours ? Colours.of(colours, drawn) : drawn,
                    type,
                    target);
            return true;
        } finally {
            oneAtATime.release();
        }
    }
}
