package zonenews.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import zonenews.search.QueryWords.Word;

/** Where no article holds all that was typed: what no article holds at all, and the few that hold a good part. */
final class Nearest {

    /** What stands in more than one of so many articles tells none of them apart. */
    private static final int COMMON = 10;

    private static final int ALWAYS_RARE = 10;

    /** What stands in more than one of so many is near to nothing. */
    private static final int IN_MOST = 2;

    private record Part(Term term, int articles) {}

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Matching matching;
    private final int hidden;

    Nearest(IndexSearcher searcher, Matching matching) throws IOException {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
        this.matching = matching;
        this.hidden = reader.numDeletedDocs() + searcher.count(matching.hidden());
    }

    /**
     * @param words what stands in no article residents may read
     * @param rest what was typed without it, if that is found
     */
    record Missing(List<String> words, String rest) {}

    Missing missing(List<Word> typed) throws IOException {
        List<String> missing = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (Word word : typed) {
            if (word.day() != null) {
                (isThere(matching.allOf(List.of(word))) ? rest : missing).add(word.text());
                continue;
            }
            for (Word part : Cutting.asked(word)) {
                sort(part.units(), missing, rest);
            }
        }
        String others = String.join(" ", rest);
        boolean known =
                !rest.isEmpty() && isThere(matching.allOf(QueryWords.of(others).words()));
        return new Missing(missing.stream().distinct().toList(), known ? others : "");
    }

    /** Missing is what stands in no pair that is known, unless it is one character and known. */
    private void sort(Units units, List<String> missing, List<String> rest) throws IOException {
        BitSet known = new BitSet();
        for (int i = 0; i + 1 < units.size(); i++) {
            if (units.hasPair(i) && isThere(new Term(Fields.ALL, units.pair(i)))) {
                known.set(i, i + 2);
            }
        }
        for (int from = 0, to; from < units.size(); from = to) {
            boolean is = known.get(from);
            to = is ? known.nextClearBit(from) : known.nextSetBit(from);
            to = to < 0 ? units.size() : Math.min(to, units.size());
            Word word = Word.of(units.text().substring(units.start(from), units.end(to - 1)));
            if (!is && !isThere(matching.allOf(List.of(word)))) {
                missing.add(word.text());
            } else if (is || !Cutting.isOneCharacter(word.units())) {
                rest.add(word.text());
            }
        }
    }

    private boolean isThere(Term term) throws IOException {
        int articles = reader.docFreq(term);
        return articles > hidden || articles > 0 && isThere(new TermQuery(term));
    }

    private boolean isThere(Query query) throws IOException {
        BooleanQuery.Builder visible = new BooleanQuery.Builder().add(query, Occur.FILTER);
        return searcher.search(matching.onlyPublic(visible).build(), 1).scoreDocs.length > 0;
    }

    /**
     * What holds at least half of the parts, and one of them that is rare; nothing where there can be none. The rare ones
     * are looked up first, so that few articles are looked at.
     */
    Optional<Query> query(List<Word> cut) throws IOException {
        List<Part> parts = parts(cut);
        List<Part> known = parts.stream().filter(part -> part.articles > 0).toList();
        List<Part> rare = rare(known);
        int least = (parts.size() + 1) / 2;
        if (rare.isEmpty() || known.size() < least) {
            return Optional.empty();
        }
        return Optional.of(new BooleanQuery.Builder()
                .add(atLeast(1, rare), Occur.FILTER)
                .add(atLeast(least, known), Occur.FILTER)
                .build());
    }

    /** Where none is, the least common one, unless it stands in most articles. */
    private List<Part> rare(List<Part> known) {
        int most = Math.max(ALWAYS_RARE, reader.numDocs() / COMMON);
        List<Part> rare = known.stream().filter(part -> part.articles <= most).toList();
        return rare.isEmpty()
                ? known.stream()
                        .min(Comparator.comparingInt(Part::articles))
                        .filter(part -> part.articles <= reader.numDocs() / IN_MOST)
                        .stream()
                        .toList()
                : rare;
    }

    private static Query atLeast(int many, List<Part> parts) {
        BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(many);
        parts.forEach(part -> some.add(new TermQuery(part.term), Occur.SHOULD));
        return some.build();
    }

    private List<Part> parts(List<Word> cut) throws IOException {
        Set<Term> terms = new HashSet<>();
        for (Word word : Cutting.telling(cut)) {
            Units units = word.units();
            if (word.day() != null) {
                terms.add(new Term(Fields.DATE, word.day()));
            } else if (units.size() == 1) {
                terms.add(new Term(Fields.ALL_SINGLES, units.single(0)));
            } else {
                IntStream.range(0, units.size())
                        .filter(units::hasPair)
                        .forEach(at -> terms.add(new Term(Fields.ALL, units.pair(at))));
            }
        }
        List<Part> parts = new ArrayList<>();
        for (Term term : terms) {
            parts.add(new Part(term, reader.docFreq(term)));
        }
        return parts;
    }

    /** Those of the words no article holds as they are. */
    List<Word> unknown(List<Word> cut) throws IOException {
        List<Word> unknown = new ArrayList<>();
        for (Word word : cut) {
            if (word.units().size() > 1
                    && reader.docFreq(new Term(Fields.ALL, word.units().pair(0))) == 0) {
                unknown.add(word);
            }
        }
        return unknown;
    }
}
