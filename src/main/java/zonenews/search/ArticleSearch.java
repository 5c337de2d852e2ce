package zonenews.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.springframework.stereotype.Component;
import zonenews.article.CurrentCategories;
import zonenews.search.QueryWords.Word;
import zonenews.site.SiteTime;

/** Finds articles residents may read now by their words. */
@Component
public class ArticleSearch {

    public static final int PAGE_LENGTH = 10;

    /** Nobody turns a hundred pages; another word finds it sooner. */
    static final int LAST_PAGE = 100;

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
        return typed.isEmpty()
                ? SearchResults.NONE
                : indexer.asking(searcher -> new Asked(searcher, query, typed).results());
    }

    /** One question to the index as it is now. */
    private final class Asked {

        private final IndexSearcher searcher;
        private final SearchQuery query;
        private final QueryWords typed;
        private final Matching matching;
        private final Set<Long> columns;
        private final long from;
        private final long to;

        Asked(IndexSearcher searcher, SearchQuery query, QueryWords typed) {
            this.searcher = searcher;
            this.query = query;
            this.typed = typed;
            this.matching = new Matching(synonyms.current(), clock.instant());
            this.columns =
                    query.category() == null ? Set.of() : categories.tree().below(query.category());
            this.from = query.from() == null ? Long.MIN_VALUE : start(query.from());
            this.to = query.to() == null ? Long.MAX_VALUE : start(query.to().plusDays(1)) - 1;
        }

        SearchResults results() throws IOException {
            List<Word> words = typed.words();
            Query filter = matching.allOf(words);
            Counts counts = count(filter);
            boolean nearest = counts.none();
            boolean inParts = false;
            if (nearest) {
                words = new Cutting(searcher.getIndexReader()).cut(typed.words());
                filter = matching.allOf(words);
                counts = count(filter);
                inParts = !counts.none();
                if (!inParts) {
                    filter = matching.someOf(words);
                    counts = count(filter);
                }
            }
            List<SearchHit> hits = counts.total() == 0 ? List.of() : hits(filter, words, nearest);
            Optional<String> meant = nearest ? new NearTitles(searcher, matching).nearestTo(typed) : Optional.empty();
            return new SearchResults(
                    words.stream().map(Word::text).toList(),
                    nearest,
                    inParts,
                    meant.orElse(null),
                    hits,
                    counts.total(),
                    counts.columns(categories.tree()),
                    counts.years());
        }

        private Counts count(Query filter) throws IOException {
            return searcher.search(publicOnly(filter).build(), Counts.by(() -> new Counts(columns, from, to)));
        }

        private BooleanQuery.Builder publicOnly(Query filter) {
            return matching.onlyPublic(new BooleanQuery.Builder().add(filter, Occur.FILTER));
        }

        private List<SearchHit> hits(Query filter, List<Word> words, boolean nearest) throws IOException {
            int last = Math.min(query.page(), LAST_PAGE) * PAGE_LENGTH;
            BooleanQuery.Builder narrowed = publicOnly(filter);
            if (!columns.isEmpty()) {
                long[] ids = columns.stream().mapToLong(Long::longValue).toArray();
                narrowed.add(SortedNumericDocValuesField.newSlowSetQuery(Fields.COLUMN, ids), Occur.FILTER);
            }
            if (query.from() != null || query.to() != null) {
                narrowed.add(LongField.newRangeQuery(Fields.PUBLISHED, from, to), Occur.FILTER);
            }
            Query wanted = narrowed.build();
            List<Integer> found = query.order() == SearchQuery.Order.DATE
                    ? newest(last, wanted)
                    : Best.first(last, matching.ranked(wanted, typed, words, nearest), searcher);
            List<SearchHit> hits = new ArrayList<>();
            StoredFields stored = searcher.storedFields();
            Marks marks = new Marks(words, matching);
            for (int i = last - PAGE_LENGTH; i < found.size(); i++) {
                hits.add(hit(stored.document(found.get(i)), marks));
            }
            return hits;
        }

        /** They are counted already: where enough are found, the older ones need not be looked at. */
        private List<Integer> newest(int many, Query wanted) throws IOException {
            ScoreDoc[] found =
                    searcher.search(wanted, new TopFieldCollectorManager(Fields.NEWEST_FIRST, many, many)).scoreDocs;
            return Arrays.stream(found).map(each -> each.doc).toList();
        }

        private SearchHit hit(Document document, Marks marks) {
            String[] beside = document.get(Fields.BESIDE).split("\n");
            return new SearchHit(
                    Long.valueOf(document.get(Fields.ID)),
                    document.getField(Fields.OWN_COLUMN).numericValue().longValue(),
                    marks.in(document.get(Fields.SHOWN_TITLE)),
                    new Passages(marks).best(document.get(Fields.TEXT), beside),
                    document.get(Fields.SOURCE),
                    Instant.ofEpochMilli(
                            document.getField(Fields.PUBLISHED).numericValue().longValue()));
        }

        private static long start(LocalDate day) {
            return SiteTime.instant(day.atStartOfDay()).toEpochMilli();
        }
    }
}
