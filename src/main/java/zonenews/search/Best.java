package zonenews.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * The first by rank, and of equal rank the newest. As each part of the index has its newest first, what has the same rank
 * as the last of enough others need not be looked at; asking the index to sort by rank and day would look at all of it.
 */
final class Best implements Collector {

    private record Part(LeafReaderContext leaf, TopScoreDocCollector best) {}

    private record Found(int doc, float rank, long published, long number) {}

    private static final Comparator<Found> BEST_FIRST = Comparator.comparingDouble(Found::rank)
            .thenComparingLong(Found::published)
            .thenComparingLong(Found::number)
            .reversed();

    private final int many;
    private final List<Part> parts = new ArrayList<>();

    private Best(int many) {
        this.many = many;
    }

    static List<Integer> first(int many, Query ranked, IndexSearcher searcher) throws IOException {
        return searcher.search(ranked, new CollectorManager<Best, List<Integer>>() {
            @Override
            public Best newCollector() {
                return new Best(many);
            }

            @Override
            public List<Integer> reduce(Collection<Best> collected) throws IOException {
                List<Found> found = new ArrayList<>();
                for (Best best : collected) {
                    for (Part part : best.parts) {
                        found.addAll(dated(part));
                    }
                }
                return found.stream()
                        .sorted(BEST_FIRST)
                        .limit(many)
                        .map(Found::doc)
                        .toList();
            }
        });
    }

    private static List<Found> dated(Part part) throws IOException {
        List<ScoreDoc> scored = new ArrayList<>(List.of(part.best.topDocs().scoreDocs));
        scored.sort(Comparator.comparingInt(each -> each.doc));
        SortedNumericDocValues published = DocValues.getSortedNumeric(part.leaf.reader(), Fields.PUBLISHED);
        NumericDocValues number = DocValues.getNumeric(part.leaf.reader(), Fields.NUMBER);
        List<Found> found = new ArrayList<>(scored.size());
        for (ScoreDoc each : scored) {
            int doc = each.doc - part.leaf.docBase;
            found.add(new Found(
                    each.doc,
                    each.score,
                    published.advanceExact(doc) ? published.nextValue() : Long.MIN_VALUE,
                    number.advanceExact(doc) ? number.longValue() : Long.MIN_VALUE));
        }
        return found;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        TopScoreDocCollector best = new TopScoreDocCollectorManager(many, null, many).newCollector();
        parts.add(new Part(leaf, best));
        return best.getLeafCollector(leaf);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.TOP_SCORES;
    }
}
