package zonenews.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import zonenews.search.QueryWords.Word;

/**
 * Turns words into the questions the index is asked. What decides the order are steps that are far apart: the exact
 * title, the document of that number, the words side by side in the title, in the title, side by side in the text, in
 * the text. Within a step nothing tells two articles apart but their day.
 */
final class Matching {

    private static final float EXACT_TITLE = 100_000;
    private static final float DOCUMENT_NUMBER = 10_000;
    private static final float WHOLE_IN_TITLE = 400;
    private static final float PHRASE_IN_TITLE = 200;
    private static final float WORD_IN_TITLE = 100;
    private static final float PHRASE_IN_TEXT = 40;
    private static final float PARTS_IN_TITLE = 30;
    private static final float RARE_IN_TITLE = 0.5f;
    private static final float RARE = 0.2f;
    private static final int MOST_DOCUMENTS = 3;
    private static final float SYNONYM = 0.9f;

    private final Variants variants;
    private final Instant now;

    Matching(Synonyms synonyms, Instant now) {
        this.variants = new Variants(synonyms);
        this.now = now;
    }

    /** Leaves what residents may read now: what they may not read is little, and found without a look at the rest. */
    BooleanQuery.Builder onlyPublic(BooleanQuery.Builder wanted) {
        return wanted.add(notYet(), Occur.MUST_NOT).add(noLonger(), Occur.MUST_NOT);
    }

    Query hidden() {
        return new BooleanQuery.Builder()
                .add(notYet(), Occur.SHOULD)
                .add(noLonger(), Occur.SHOULD)
                .build();
    }

    private Query notYet() {
        return LongField.newRangeQuery(Fields.PUBLISHED, now.toEpochMilli() + 1, Long.MAX_VALUE);
    }

    private Query noLonger() {
        return LongField.newRangeQuery(Fields.EXPIRES, Long.MIN_VALUE, now.toEpochMilli());
    }

