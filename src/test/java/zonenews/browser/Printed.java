package zonenews.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import zonenews.browser.Sheet.Mark;

/** A page of the site as it comes out of the printer. */
record Printed(String path, byte[] pdf, Paper paper, Document html) {

    /** A telephone looks again until it can read: at any one size about one code in 150 is not read. */
    private static final List<Integer> DPIS = List.of(150, 200, 300);

    private static final String ALL_PICTURES_ARE_THERE =
            "Array.from(document.images).every(picture => picture.naturalWidth > 0)";

    static Printed from(Page page, String origin, String path) {
        page.navigate(origin + path);
        page.waitForCondition(() -> (Boolean) page.evaluate(ALL_PICTURES_ARE_THERE));
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setTagged(true));
        return new Printed(path, pdf, Paper.of(pdf), Jsoup.parse(page.content()));
    }

    /** What a telephone reads on the last sheet. */
    String qrCode() {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int dpi : DPIS) {
                Optional<String> code =
                        read(renderer.renderImageWithDPI(document.getNumberOfPages() - 1, dpi, ImageType.GRAY));
                if (code.isPresent()) {
                    return code.get();
                }
            }
            return "no QR code";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(BufferedImage sheet) {
        var picture = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(sheet)));
        try {
            return Optional.of(new MultiFormatReader()
                    .decode(picture, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    /** The words that should be on paper, without white space. */
    String expectedWords() {
        Element article = html.selectFirst("article").clone();
        article.select(".screen-only, .visually-hidden, .views-fact").remove();
        return article.text().replaceAll("[\\s\\u00a0\\u3000]", "");
    }

    /** Every letter, line and picture in the same place; the minute of printing may be another. */
    boolean isTheSameAs(Printed other) {
        List<Mark> marks = visible();
        List<Mark> others = other.visible();
        return marks.size() == others.size()
                && IntStream.range(0, marks.size()).allMatch(i -> isTheSame(marks.get(i), others.get(i)));
    }

    private List<Mark> visible() {
        return paper.marks()
                .filter(mark -> mark.kind() != Sheet.Kind.LETTER || mark.isLetter())
                .toList();
    }

    private static boolean isTheSame(Mark mark, Mark other) {
        return mark.sheet() == other.sheet()
                && mark.kind() == other.kind()
                && mark.text().replaceAll("\\d", "1").equals(other.text().replaceAll("\\d", "1"))
                && Math.abs(mark.box().getX() - other.box().getX()) < 1
                && Math.abs(mark.box().getY() - other.box().getY()) < 1;
    }
}
