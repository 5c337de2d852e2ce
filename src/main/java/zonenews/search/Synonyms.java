package zonenews.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Words that mean the same, one group a line of the office's list; in characters that meet. */
record Synonyms(List<List<String>> groups) {

    static final Synonyms NONE = new Synonyms(List.of());
    private static final int MOST = 6;

    static Synonyms ofLines(List<String> lines) {
        return new Synonyms(lines.stream()
                .map(Synonyms::words)
                .filter(group -> group.size() > 1)
                .toList());
    }

    static List<String> words(String line) {
        return Arrays.stream(Characters.meeting(line).split("[,，、=]"))
                .map(String::strip)
                .filter(word -> Units.of(word).size() > 0)
                .distinct()
                .toList();
    }

    /** The text itself first, then with words replaced by those that mean the same. */
    List<String> variants(String text) {
        List<String> variants = new ArrayList<>(List.of(text));
        for (List<String> group : groups) {
            longestIn(text, group)
                    .ifPresent(found -> group.stream()
                            .filter(other -> !other.equals(found))
                            .map(other -> text.replace(found, other))
                            .forEach(variants::add));
        }
        return variants.stream().distinct().limit(MOST).toList();
    }

    private static Optional<String> longestIn(String text, List<String> group) {
        return group.stream().filter(text::contains).max(Comparator.comparingInt(String::length));
    }
}
