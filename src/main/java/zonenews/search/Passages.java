package zonenews.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** The two places of a text that say most of what was looked for. */
final class Passages {

    private static final int LENGTH = 80;
    private static final int BEFORE = 16;
    private static final int MOST = 2;
    private static final int LOOKED_AT = 200;
    private static final String CLAUSES = "。！？；，\n ";

    private record Place(int start, int end, int score) {}

    private Passages() {}

    /**
     * @param texts the text itself, and what stands beside it, shown where that says a word the text does not say
     * @param marks what each of the words marks in each of them
     */
    static List<MarkedText> best(List<String> texts, List<List<BitSet>> marks) {
        List<MarkedText> best = new ArrayList<>();
        String text = texts.get(0);
        List<BitSet> each = marks.get(0);
        BitSet all = Marks.all(each);
        BitSet said = said(each);
        int most = all.isEmpty() ? MOST : MOST - 1;
        for (int line = 1; line < texts.size() && best.size() < most; line++) {
            BitSet says = said(marks.get(line));
            says.andNot(said);
            if (!says.isEmpty()) {
                said.or(says);
                best.add(line(texts.get(line), marks.get(line)));
            }
        }
        List<Place> chosen = new ArrayList<>();
        for (Place place : places(text, each, all)) {
            boolean apart = chosen.stream().allMatch(other -> place.start >= other.end || place.end <= other.start);
            if (apart && chosen.size() + best.size() < MOST) {
                chosen.add(place);
            }
        }
        chosen.stream()
                .sorted(Comparator.comparingInt(Place::start))
                .map(place -> shown(text, place, all))
                .forEach(best::add);
        return best;
    }

    /** A short one is shown whole. */
    private static MarkedText line(String line, List<BitSet> each) {
        BitSet all = Marks.all(each);
        boolean isShort = line.length() <= LENGTH;
        return shown(
                line,
                isShort
                        ? new Place(0, line.length(), 0)
                        : places(line, each, all).get(0),
                all);
    }

    /** Which of the words it says. */
    private static BitSet said(List<BitSet> each) {
        BitSet said = new BitSet();
        for (int word = 0; word < each.size(); word++) {
            said.set(word, !each.get(word).isEmpty());
        }
        return said;
    }

    private static List<Place> places(String text, List<BitSet> each, BitSet all) {
        List<Place> places = new ArrayList<>();
        int tried = 0;
        for (int at = all.nextSetBit(0); at >= 0 && tried < LOOKED_AT; at = all.nextSetBit(all.nextClearBit(at))) {
            int start = clauseBefore(text, at);
            int end = wholeCharacter(text, Math.min(text.length(), start + LENGTH));
            if (all.get(end - 1)) {
                end = Math.min(text.length(), Math.min(end + BEFORE, all.nextClearBit(end)));
            }
            int score = 0;
            for (BitSet word : each) {
                int first = word.nextSetBit(start);
                score += first >= 0 && first < end ? 1000 : 0;
            }
            score += all.get(start, end).cardinality();
            places.add(new Place(start, end, score));
            tried++;
        }
        if (places.isEmpty() && !text.isEmpty()) {
            return List.of(new Place(0, wholeCharacter(text, Math.min(text.length(), LENGTH)), 0));
        }
        places.sort(Comparator.comparingInt(Place::score).reversed().thenComparingInt(Place::start));
        return places;
    }

    private static int clauseBefore(String text, int mark) {
        int earliest = Math.max(0, mark - BEFORE);
        for (int at = mark; at > earliest; at--) {
            if (CLAUSES.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return wholeCharacter(text, earliest);
    }

    private static int wholeCharacter(String text, int at) {
        boolean within = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return within ? at - 1 : at;
    }

    private static MarkedText shown(String text, Place place, BitSet marks) {
        List<MarkedText.Run> runs = new ArrayList<>();
        if (place.start > 0) {
            runs.add(new MarkedText.Run("…", false));
        }
        runs.addAll(Marks.marked(text, place.start, place.end, marks).runs());
        if (place.end < text.length()) {
            runs.add(new MarkedText.Run("…", false));
        }
        return new MarkedText(runs);
    }
}
