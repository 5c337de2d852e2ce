package zonenews.browser;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import zonenews.browser.Sheet.Kind;
import zonenews.browser.Sheet.Mark;
import zonenews.browser.Structure.Element;

/** Follows a page's drawing and notes what is put where. */
class SheetReader extends PDFGraphicsStreamEngine {

    private record Content(int id, String actualText) {}

    private static final int NONE = -1;
    private static final String OPENING = "“‘（《〈【〔「『";
    private static final String CLOSING = "，。、；：”’）》〉】〕」』";

    private final int number;
    private final Structure structure;
    private final List<Mark> marks = new ArrayList<>();
    private final Deque<Content> contents = new ArrayDeque<>();
    private GeneralPath path = new GeneralPath();

    SheetReader(int number, PDPage page, Structure structure) {
        super(page);
        this.number = number;
        this.structure = structure;
    }

    Sheet read() throws IOException {
        processPage(getPage());
        return new Sheet(
                number,
                getPage().getMediaBox().getWidth(),
                getPage().getMediaBox().getHeight(),
                List.copyOf(marks));
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
        int id = properties == null ? NONE : properties.getInt(COSName.MCID, NONE);
        String actualText = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
        contents.push(
                new Content(id == NONE && !contents.isEmpty() ? contents.peek().id() : id, actualText));
    }

    @Override
    public void endMarkedContentSequence() {
        contents.pop();
    }

    /** A letter's box is the em box of Chinese type; of a mark that fills one half of it, that half. */
    @Override
    protected void showGlyph(Matrix text, PDFont font, int code, Vector advance) throws IOException {
        String actual = contents.isEmpty() ? null : contents.peek().actualText();
        String letter = Objects.requireNonNullElse(actual != null ? actual : font.toUnicode(code), "");
        double size = text.getScalingFactorY();
        double width = advance.getX() * text.getScalingFactorX();
        boolean half = width > 0.9 * size;
        double left = text.getTranslateX() + (half && OPENING.contains(letter) ? width / 2 : 0);
        double right = text.getTranslateX() + (half && CLOSING.contains(letter) ? width / 2 : width);
        double baseline = getPage().getMediaBox().getHeight() - text.getTranslateY();
        Rectangle2D box = new Rectangle2D.Double(left, baseline - 0.88 * size, right - left, size);
        add(Kind.LETTER, letter, size, rgb(false), box);
    }

    @Override
    public void drawImage(PDImage image) {
        AffineTransform place =
                getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
        Rectangle2D box =
                place.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
        add(Kind.PICTURE, "", 0, 0, fromTop(visible(box)));
    }

    @Override
    public void fillPath(int windingRule) throws IOException {
        paint(rgb(false));
    }

    @Override
    public void strokePath() throws IOException {
        paint(rgb(true));
    }

    @Override
    public void fillAndStrokePath(int windingRule) throws IOException {
        strokePath();
    }

    /** A gradient is no colour a sheet may have. */
    @Override
    public void shadingFill(COSName name) {
        throw new IllegalStateException("A gradient on paper");
    }

    private void paint(int rgb) {
        Rectangle2D box = visible(path.getBounds2D());
        if (!box.isEmpty()) {
            add(Kind.PAINT, "", 0, rgb, fromTop(box));
        }
        path = new GeneralPath();
    }

    private void add(Kind kind, String text, double size, int rgb, Rectangle2D box) {
        List<Element> within = contents.isEmpty()
                ? List.of()
                : structure.around(getPage(), contents.peek().id());
        marks.add(new Mark(number, kind, text, size, rgb, box, within));
    }

    private int rgb(boolean line) throws IOException {
        PDColor colour = line
                ? getGraphicsState().getStrokingColor()
                : getGraphicsState().getNonStrokingColor();
        return colour.toRGB();
    }

    private Rectangle2D visible(Rectangle2D box) {
        Area clip = getGraphicsState().getCurrentClippingPath();
        return box.createIntersection(clip.getBounds2D());
    }

    private Rectangle2D fromTop(Rectangle2D box) {
        double top = getPage().getMediaBox().getHeight() - box.getMaxY();
        return new Rectangle2D.Double(box.getX(), top, box.getWidth(), box.getHeight());
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        moveTo((float) p0.getX(), (float) p0.getY());
        lineTo((float) p1.getX(), (float) p1.getY());
        lineTo((float) p2.getX(), (float) p2.getY());
        lineTo((float) p3.getX(), (float) p3.getY());
        closePath();
    }

    @Override
    public void clip(int windingRule) {
        Path2D clip = new GeneralPath(path);
        clip.setWindingRule(windingRule);
        getGraphicsState().intersectClippingPath(new Area(clip));
    }

    @Override
    public void moveTo(float x, float y) {
        path.moveTo(x, y);
    }

    @Override
    public void lineTo(float x, float y) {
        path.lineTo(x, y);
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        path.curveTo(x1, y1, x2, y2, x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.getCurrentPoint();
    }

    @Override
    public void closePath() {
        path.closePath();
    }

    @Override
    public void endPath() {
        path = new GeneralPath();
    }
}
