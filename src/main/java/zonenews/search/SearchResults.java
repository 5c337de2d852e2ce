package zonenews.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param words what was looked for, of what was typed
 * @param nearest whether nothing holds all the words, and these hold some
 * @param inParts whether these hold all the words when what was typed is cut where nobody put a space
 * @param meant a title, or part of one, that is nearly what was typed
 * @param missing what was typed and stands in no article
 * @param rest what was typed without it, if that is found
 * @param total how many there are, those no page shows too
 * @param columns articles by their columns and those above, whatever column was asked for
 * @param years articles by year, whatever days were asked for
 */
public record SearchResults(
        List<String> words,
        boolean nearest,
        boolean inParts,
        @Nullable String meant,
        List<String> missing,
        String rest,
        List<SearchHit> hits,
        int total,
        Map<Long, Integer> columns,
        Map<Integer, Integer> years) {

    /** Nothing was asked. */
    static final SearchResults NONE =
            new SearchResults(List.of(), false, false, null, List.of(), "", List.of(), 0, Map.of(), Map.of());
}
