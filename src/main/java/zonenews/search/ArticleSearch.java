package zonenews.search;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.search.QueryWords.Word;
import zonenews.site.SiteTime;

/** Finds articles residents may read now by their words. */
@Component
public class ArticleSearch {

    public static final int PAGE_LENGTH = 10;

    /** Nobody turns a hundred pages; another word finds it sooner. */
    static final int LAST_PAGE = 100;

    private static final int MOST_NEAREST = 2 * PAGE_LENGTH;

    private final SearchIndexer indexer;
    private final CurrentCategories categories;
    private final CurrentSynonyms synonyms;
    private final Clock clock;

    ArticleSearch(SearchIndexer indexer, CurrentCategories categories, CurrentSynonyms synonyms, Clock clock) {
        this.indexer = indexer;
        this.categories = categories;
        this.synonyms = synonyms;
        this.clock = clock;
    }

    /** @throws NotYetIndexed while the first index is being made */
    public SearchResults search(SearchQuery query) {
        QueryWords typed = QueryWords.of(query.words());
        if (typed.isEmpty()) {
            return SearchResults.NONE;
        }
        // Read before, so that nobody waits for the database while others wait for the index.
        Matching matching = new Matching(synonyms.current(), clock.instant());
        CategoryTree tree = categories.tree();
        return indexer.asking(searcher -> new Asked(searcher, query, typed, matching, tree).results());
    }

    /** One question to the index as it is now. */
    private static final class Asked {

        private final IndexSearcher searcher;
        private final SearchQuery query;
        private final QueryWords typed;
        private final Matching matching;
        private final CategoryTree tree;
        private final Set<Long> columns;
        private final long from;
        private final long to;

        Asked(IndexSearcher searcher, SearchQuery query, QueryWords typed, Matching matching, CategoryTree tree) {
            this.searcher = searcher;
            this.query = query;
            this.typed = typed;
            this.matching = matching;
            this.tree = tree;
            this.columns = query.category() == null ? Set.of() : tree.below(query.category());
            this.from = query.from() == null ? Long.MIN_VALUE : start(query.from());
            this.to = query.to() == null ? Long.MAX_VALUE : start(query.to().plusDays(1)) - 1;
        }

        SearchResults results() throws IOException {
            List<Word> words = typed.words();
            Optional<SearchResults> all = all(words);
            List<Word> figures = typed.figuresApart();
            if (all.isEmpty() && figures.size() > words.size()) {
                all = all(figures);
            }
            if (all.isPresent()) {
                return all.get();
            }
            String meant = new NearTitles(searcher, matching).nearestTo(typed).orElse(null);
            Optional<SearchResults> called = byTelephone(words, meant);
            if (called.isPresent()) {
                return called.get();
            }
            Cutting cutting = new Cutting(searcher.getIndexReader());
            List<Word> cut = cutting.cut(words);
            List<Word> marked = cutting.known(words);
            Counts counts = count(matching.allOf(cut));
            if (counts.none()) {
                return nearest(cut, marked, meant);
            }
            Query ranked = matching.nearest(counts.found(), typed, cut, List.of());
            return results(Cutting.telling(cut), counts, true, hits(counts, ranked, marked), meant);
        }

        private Optional<SearchResults> all(List<Word> words) throws IOException {
            Counts counts = count(matching.allOf(words));
            if (counts.none()) {
                return Optional.empty();
            }
            Query ranked = matching.ranked(counts.found(), typed, words);
            return Optional.of(results(words, counts, false, hits(counts, ranked, words), null));
        }

        /** Where no article holds all the words, a number that was typed tells more than what stands around it. */
        private Optional<SearchResults> byTelephone(List<Word> words, @Nullable String meant) throws IOException {
            List<Word> numbers = words.stream().filter(Word::isTelephone).toList();
            if (numbers.isEmpty()) {
                return Optional.empty();
            }
            Counts counts = count(matching.allOf(numbers));
            if (counts.none()) {
                return Optional.empty();
            }
            Query ranked = matching.nearest(counts.found(), typed, words, List.of());
            return Optional.of(results(numbers, counts, true, hits(counts, ranked, words), meant));
        }

