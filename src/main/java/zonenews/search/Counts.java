package zonenews.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.FixedBitSet;
import zonenews.article.CategoryTree;

/**
 * Counts what was found by column and by year: each as if of the two only the other had been chosen. As all of it is
 * looked at, one number is read of each article ({@link Fields#counted}), and what it says is told apart in the end.
 */
final class Counts extends SimpleCollector {

    /** Articles alike in what is counted. */
    private record Alike(Set<Long> columns, int year, boolean inDays) {}

    private final Set<Long> columnsAsked;
    private final long from;
    private final long to;
    private final FoundAgain found;
    private final Tally inDays = new Tally();
    private final Tally onOtherDays = new Tally();
    private final Map<Alike, Integer> inSeveralColumns = new HashMap<>();
    private final Tally ofColumns = new Tally();
    private final Map<Set<Long>, Integer> together = new HashMap<>();
    private final Tally ofYears = new Tally();
    private int total;
    private boolean none = true;
    private NumericDocValues counted;
    private SortedNumericDocValues column;
    private SortedNumericDocValues published;
    private NumericDocValues year;
    private FixedBitSet asked;

    /** @param columnsAsked none for all */
    Counts(Set<Long> columnsAsked, long from, long to, IndexReader reader) {
        this.columnsAsked = columnsAsked;
        this.from = from;
        this.to = to;
        this.found = new FoundAgain(reader);
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
                Counts only = collected.iterator().next();
                only.tellApart();
                return only;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        counted = DocValues.getNumeric(leaf.reader(), Fields.COUNTED);
        column = DocValues.getSortedNumeric(leaf.reader(), Fields.COLUMN);
        published = DocValues.getSortedNumeric(leaf.reader(), Fields.PUBLISHED);
        year = DocValues.getNumeric(leaf.reader(), Fields.YEAR);
        asked = found.in(leaf);
    }

    @Override
    public void collect(int doc) throws IOException {
        boolean isInDays = isInDays(doc);
        boolean isAsked = false;
        if (counted.advanceExact(doc)) {
            (isInDays ? inDays : onOtherDays).add(counted.longValue());
            isAsked = isInDays && isAsked(Fields.columnOf(counted.longValue()));
        } else if (column.advanceExact(doc) && year.advanceExact(doc)) {
            Set<Long> ids = new HashSet<>();
            for (int i = 0; i < column.docValueCount(); i++) {
                ids.add(column.nextValue());
            }
            inSeveralColumns.merge(new Alike(ids, (int) year.longValue(), isInDays), 1, Integer::sum);
            isAsked = isInDays && ids.stream().anyMatch(this::isAsked);
        }
        if (isAsked) {
            asked.set(doc);
        }
    }

    private boolean isInDays(int doc) throws IOException {
        if (from == Long.MIN_VALUE && to == Long.MAX_VALUE) {
            return true;
        }
        long at = published.advanceExact(doc) ? published.nextValue() : Long.MIN_VALUE;
        return at >= from && at <= to;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private void tellApart() {
        inDays.forEach((alike, count) -> {
            tell(isAsked(Fields.columnOf(alike)), Fields.yearOf(alike), count, true);
            ofColumns.add(Fields.columnOf(alike), count);
        });
        onOtherDays.forEach(
                (alike, count) -> tell(isAsked(Fields.columnOf(alike)), Fields.yearOf(alike), count, false));
        inSeveralColumns.forEach((alike, count) -> {
            tell(alike.columns.stream().anyMatch(this::isAsked), alike.year, count, alike.inDays);
            if (alike.inDays) {
                together.merge(alike.columns, count, Integer::sum);
            }
        });
    }

    private boolean isAsked(long column) {
        return columnsAsked.isEmpty() || columnsAsked.contains(column);
    }

    private void tell(boolean isInColumns, int inYear, int count, boolean isInDays) {
        none &= !isInDays && !isInColumns;
        total += isInDays && isInColumns ? count : 0;
        if (isInColumns) {
            ofYears.add(inYear, count);
        }
    }

    /** Neither in what was asked for nor where only one of the two would have been chosen. */
    boolean none() {
        return none;
    }

    int total() {
        return total;
    }

    /** Those that are in the total. */
    Query found() {
        return found;
    }

    /** With those above them: an article that stands in two columns of a third is one of its articles. */
    Map<Long, Integer> columns(CategoryTree tree) {
        Map<Long, Integer> counts = new HashMap<>();
        ofColumns.forEach((id, count) -> tree.path(id).forEach(node -> counts.merge(node.id(), count, Integer::sum)));
        together.forEach((columns, count) -> columns.stream()
                .flatMap(id -> tree.path(id).stream())
                .map(CategoryTree.Node::id)
                .distinct()
                .forEach(id -> counts.merge(id, count, Integer::sum)));
        return counts;
    }

    /** The last first. */
    Map<Integer, Integer> years() {
        Map<Integer, Integer> years = new TreeMap<>(Comparator.reverseOrder());
        ofYears.forEach((each, count) -> years.put((int) each, count));
        return years;
    }
}
