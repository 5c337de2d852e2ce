package zonenews.search;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** 你是不是要找: what stands in a public title and is nearly what was typed. Another number is no near miss. */
final class NearTitles {

    private static final int LOOKED_AT = 50;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;

    private final IndexSearcher searcher;
    private final Matching matching;

    NearTitles(IndexSearcher searcher, Matching matching) {
        this.searcher = searcher;
        this.matching = matching;
    }

    Optional<String> nearestTo(QueryWords typed) throws IOException {
        Units asked = Units.of(typed.typed());
        int size = asked.size();
        long words =
                IntStream.range(0, size).filter(unit -> !asked.isNumber(unit)).count();
        if (words < SHORTEST || size > LONGEST) {
            return Optional.empty();
        }
        BooleanQuery.Builder like = new BooleanQuery.Builder();
        for (int i = 0; i < size; i++) {
            like.add(new TermQuery(new Term(Fields.TITLE_SINGLES, asked.single(i))), Occur.SHOULD);
            if (asked.hasPair(i)) {
                like.add(new TermQuery(new Term(Fields.TITLE, asked.pair(i))), Occur.SHOULD);
            }
        }
        matching.onlyPublic(like).setMinimumNumberShouldMatch(Math.max(1, size / 2));
        int least = Math.max(1, size / 4) + 1;
        String nearest = null;
        for (ScoreDoc found : searcher.search(like.build(), LOOKED_AT).scoreDocs) {
            Document document = searcher.storedFields().document(found.doc);
            String title = document.get(Fields.SHOWN_TITLE);
            Units units = Units.of(title);
            Distance distance = Distance.within(asked, units);
            if (distance.changes() < least && distance.changes() > 0) {
                least = distance.changes();
                nearest = title.substring(units.start(distance.first()), units.end(distance.last()));
            }
        }
        return Optional.ofNullable(nearest);
    }
}
