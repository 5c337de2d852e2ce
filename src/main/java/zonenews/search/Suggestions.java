package zonenews.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.springframework.stereotype.Component;

/** Titles residents may read now, for the box in which is being typed. */
@Component
class Suggestions {

    private static final int MOST = 8;
    private static final int LOOKED_AT = 24;

    private final SearchIndexer indexer;
    private final Clock clock;

    Suggestions(SearchIndexer indexer, Clock clock) {
        this.indexer = indexer;
        this.clock = clock;
    }

    List<String> titles(String typed) {
        QueryWords words = QueryWords.of(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        Matching matching = new Matching(Synonyms.NONE, clock.instant());
        BooleanQuery.Builder wanted = matching.onlyPublic(new BooleanQuery.Builder());
        words.words().forEach(word -> wanted.add(Matching.inTitle(word.units()), Occur.FILTER));
        Query ranked = matching.rankedByTitle(wanted.build(), words);
        try {
            return indexer.asking(searcher -> {
                List<String> titles = new ArrayList<>();
                for (int found : Best.first(LOOKED_AT, ranked, searcher)) {
                    String title = Shown.of(found, searcher).title();
                    if (!titles.contains(title)) {
                        titles.add(title);
                    }
                }
                return titles.stream().limit(MOST).toList();
            });
        } catch (NotYetIndexed making) {
            return List.of();
        }
    }
}
