package zonenews.picturedesk;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures as print shops, laboratories and old programs make them. */
final class OddPictures {

    private OddPictures() {}

    /** 16 by 16, red in cyan, magenta, yellow and black. */
    static byte[] ofInk() {
        return Base64.getDecoder()
                .decode(
                        "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwANCQoLCggNCwoLDg4NDxMgFRMSEhMnHB4XIC4pMTAuKS0sMzpKPjM2RjcsLUBXQUZMTlJTUjI+WmFaUGBKUVJP/9sAQwEODg4TERMmFRUmTzUtNU9PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P/8AAFAgAEAAQBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAFB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAFB//EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AvgGU2acA/9k=");
    }

    /** From black at the left to white at the right, 16 bits a pixel. */
    static byte[] ofSixteenBits(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_USHORT_GRAY);
        WritableRaster pixels = image.getRaster();
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                pixels.setSample(x, y, 0, 0xffff * x / (width - 1));
            }
        }
        return written(image, "png");
    }

    /** Red, with a palette of two colours. */
    static byte[] ofPalette(int width, int height) {
        byte[] red = {0, (byte) 255};
        byte[] none = {0, 0};
        IndexColorModel two = new IndexColorModel(8, 2, red, none, none);
        WritableRaster pixels = two.createCompatibleWritableRaster(width, height);
        DataBuffer buffer = pixels.getDataBuffer();
        for (int i = 0; i < buffer.getSize(); i++) {
            buffer.setElem(i, 1);
        }
        return written(new BufferedImage(two, pixels, false, null), "png");
    }

    static byte[] ofNoise(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return written(image, format);
    }

    private static byte[] written(RenderedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
