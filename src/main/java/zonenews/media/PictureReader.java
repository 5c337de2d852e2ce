package zonenews.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/** Decodes a picture whose header has said that it is not too large. */
final class PictureReader {

    private static final long MOST_PIXELS = 40_000_000;
    /** Above this, every second or third pixel is left out while reading. */
    private static final long MOST_DECODED_BYTES = 96L * 1024 * 1024;

    private static final int LONGEST_SIDE = 32_000;
    /** What the reader of JPEG calls a picture of which the lower part is grey. */
    private static final String CUT_OFF = "premature end of data segment";

    record Decoded(BufferedImage image, int wholeWidth, int wholeHeight) {}

    private PictureReader() {}

    static Decoded decode(Path file, MediaType type, String originalName) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByMIMEType(type.contentType()).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                throw MediaRefused.unusable(
                        originalName, "图片太大（" + width + "×" + height + "），不超过 4000 万像素才能上传，请缩小后再试。");
            }
            List<String> warnings = new ArrayList<>();
            reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
            ImageReadParam param = reader.getDefaultReadParam();
            int step = step(reader, width, height);
            param.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, param);
            if (warnings.stream().anyMatch(warning -> warning.contains(CUT_OFF))) {
                throw MediaRefused.unusable(originalName, "图片不完整，可能没有传完或存完，请重新导出后再上传。");
            }
            return new Decoded(image, width, height);
        } finally {
            reader.dispose();
        }
    }

    private static int step(ImageReader reader, int width, int height) throws IOException {
        ImageTypeSpecifier pixels = reader.getImageTypes(0).next();
        int bits = pixels.getColorModel().getPixelSize() + copied(pixels.getBufferedImageType());
        int step = 1;
        while ((long) (width / step) * (height / step) * bits / 8 > MOST_DECODED_BYTES) {
            step++;
        }
        return step;
    }

    /** Pixels of unusual sizes are copied as a whole into usual ones before they can be scaled. */
    private static int copied(int kind) {
        return kind == BufferedImage.TYPE_CUSTOM
                        || kind == BufferedImage.TYPE_BYTE_BINARY
                        || kind == BufferedImage.TYPE_USHORT_GRAY
                ? 32
                : 0;
    }
}