        private SearchResults results(
                List<Word> shown, Counts counts, boolean inParts, List<SearchHit> hits, @Nullable String meant) {
            return new SearchResults(
                    texts(shown),
                    inParts,
                    inParts,
                    meant,
                    List.of(),
                    "",
                    hits,
                    counts.total(),
                    counts.columns(tree),
                    counts.years());
        }

        /** The few best of them, and no count of what else comes near. */
        private SearchResults nearest(List<Word> cut, List<Word> marked, @Nullable String meant) throws IOException {
            Nearest nearest = new Nearest(searcher, matching);
            Nearest.Missing missing = nearest.missing(typed.words());
            List<Integer> found = List.of();
            Optional<Query> near = nearest.query(cut);
            if (near.isPresent()) {
                Query ranked = matching.nearest(narrowed(near.get()), typed, cut, nearest.unknown(cut));
                found = first(MOST_NEAREST, ranked);
            }
            return new SearchResults(
                    texts(Cutting.telling(cut)),
                    true,
                    false,
                    meant,
                    missing.words(),
                    missing.rest(),
                    page(found, marked),
                    found.size(),
                    Map.of(),
                    Map.of());
        }

        private static List<String> texts(List<Word> words) {
            return words.stream().map(Word::text).toList();
        }

        private Counts count(Query filter) throws IOException {
            return searcher.search(
                    publicOnly(filter).build(),
                    Counts.by(() -> new Counts(columns, from, to, searcher.getIndexReader())));
        }

        private BooleanQuery.Builder publicOnly(Query filter) {
            return matching.onlyPublic(new BooleanQuery.Builder().add(filter, Occur.FILTER));
        }

        private List<SearchHit> hits(Counts counts, Query ranked, List<Word> marked) throws IOException {
            int last = Math.min(query.page(), LAST_PAGE) * PAGE_LENGTH;
            return counts.total() == 0 ? List.of() : page(first(last, ranked), marked);
        }

        private Query narrowed(Query filter) {
            BooleanQuery.Builder narrowed = publicOnly(filter);
            if (!columns.isEmpty()) {
                long[] ids = columns.stream().mapToLong(Long::longValue).toArray();
                narrowed.add(SortedNumericDocValuesField.newSlowSetQuery(Fields.COLUMN, ids), Occur.FILTER);
            }
            if (query.from() != null || query.to() != null) {
                narrowed.add(LongField.newRangeQuery(Fields.PUBLISHED, from, to), Occur.FILTER);
            }
            return narrowed.build();
        }

        private List<Integer> first(int many, Query ranked) throws IOException {
            return query.order() == SearchQuery.Order.DATE ? newest(many, ranked) : Best.first(many, ranked, searcher);
        }

        private List<SearchHit> page(List<Integer> found, List<Word> marked) throws IOException {
            List<SearchHit> hits = new ArrayList<>();
            Marks marks = new Marks(marked, matching);
            int start = (Math.min(query.page(), LAST_PAGE) - 1) * PAGE_LENGTH;
            for (int i = start; i < Math.min(found.size(), start + PAGE_LENGTH); i++) {
                hits.add(hit(Shown.of(found.get(i), searcher), marks));
            }
            return hits;
        }

        /** They are counted already: where enough are found, the older ones need not be looked at. */
        private List<Integer> newest(int many, Query wanted) throws IOException {
            ScoreDoc[] found =
                    searcher.search(wanted, new TopFieldCollectorManager(Fields.NEWEST_FIRST, many, many)).scoreDocs;
            return Arrays.stream(found).map(each -> each.doc).toList();
        }

        private static SearchHit hit(Shown shown, Marks marks) throws IOException {
            String title = shown.title();
            List<String> texts = new ArrayList<>(List.of(title, shown.text()));
            texts.addAll(List.of(shown.beside()));
            List<List<BitSet>> each = marks.each(texts);
            return new SearchHit(
                    shown.id(),
                    shown.column(),
                    Marks.marked(title, 0, title.length(), Marks.all(each.get(0))),
                    Passages.best(texts.subList(1, texts.size()), each.subList(1, texts.size())),
                    shown.source(),
                    shown.published());
        }

        private static long start(LocalDate day) {
            return SiteTime.instant(day.atStartOfDay()).toEpochMilli();
        }
    }
}
