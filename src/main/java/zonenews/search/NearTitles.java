package zonenews.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * 你是不是要找: what stands in a public title and is nearly what was typed, or a word of a text that sounds like it.
 * Another number is no near miss.
 */
final class NearTitles {

    private static final int LOOKED_AT = 50;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final int LONGEST_WORD = 6;

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
        if (size == 2 && words == 2 && asked.hasPair(0)) {
            return soundsAlike(asked);
        }
        if (words < SHORTEST || size > LONGEST) {
            return Optional.empty();
        }
        Optional<String> near = nearestTitle(asked);
        boolean oneWord = typed.words().size() == 1 && words == size && size <= LONGEST_WORD;
        return near.isEmpty() && oneWord ? soundsAlikeInTexts(asked) : near;
    }

    private Optional<String> nearestTitle(Units asked) throws IOException {
        int size = asked.size();
        int most = Math.max(1, size / 4);
        int least = Integer.MAX_VALUE;
        String nearest = null;
        for (ScoreDoc found : searcher.search(like(asked, most), LOOKED_AT).scoreDocs) {
            String title = Shown.of(found.doc, searcher).title();
            Units units = Units.of(title);
            Distance distance = Distance.within(asked, units);
            boolean near = distance.changes() > 0 && distance.changes() <= most;
            if (near && distance.cost() < least) {
                String part = title.substring(units.start(distance.first()), units.end(distance.last()));
                // What was typed less its end is seen by who typed it; the rest of it is offered as such.
                if (!asked.bare().contains(Units.of(part).bare())) {
                    least = distance.cost();
                    nearest = part;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** As every change takes one unit away, all others stand in the title. */
    private Query like(Units asked, int changes) {
        BooleanQuery.Builder units = new BooleanQuery.Builder();
        List<String> singles = asked.singles().stream().distinct().toList();
        singles.forEach(one -> units.add(new TermQuery(new Term(Fields.TITLE_SINGLES, one)), Occur.SHOULD));
        units.setMinimumNumberShouldMatch(Math.max(1, singles.size() - changes));
        BooleanQuery.Builder like = new BooleanQuery.Builder().add(units.build(), Occur.MUST);
        for (int i = 0; i < asked.size(); i++) {
            if (asked.hasPair(i)) {
                like.add(new TermQuery(new Term(Fields.TITLE, asked.pair(i))), Occur.SHOULD);
            }
        }
        return matching.onlyPublic(like).build();
    }

    /** Of two characters one may be another that sounds alike: 澜洲 for 澜州. */
    private Optional<String> soundsAlike(Units asked) throws IOException {
        String first = asked.single(0);
        String second = asked.single(1);
        List<String> pairs = new ArrayList<>();
        Sounds.like(second).forEach(other -> pairs.add(first + other));
        Sounds.like(first).forEach(other -> pairs.add(other + second));
        Map<String, Integer> titles = new HashMap<>();
        for (String pair : pairs) {
            BooleanQuery.Builder wanted = new BooleanQuery.Builder();
            wanted.add(new TermQuery(new Term(Fields.TITLE, pair)), Occur.FILTER);
            if (searcher.getIndexReader().docFreq(new Term(Fields.TITLE, pair)) > 0) {
                titles.put(pair, searcher.count(matching.onlyPublic(wanted).build()));
            }
        }
        return mostFrequent(titles);
    }

    /** One character of a word no title is near to: 招商引姿 for 招商引资. */
    private Optional<String> soundsAlikeInTexts(Units asked) throws IOException {
        Map<String, Integer> texts = new HashMap<>();
        for (int unit = 0; unit < asked.size(); unit++) {
            for (String other : Sounds.like(asked.single(unit))) {
                List<String> singles = new ArrayList<>(asked.singles());
                singles.set(unit, other);
                String word = String.join("", singles);
                Units units = Units.of(word);
                if (isKnown(units)) {
                    BooleanQuery.Builder wanted = new BooleanQuery.Builder();
                    wanted.add(Matching.phrase(Fields.ALL, Fields.ALL_SINGLES, units), Occur.FILTER);
                    texts.put(word, searcher.count(matching.onlyPublic(wanted).build()));
                }
            }
        }
        return mostFrequent(texts);
    }

    private boolean isKnown(Units units) throws IOException {
        for (int unit = 0; unit + 1 < units.size(); unit++) {
            if (!units.hasPair(unit)
                    || searcher.getIndexReader().docFreq(new Term(Fields.ALL, units.pair(unit))) == 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> mostFrequent(Map<String, Integer> found) {
        return found.entrySet().stream()
                .filter(pair -> pair.getValue() > 0)
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
