package zonenews.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text cut into what is looked for: a Chinese character, a run of letters, a run of digits. Brackets, dots and spaces
 * between them do not count; the end of a clause does.
 */
final class Units {

    /** Behind a unit that ends a clause: what follows stands in no phrase with it. */
    private static final String ENDS_OF_CLAUSES = "\n，。！？；,!?;";

    /** Longer ones, which nobody types, are cut. */
    static final int LONGEST_RUN = 32;

    private final String text;
    private final int[] starts;
    private final int[] ends;
    private final int[] places;
    private int size;

    private Units(String text) {
        this.text = text;
        int guess = Math.max(8, text.length());
        starts = new int[guess];
        ends = new int[guess];
        places = new int[guess];
    }

    static Units of(String written) {
        Units units = new Units(Characters.meeting(written));
        units.cut();
        return units;
    }

    private void cut() {
        int place = 0;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (isDigit(c) || isLetter(c)) {
                while (end < text.length()
                        && end - at < LONGEST_RUN
                        && (isDigit(c) ? isDigit(text.charAt(end)) : isLetter(text.charAt(end)))) {
                    end++;
                }
                add(at, end, place++);
            } else if (Character.isLetterOrDigit(c)) {
                add(at, end, place++);
            } else if (size > 0 && ENDS_OF_CLAUSES.indexOf(c) >= 0) {
                place = places[size - 1] + 2;
            }
            at = end;
        }
    }

    private void add(int start, int end, int place) {
        starts[size] = start;
        ends[size] = end;
        places[size] = place;
        size++;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 0xC0 && c < 0x2000 && Character.isLetter(c);
    }

    int size() {
        return size;
    }

    int start(int unit) {
        return starts[unit];
    }

    int end(int unit) {
        return ends[unit];
    }

    int place(int unit) {
        return places[unit];
    }

    /** The text the places are places of. */
    String text() {
        return text;
    }

    String single(int unit) {
        return text.substring(starts[unit], ends[unit]);
    }

    boolean isSame(int unit, Units other, int itsUnit) {
        return ends[unit] - starts[unit] == other.ends[itsUnit] - other.starts[itsUnit] && begins(unit, other, itsUnit);
    }

    /** Whether it begins with the other's: GMP with GM. */
    boolean begins(int unit, Units other, int itsUnit) {
        int length = other.ends[itsUnit] - other.starts[itsUnit];
        return text.charAt(starts[unit]) == other.text.charAt(other.starts[itsUnit])
                && ends[unit] - starts[unit] >= length
                && text.regionMatches(starts[unit], other.text, other.starts[itsUnit], length);
    }

    boolean isNumber(int unit) {
        return isDigit(text.charAt(starts[unit]));
    }

    boolean isRun(int unit) {
        int c = text.charAt(starts[unit]);
        return isDigit(c) || isLetter(c);
    }

    /** Whether the next one follows without the end of a clause between. */
    boolean hasPair(int unit) {
        return unit + 1 < size && places[unit + 1] == places[unit] + 1;
    }

    String pair(int unit) {
        String between = isRun(unit) && isRun(unit + 1) ? "_" : "";
        return single(unit) + between + single(unit + 1);
    }

    List<String> singles() {
        List<String> singles = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            singles.add(single(i));
        }
        return singles;
    }

    /** Nothing but the units, for telling whether two titles are the same. */
    String bare() {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < size; i++) {
            bare.append(i > 0 && isRun(i - 1) && isRun(i) ? "_" : "").append(text, starts[i], ends[i]);
        }
        return bare.toString();
    }

    @Override
    public String toString() {
        return Arrays.toString(singles().toArray());
    }
}
