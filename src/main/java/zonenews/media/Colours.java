package zonenews.media;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Residents' screens expect sRGB; a picture from a telephone or a print shop is often in other colours. */
final class Colours {

    private static final int[] RED_GREEN_BLUE = {0, 1, 2};

    private Colours() {}

    /** The colours its pixels are in, if they need to be changed. */
    static @Nullable ICC_Profile otherThanUsual(BufferedImage image) {
        ColorSpace colours = image.getColorModel().getColorSpace();
        return colours instanceof ICC_ColorSpace icc && !colours.isCS_sRGB() && isRgb(icc.getProfile())
                ? icc.getProfile()
                : null;
    }

    private static boolean isRgb(ICC_Profile profile) {
        return profile.getColorSpaceType() == ColorSpace.TYPE_RGB && profile.getNumComponents() == 3;
    }

    /** The same numbers, taken for sRGB: to be scaled fast, and converted when they are few. */
    static BufferedImage takenForUsual(BufferedImage image) {
        ColorModel model = image.getColorModel();
        if (!(model instanceof ComponentColorModel)) {
            return image;
        }
        ColorModel usual = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                model.hasAlpha(),
                model.isAlphaPremultiplied(),
                model.getTransparency(),
                model.getTransferType());
        return new BufferedImage(usual, image.getRaster(), model.isAlphaPremultiplied(), null);
    }

    /** A drawing keeps its few colours, or the narrower picture would be the larger file. */
    static BufferedImage of(IndexColorModel few, BufferedImage image) {
        int width = image.getWidth();
        BufferedImage drawn = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, few);
        Map<Integer, Byte> nearest = new HashMap<>();
        int[] row = new int[width];
        byte[] found = new byte[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                found[x] = nearest.computeIfAbsent(row[x], pixel -> ((byte[]) few.getDataElements(pixel, null))[0]);
            }
            drawn.getRaster().setDataElements(0, y, width, 1, found);
        }
        return drawn;
    }

    /** In place. */
    static void toUsual(BufferedImage image, ICC_Profile from) {
        if (!isRgb(from)) {
            return;
        }
        WritableRaster pixels = image.getRaster();
        WritableRaster colours =
                pixels.createWritableChild(0, 0, pixels.getWidth(), pixels.getHeight(), 0, 0, RED_GREEN_BLUE);
        try {
            ICC_Profile[] way = {from, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
            colours.setRect(new ColorConvertOp(way, null).filter(colours, null));
        } catch (CMMException | IllegalArgumentException unusable) {
            // Shown as every program does that knows nothing of profiles.
        }
    }
}
