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
import java.util.function.Supplier;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import zonenews.article.CategoryTree;

/** Counts what was found by column and by year: each as if of the two only the other had been chosen. */
final class Counts extends SimpleCollector {

    private final Set<Long> columnsAsked;
    private final long from;
    private final long to;
    private final Tally columns = new Tally();
    private final Map<Set<Long>, Integer> severalColumns = new HashMap<>();
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
        boolean inColumns = isInColumns(doc, inDays);
        if (inColumns && year.advanceExact(doc)) {
            years.add(year.longValue());
        }
        if (inColumns && inDays) {
            total++;
        }
    }

    private boolean isInColumns(int doc, boolean counted) throws IOException {
        if (!column.advanceExact(doc)) {
            return columnsAsked.isEmpty();
        }
        if (column.docValueCount() == 1) {
            long id = column.nextValue();
            if (counted) {
                columns.add(id);
            }
            return columnsAsked.isEmpty() || columnsAsked.contains(id);
        }
        Set<Long> ids = new HashSet<>();
        for (int i = 0; i < column.docValueCount(); i++) {
            ids.add(column.nextValue());
        }
        if (counted) {
            severalColumns.merge(ids, 1, Integer::sum);
        }
        return columnsAsked.isEmpty() || !Collections.disjoint(columnsAsked, ids);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    /** Neither in what was asked for nor elsewhere. */
    boolean none() {
        return total == 0 && columns.isEmpty() && severalColumns.isEmpty() && years.isEmpty();
    }

    int total() {
        return total;
    }

    /** With those above them: an article that stands in two columns of a third is one of its articles. */
    Map<Long, Integer> columns(CategoryTree tree) {
        Map<Long, Integer> counted = new HashMap<>();
        columns.forEach((id, count) -> add(Set.of(id), count, tree, counted));
        severalColumns.forEach((ids, count) -> add(ids, count, tree, counted));
        return counted;
    }

    private static void add(Set<Long> ids, int count, CategoryTree tree, Map<Long, Integer> to) {
        ids.stream()
                .flatMap(id -> tree.path(id).stream())
                .map(CategoryTree.Node::id)
                .distinct()
                .forEach(id -> to.merge(id, count, Integer::sum));
    }

    /** The last first. */
    Map<Integer, Integer> years() {
        Map<Integer, Integer> counted = new TreeMap<>(Comparator.reverseOrder());
        years.forEach((each, count) -> counted.put((int) (long) each, count));
        return counted;
    }
}
