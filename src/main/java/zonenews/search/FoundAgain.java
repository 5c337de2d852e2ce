package zonenews.search;

import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** What one look at the index has found, so that the next one, for the order, need not look for it again. */
final class FoundAgain extends Query {

    private final IndexReader reader;
    private final Map<Object, FixedBitSet> parts = new IdentityHashMap<>();

    FoundAgain(IndexReader reader) {
        this.reader = reader;
    }

    /** To be filled with what is found there. */
    FixedBitSet in(LeafReaderContext leaf) {
        FixedBitSet found = new FixedBitSet(leaf.reader().maxDoc());
        parts.put(leaf.id(), found);
        return found;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        if (searcher.getIndexReader() != reader) {
            throw new IllegalArgumentException("Found in another index");
        }
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext leaf) {
                FixedBitSet found = parts.get(leaf.id());
                return found == null
                        ? null
                        : new ConstantScoreScorer(
                                this, score(), scoreMode, new BitSetIterator(found, found.cardinality()));
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return false;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "found again";
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
