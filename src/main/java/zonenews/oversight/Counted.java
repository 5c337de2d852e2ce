package zonenews.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statistic as a table; what draws a chart reads it too.
 *
 * @param of how many lines there are in all
 */
record Counted(Statistic statistic, List<Line> lines, long total, int of) {

    /**
     * @param article the number of the article it is about
     * @param beside the column of an article; else empty
     */
    record Line(String name, String beside, @Nullable Long article, long number) {}

    Counted first(int most) {
        return new Counted(statistic, lines.stream().limit(most).toList(), total, of);
    }

    public boolean isShortened() {
        return lines.size() < of;
    }
}
