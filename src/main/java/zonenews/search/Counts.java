package zonenews.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
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
    private final Tally inDays = new Tally();
    private final Tally onOtherDays = new Tally();
    private final Map<Alike, Integer> inSeveralColumns = new HashMap<>();
    private NumericDocValues counted;
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
        counted = DocValues.getNumeric(leaf.reader(), Fields.COUNTED);
        column = DocValues.getSortedNumeric(leaf.reader(), Fields.COLUMN);
        published = DocValues.getSortedNumeric(leaf.reader(), Fields.PUBLISHED);
        year = DocValues.getNumeric(leaf.reader(), Fields.YEAR);
    }

    @Override
    public void collect(int doc) throws IOException {
        boolean isInDays = isInDays(doc);
        if (counted.advanceExact(doc)) {
            (isInDays ? inDays : onOtherDays).add(counted.longValue());
        } else if (column.advanceExact(doc) && year.advanceExact(doc)) {
            Set<Long> ids = new HashSet<>();
            for (int i = 0; i < column.docValueCount(); i++) {
                ids.add(column.nextValue());
            }
            inSeveralColumns.merge(new Alike(ids, (int) year.longValue(), isInDays), 1, Integer::sum);
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

    private void each(BiConsumer<Alike, Integer> told) {
        inDays.forEach((alike, count) -> told.accept(alike(alike, true), count));
        onOtherDays.forEach((alike, count) -> told.accept(alike(alike, false), count));
        inSeveralColumns.forEach(told);
    }

    private static Alike alike(long counted, boolean inDays) {
        return new Alike(Set.of(Fields.columnOf(counted)), Fields.yearOf(counted), inDays);
    }

    private boolean isInColumns(Alike alike) {
        return columnsAsked.isEmpty() || !Collections.disjoint(columnsAsked, alike.columns);
    }

    /** Neither in what was asked for nor where only one of the two would have been chosen. */
    boolean none() {
        boolean[] some = {false};
        each((alike, count) -> some[0] |= alike.inDays || isInColumns(alike));
        return !some[0];
    }

    int total() {
        int[] total = {0};
        each((alike, count) -> total[0] += alike.inDays && isInColumns(alike) ? count : 0);
        return total[0];
    }

    /** With those above them: an article that stands in two columns of a third is one of its articles. */
    Map<Long, Integer> columns(CategoryTree tree) {
        Map<Set<Long>, Integer> together = new HashMap<>();
        each((alike, count) -> {
            if (alike.inDays) {
                together.merge(alike.columns, count, Integer::sum);
            }
        });
        Map<Long, Integer> counts = new HashMap<>();
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
        each((alike, count) -> {
            if (isInColumns(alike)) {
                years.merge(alike.year, count, Integer::sum);
            }
        });
        return years;
    }
}