    /** Every word occurs. */
    Query allOf(List<Word> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(occurs(word), Occur.FILTER));
        return all.build();
    }

    private Query occurs(Word word) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (Units variant : variants(word)) {
            either.add(
                    parts(variant, Fields.ALL, Fields.ALL_SINGLES, Occur.FILTER).build(), Occur.SHOULD);
        }
        if (word.day() != null) {
            either.add(new TermQuery(new Term(Fields.DATE, word.day())), Occur.SHOULD);
        }
        return either.build();
    }

    /** As it was typed first. */
    List<Units> variants(Word word) {
        return variants.of(word);
    }

    /** The pairs, and the units that stand in none. */
    private static BooleanQuery.Builder parts(Units units, String pairs, String singles, Occur occur) {
        BooleanQuery.Builder parts = new BooleanQuery.Builder();
        for (int i = 0; i < units.size(); i++) {
            if (units.hasPair(i)) {
                parts.add(new TermQuery(new Term(pairs, units.pair(i))), occur);
            } else if (i == 0 || !units.hasPair(i - 1)) {
                parts.add(new TermQuery(new Term(singles, units.single(i))), occur);
            }
        }
        return parts;
    }

    /** Those of what the filter lets through, the best first. */
    Query ranked(Query filter, QueryWords typed, List<Word> words) {
        return ranks(filter, typed, words).build();
    }

    /**
     * Where not all that was typed is there, what is rare of it tells more than the rest.
     *
     * @param unknown of the words those that stand nowhere: perhaps their characters do
     */
    Query nearest(Query filter, QueryWords typed, List<Word> words, List<Word> unknown) {
        BooleanQuery.Builder ranks = ranks(filter, typed, words);
        words.forEach(word -> rare(word.units()).forEach(rank -> ranks.add(rank, Occur.SHOULD)));
        unknown.stream()
                .flatMap(word -> word.units().singles().stream())
                .forEach(one -> ranks.add(new TermQuery(new Term(Fields.TITLE_SINGLES, one)), Occur.SHOULD));
        return ranks.build();
    }

    private BooleanQuery.Builder ranks(Query filter, QueryWords typed, List<Word> words) {
        BooleanQuery.Builder ranks = byTitle(filter, typed);
        documents(typed).forEach(document -> ranks.add(document, Occur.SHOULD));
        words.forEach(word -> rank(word).forEach(rank -> ranks.add(rank, Occur.SHOULD)));
        return ranks;
    }

    /** The document of a 文号, or of its year and number, comes before all that name it. */
    private static List<Query> documents(QueryWords typed) {
        Stream<Units> words =
                typed.words().stream().filter(word -> word.day() == null).map(Word::units);
        Stream<Units> all = typed.words().size() > 1 ? Stream.of(Units.of(typed.typed())) : Stream.empty();
        return Stream.concat(all, words)
                .filter(Units::hasNumbers)
                .limit(MOST_DOCUMENTS)
                .map(units -> step(phrase(Fields.DOCUMENT, Fields.ALL_SINGLES, units), DOCUMENT_NUMBER))
                .toList();
    }

    /** Those of what the filter lets through, ranked by their titles alone. */
    Query rankedByTitle(Query filter, QueryWords typed) {
        BooleanQuery.Builder ranks = byTitle(filter, typed);
        typed.words().forEach(word -> ranks.add(besideInTitle(word.units()), Occur.SHOULD));
        return ranks.build();
    }

    private static BooleanQuery.Builder byTitle(Query filter, QueryWords typed) {
        BooleanQuery.Builder ranks = new BooleanQuery.Builder().add(filter, Occur.FILTER);
        ranks.add(step(new TermQuery(new Term(Fields.EXACT, Fields.cut(typed.bare()))), EXACT_TITLE), Occur.SHOULD);
        if (typed.words().size() > 1) {
            Units whole = Units.of(typed.typed());
            ranks.add(step(phrase(Fields.TITLE, Fields.TITLE_SINGLES, whole), WHOLE_IN_TITLE), Occur.SHOULD);
        }
        return ranks;
    }

    private List<Query> rank(Word word) {
        List<Units> variants = variants(word);
        if (variants.size() == 1) {
            return rank(variants.get(0));
        }
        List<Query> ranks = new ArrayList<>();
        float boost = 1;
        for (Units variant : variants) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            rank(variant).forEach(rank -> either.add(rank, Occur.SHOULD));
            ranks.add(new BoostQuery(either.build(), boost));
            boost = SYNONYM;
        }
        return List.of(new DisjunctionMaxQuery(ranks, 0));
    }

    private static List<Query> rank(Units units) {
        List<Query> ranks = new ArrayList<>(List.of(besideInTitle(units)));
        if (units.size() > 1) {
            ranks.add(step(inTitle(units), WORD_IN_TITLE));
            ranks.add(step(phrase(Fields.ALL, Fields.ALL_SINGLES, units), PHRASE_IN_TEXT));
            List<Query> parts = queries(parts(units, Fields.TITLE, Fields.TITLE_SINGLES, Occur.SHOULD));
            parts.forEach(part -> ranks.add(step(part, PARTS_IN_TITLE / parts.size())));
        }
        return ranks;
    }

    private static List<Query> rare(Units units) {
        List<Query> rare = new ArrayList<>();
        queries(parts(units, Fields.TITLE, Fields.TITLE_SINGLES, Occur.SHOULD))
                .forEach(part -> rare.add(new BoostQuery(part, RARE_IN_TITLE)));
        queries(parts(units, Fields.ALL, Fields.ALL_SINGLES, Occur.SHOULD))
                .forEach(part -> rare.add(new BoostQuery(part, RARE)));
        return rare;
    }

    private static List<Query> queries(BooleanQuery.Builder parts) {
        return parts.build().clauses().stream().map(BooleanClause::getQuery).toList();
    }

    static Query besideInTitle(Units units) {
        return step(phrase(Fields.TITLE, Fields.TITLE_SINGLES, units), PHRASE_IN_TITLE);
    }

    static Query inTitle(Units units) {
        return parts(units, Fields.TITLE, Fields.TITLE_SINGLES, Occur.FILTER).build();
    }

    private static Query step(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    /** Side by side: every second pair is enough, and the last one. */
    static Query phrase(String pairs, String singles, Units units) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        BooleanQuery.Builder alone = new BooleanQuery.Builder();
        int placed = 0;
        boolean skipped = false;
        for (int i = 0; i < units.size(); i++) {
            if (units.hasPair(i)) {
                boolean needed = skipped || i == 0 || !units.hasPair(i - 1) || !units.hasPair(i + 1);
                if (needed) {
                    phrase.add(new Term(pairs, units.pair(i)), units.place(i));
                    placed++;
                }
                skipped = !needed;
            } else if (i == 0 || !units.hasPair(i - 1)) {
                alone.add(new TermQuery(new Term(singles, units.single(i))), Occur.FILTER);
            }
        }
        BooleanQuery singlesAlone = alone.build();
        if (placed == 0) {
            return singlesAlone;
        }
        return singlesAlone.clauses().isEmpty()
                ? phrase.build()
                : alone.add(phrase.build(), Occur.FILTER).build();
    }
}
