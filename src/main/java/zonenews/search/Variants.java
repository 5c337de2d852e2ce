package zonenews.search;

import java.util.ArrayList;
import java.util.List;
import zonenews.search.QueryWords.Word;

/** The ways a word is looked for: its synonyms, and in each the ways its numbers are written. */
final class Variants {

    /** Of all writings of a word, as each of them is looked up. */
    private static final int MOST_UNITS = 120;

    private final Synonyms synonyms;

    Variants(Synonyms synonyms) {
        this.synonyms = synonyms;
    }

    /** As it was typed first; a sentence is not written in all the ways its words could be. */
    List<Units> of(Word word) {
        List<Units> variants = new ArrayList<>();
        int units = 0;
        for (String written : writings(word)) {
            Units variant = Units.of(written);
            units += variant.size();
            if (variants.isEmpty() || units <= MOST_UNITS) {
                variants.add(variant);
            }
        }
        return variants;
    }

    private List<String> writings(Word word) {
        return synonyms.variants(word.text()).stream()
                .flatMap(synonym -> Telephones.writings(synonym).stream())
                .flatMap(synonym -> Amounts.writings(synonym).stream())
                .distinct()
                .toList();
    }
}
