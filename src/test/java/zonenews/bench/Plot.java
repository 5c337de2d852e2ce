package zonenews.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/** Three bars for each row, p50, p95 and p99, on a scale of powers of ten. */
final class Plot {

    private static final int WIDTH = 1_200;
    private static final int LEFT = 360;
    private static final int RIGHT = 110;
    private static final int TOP = 80;
    private static final int ROW = 78;
    private static final int BAR = 18;
    private static final int[] SHARES = {50, 95, 99};
    private static final Color[] COLORS = {new Color(0x9db8d9), new Color(0x2f6db3), new Color(0x17375e)};

    private final String title;
    private final Map<String, Latencies> rows;
    private final double least;
    private final double most;

    Plot(String title, Map<String, Latencies> rows) {
        this.title = title;
        this.rows = rows;
        this.least = Math.floor(Math.log10(Math.max(
                0.1,
                rows.values().stream()
                        .mapToDouble(row -> row.percentile(50))
                        .min()
                        .orElse(1))));
        this.most = Math.max(
                least + 1,
                Math.ceil(Math.log10(rows.values().stream()
                        .mapToDouble(row -> row.percentile(99))
                        .max()
                        .orElse(10))));
    }

    void write(Path file) throws IOException {
        int height = TOP + ROW * rows.size() + 50;
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, height);
        scale(pen, height);
        int top = TOP;
        for (Map.Entry<String, Latencies> row : rows.entrySet()) {
            row(pen, top, row.getKey(), row.getValue());
            top += ROW;
        }
        pen.dispose();
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private void scale(Graphics2D pen, int height) {
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 20));
        pen.drawString(title, 30, 40);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        for (int share = 0; share < SHARES.length; share++) {
            int x = WIDTH - RIGHT - 200 + 80 * share;
            pen.setColor(COLORS[share]);
            pen.fillRect(x, 28, 14, 14);
            pen.setColor(Color.DARK_GRAY);
            pen.drawString("p" + SHARES[share], x + 20, 40);
        }
        for (double power = least; power <= most; power++) {
            int x = x(Math.pow(10, power));
            pen.setColor(new Color(0xdddddd));
            pen.setStroke(new BasicStroke(1));
            pen.drawLine(x, TOP - 10, x, height - 40);
            pen.setColor(Color.DARK_GRAY);
            pen.drawString(number(Math.pow(10, power)) + " ms", x - 18, height - 18);
        }
    }

    private void row(Graphics2D pen, int top, String name, Latencies latencies) {
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 15));
        pen.drawString(name, 30, top + 34);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        for (int share = 0; share < SHARES.length; share++) {
            double millis = latencies.percentile(SHARES[share]);
            int y = top + share * (BAR + 2);
            pen.setColor(COLORS[share]);
            pen.fillRect(LEFT, y, Math.max(2, x(millis) - LEFT), BAR);
            pen.setColor(Color.DARK_GRAY);
            pen.drawString(number(millis), Math.max(LEFT + 2, x(millis)) + 6, y + BAR - 5);
        }
    }

    private int x(double millis) {
        double at = (Math.log10(Math.max(millis, 1e-3)) - least) / (most - least);
        return LEFT + (int) Math.round(Math.max(0, at) * (WIDTH - LEFT - RIGHT));
    }

    private static String number(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.1f" : "%,.0f", millis);
    }
}
