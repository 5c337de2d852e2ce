package zonenews.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import zonenews.search.QueryWords.Word;

/** Finds in a text what was looked for, to the character. */
final class Marks {

    private static final Set<String> BETWEEN_NUMBERS = Set.of("年", "月", "日", "号", "第");
    /** Nobody takes its beginning for another number. */
    private static final int LONG_NUMBER = 5;

    private record Wanted(
            List<Units> variants,
            @org.jspecify.annotations.Nullable String day) {}

    private final List<Wanted> wanted;

    Marks(List<Word> words, Matching matching) {
        this.wanted = words.stream()
                .map(word -> new Wanted(matching.variants(word), word.day()))
                .toList();
    }

    MarkedText in(String text) {
        return marked(text, 0, text.length(), all(each(List.of(text)).get(0)));
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

    static BitSet all(List<BitSet> each) {
        BitSet all = new BitSet();
        each.forEach(all::or);
        return all;
    }

    /**
     * Of each of the texts of one article the characters each of the words marks; parts of a word only where it stands
     * whole in none of them.
     */
    List<List<BitSet>> each(List<String> texts) {
        List<Units> units = texts.stream().map(Units::of).toList();
        List<List<BitSet>> each = new ArrayList<>();
        texts.forEach(text -> each.add(new ArrayList<>()));
        for (Wanted word : wanted) {
            List<BitSet> marks = units.stream().map(text -> whole(text, word)).toList();
            if (marks.stream().allMatch(BitSet::isEmpty) && word.day == null) {
                marks = units.stream()
                        .map(text -> parts(text, word.variants.get(0)))
                        .toList();
            }
            for (int i = 0; i < marks.size(); i++) {
                each.get(i).add(marks.get(i));
            }
        }
        return each;
    }

    private static BitSet whole(Units text, Wanted word) {
        BitSet marks = new BitSet();
        word.variants.forEach(variant -> mark(text, variant, 0, variant.size(), true, marks));
        if (word.day != null) {
            Dates.in(text.text()).stream()
                    .filter(date -> date.day().startsWith(word.day))
                    .forEach(date -> marks.set(date.start(), date.end()));
        }
        return marks;
    }

    /** Its pairs; but of numbers that belong together, as those of a day or a 文号, no part. */
    private static BitSet parts(Units text, Units word) {
        BitSet marks = new BitSet();
        BitSet together = new BitSet();
        for (int from = 0, to; from < word.size(); from = to + 1) {
            to = from;
            int numbers = 0;
            while (to < word.size() && (word.isNumber(to) || BETWEEN_NUMBERS.contains(word.single(to)))) {
                numbers += word.isNumber(to) ? 1 : 0;
                to++;
            }
            if (numbers > 1) {
                together.set(from, to);
                mark(text, word, from, to, false, marks);
            }
        }
        for (int i = 0; i + 1 < word.size(); i++) {
            if (word.hasPair(i) && !together.get(i) && !together.get(i + 1)) {
                mark(text, word, i, i + 2, false, marks);
            }
        }
        return marks;
    }

    private static void mark(Units text, Units word, int from, int to, boolean mayGoOn, BitSet marks) {
        int last = to - from - 1;
        boolean goesOn = mayGoOn && to > from && mayGoOn(word, to - 1);
        for (int at = 0; at + last < text.size(); at++) {
            if (isAt(text, at, word, from, to, goesOn)) {
                boolean begun = text.isRun(at + last) && !text.isSame(at + last, word, to - 1);
                int end = begun ? text.endOf(at + last, word.length(to - 1)) : text.end(at + last);
                marks.set(text.start(at), end);
            }
        }
    }

    private static boolean isAt(Units text, int at, Units word, int from, int to, boolean goesOn) {
        for (int i = from; i < to; i++) {
            int there = at + i - from;
            boolean same = goesOn && i == to - 1 ? text.begins(there, word, i) : text.isSame(there, word, i);
            // Side by side, or parted by the end of a clause as in what was typed.
            if (!same || i > from && text.place(there) - text.place(there - 1) != word.place(i) - word.place(i - 1)) {
                return false;
            }
        }
        return !isCutOff(text, at, at + to - from - 1);
    }

    /** GM is found in GMP, and the beginning of a telephone number; but 15 is another number than 150. */
    private static boolean mayGoOn(Units word, int unit) {
        return word.isRun(unit) && (!word.isNumber(unit) || word.length(unit) >= LONG_NUMBER);
    }

    /** 3 in 246.3. */
    private static boolean isCutOff(Units text, int first, int last) {
        String written = text.text();
        int before = text.start(first) - 2;
        int after = text.end(last);
        boolean fraction = text.isNumber(first)
                && before >= 0
                && written.charAt(before + 1) == '.'
                && Units.isDigit(written.charAt(before));
        return fraction
                || text.isNumber(last)
                        && after + 1 < written.length()
                        && written.charAt(after) == '.'
                        && Units.isDigit(written.charAt(after + 1));
    }
}
