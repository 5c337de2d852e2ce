package zonenews.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import zonenews.search.QueryWords.Word;

/** Finds in a text what was looked for, to the character. */
final class Marks {

    private record Wanted(
            List<Units> variants,
            @org.jspecify.annotations.Nullable String day) {}

    private final List<Wanted> wanted;

    Marks(List<Word> words, Matching matching) {
        this.wanted = words.stream()
                .map(word -> new Wanted(matching.variants(word), word.day()))
                .toList();
    }

    int size() {
        return wanted.size();
    }

    MarkedText in(String text) {
        return marked(text, 0, text.length(), all(text));
    }

    static MarkedText marked(String text, int start, int end, BitSet marks) {
        List<MarkedText.Run> runs = new ArrayList<>();
        for (int at = start; at < end; ) {
            boolean is = marks.get(at);
            int next =
                    Math.min(end, is ? marks.nextClearBit(at) : marks.nextSetBit(at) < 0 ? end : marks.nextSetBit(at));
            runs.add(new MarkedText.Run(text.substring(at, next), is));
            at = next;
        }
        return new MarkedText(runs);
    }

    BitSet all(String text) {
        BitSet all = new BitSet(text.length());
        each(text).forEach(all::or);
        return all;
    }

    /** The characters each of the words marks. */
    List<BitSet> each(String text) {
        Units units = Units.of(text);
        List<BitSet> each = new ArrayList<>();
        for (Wanted word : wanted) {
            BitSet marks = new BitSet();
            for (Units variant : word.variants) {
                whole(units, variant, marks);
            }
            if (word.day != null) {
                Dates.in(units.text()).stream()
                        .filter(date -> date.day().startsWith(word.day))
                        .forEach(date -> marks.set(date.start(), date.end()));
            }
            if (marks.isEmpty()) {
                pairs(units, word.variants.get(0), marks);
            }
            each.add(marks);
        }
        return each;
    }

    private static void whole(Units text, Units word, BitSet marks) {
        int size = word.size();
        for (int at = 0; at + size <= text.size(); at++) {
            if (isAt(text, at, word)) {
                int last = at + size - 1;
                boolean begun = text.isRun(last);
                int end = begun ? text.start(last) + word.single(size - 1).length() : text.end(last);
                marks.set(text.start(at), end);
            }
        }
    }

    /** The last run may go on: GM is found in GMP. */
    private static boolean isAt(Units text, int at, Units word) {
        int last = word.size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean mayGoOn = i == last && text.isRun(at + i);
            boolean same = mayGoOn ? text.begins(at + i, word, i) : text.isSame(at + i, word, i);
            if (!same || i > 0 && text.place(at + i) != text.place(at + i - 1) + 1) {
                return false;
            }
        }
        return true;
    }

    private static void pairs(Units text, Units word, BitSet marks) {
        for (int i = 0; i + 1 < word.size(); i++) {
            if (!word.hasPair(i)) {
                continue;
            }
            for (int at = 0; at + 1 < text.size(); at++) {
                if (text.hasPair(at) && text.isSame(at, word, i) && text.isSame(at + 1, word, i + 1)) {
                    marks.set(text.start(at), text.end(at + 1));
                }
            }
        }
    }
}
