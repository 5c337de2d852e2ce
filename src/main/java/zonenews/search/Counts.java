package zonenews.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts what was found by column and by year: each as if of the two only the other had been chosen. */
final class Counts extends SimpleCollector {

    private final Set<Long> columnsAsked;
    private final long from;
    private final long to;
    private final Tally columns = new Tally();
    private final Tally years = new Tally();
    private int total;
    private SortedNumericDocValues column;
    private SortedNumericDocValues published;
    private NumericDocValues year;

    /** @param columnsAsked none for all */
    Counts(Set<Long> columnsAsked, long from, long to) {
        this.columnsAsked = columnsAsked;
        this.from = from;
        this.to = to;
    }

    /** The index is asked by one thread alone, so that there is one to be had in the end. */
    static CollectorManager<Counts, Counts> by(Supplier<Counts> counts) {
        return new CollectorManager<>() {
            @Override
            public Counts newCollector() {
                return counts.get();
            }

            @Override
            public Counts reduce(Collection<Counts> collected) {
                return collected.iterator().next();
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        column = DocValues.getSortedNumeric(leaf.reader(), Fields.COLUMN);
        published = DocValues.getSortedNumeric(leaf.reader(), Fields.PUBLISHED);
        year = DocValues.getNumeric(leaf.reader(), Fields.YEAR);
    }

    @Override
    public void collect(int doc) throws IOException {
        boolean inDays = true;
        if (from != Long.MIN_VALUE || to != Long.MAX_VALUE) {
            long at = published.advanceExact(doc) ? published.nextValue() : Long.MIN_VALUE;
            inDays = at >= from && at <= to;
        }
        boolean inColumns = columnsAsked.isEmpty();
        if (column.advanceExact(doc)) {
            for (int i = 0; i < column.docValueCount(); i++) {
                long id = column.nextValue();
                inColumns = inColumns || columnsAsked.contains(id);
                if (inDays) {
                    columns.add(id);
                }
            }
        }
        if (inColumns && year.advanceExact(doc)) {
            years.add(year.longValue());
        }
        if (inColumns && inDays) {
            total++;
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** Neither in what was asked for nor elsewhere. */
    boolean none() {
        return total == 0 && columns.isEmpty() && years.isEmpty();
    }

    int total() {
        return total;
    }

    Map<Long, Integer> columns() {
        Map<Long, Integer> counted = new HashMap<>();
        columns.forEach(counted::put);
        return counted;
    }

    /** The last first. */
    Map<Integer, Integer> years() {
        Map<Integer, Integer> counted = new TreeMap<>(java.util.Comparator.reverseOrder());
        years.forEach((each, count) -> counted.put((int) (long) each, count));
        return counted;
    }
}
