package zonenews.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A text cut into what is looked for: a Chinese character, a run of letters, a run of digits, in which the commas of
 * thousands do not count: 1,200 is 1200. Brackets, dots and spaces between them do not count; the end of a clause does.
 */
final class Units {

    /** Behind a unit that ends a clause: what follows stands in no phrase with it. */
    private static final String ENDS_OF_CLAUSES = "\n，。！？；,!?;";

    /** Longer ones, which nobody types, are cut. */
    static final int LONGEST_RUN = 32;

    private static final int THOUSANDS = 3;
    /** Behind the first digits; more of them are a list. */
    private static final int MOST_GROUPS = 4;

    private final String text;
    /** The text in which the digits of a number have come together over its commas. */
    private String terms;

    private final int[] starts;
    private final int[] ends;
    /** In the terms; shorter only where there were commas. */
    private int[] termEnds;

    private final int[] places;
    private int size;

    private Units(String written) {
        this.text = Characters.meeting(written);
        this.terms = text;
        int guess = Math.max(8, text.length());
        starts = new int[guess];
        ends = new int[guess];
        termEnds = ends;
        places = new int[guess];
    }

    static Units of(String written) {
        Units units = new Units(written);
        units.cut();
        return units;
    }

    private void cut() {
        int place = 0;
        int at = 0;
        StringBuilder together = null;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (isDigit(c) || isLetter(c)) {
                while (end < text.length()
                        && end - at < LONGEST_RUN
                        && (isDigit(c) ? isDigit(text.charAt(end)) : isLetter(text.charAt(end)))) {
                    end++;
                }
                int commas = isDigit(c) && !isInList(at) ? thousands(end, end - at) : 0;
                end += commas * (THOUSANDS + 1);
                add(at, end, place++);
                if (commas > 0) {
                    together = together == null ? new StringBuilder(text) : together;
                    together(at, end, commas, together);
                }
            } else if (Character.isLetterOrDigit(c)) {
                add(at, end, place++);
            } else if (size > 0 && ENDS_OF_CLAUSES.indexOf(c) >= 0) {
                place = places[size - 1] + 2;
            }
            at = end;
        }
        terms = together == null ? text : together.toString();
    }

    /** 3,14,150 are three numbers. */
    private boolean isInList(int at) {
        return at > 1 && isComma(at - 1) && isDigit(text.charAt(at - 2));
    }

    /** How many groups of three digits follow, each behind a comma; 101,102,103 are three rooms. */
    private int thousands(int from, int first) {
        int groups = 0;
        for (int at = from; groups <= MOST_GROUPS && isComma(at) && digits(at + 1) == THOUSANDS; at += THOUSANDS + 1) {
            groups++;
        }
        boolean isList = first > THOUSANDS || first == THOUSANDS && groups > 1 || groups > MOST_GROUPS;
        return isList ? 0 : groups;
    }

    private boolean isComma(int at) {
        return at < text.length() && text.charAt(at) == ',';
    }

    private int digits(int from) {
        int at = from;
        while (at < text.length() && at - from <= THOUSANDS && isDigit(text.charAt(at))) {
            at++;
        }
        return at - from;
    }

    private void together(int start, int end, int commas, StringBuilder into) {
        termEnds = termEnds == ends ? ends.clone() : termEnds;
        int to = start;
        for (int at = start; at < end; at++) {
            if (!isComma(at)) {
                into.setCharAt(to++, text.charAt(at));
            }
        }
        termEnds[size - 1] = end - commas;
    }

    private void add(int start, int end, int place) {
        starts[size] = start;
        ends[size] = end;
        termEnds[size] = end;
        places[size] = place;
        size++;
    }

    static boolean isDigit(int c) {
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

    /** Where so many characters of its term end; the commas between them come along. */
    int endOf(int unit, int characters) {
        int at = starts[unit];
        for (int left = characters; left > 0; at++) {
            left -= isComma(at) ? 0 : 1;
        }
        return at;
    }

    int place(int unit) {
        return places[unit];
    }

    /** The text the places are places of. */
    String text() {
        return text;
    }

    /** In which a term stands from the start of its unit to {@link #termEnd}. */
    String terms() {
        return terms;
    }

    int termEnd(int unit) {
        return termEnds[unit];
    }

    String single(int unit) {
        return terms.substring(starts[unit], termEnds[unit]);
    }

    boolean isSame(int unit, Units other, int itsUnit) {
        return length(unit) == other.length(itsUnit) && begins(unit, other, itsUnit);
    }

    /** Of its term. */
    int length(int unit) {
        return termEnds[unit] - starts[unit];
    }

    /** The character it begins with. */
    char first(int unit) {
        return terms.charAt(starts[unit]);
    }

    /** Whether it begins with the other's: GMP with GM. */
    boolean begins(int unit, Units other, int itsUnit) {
        int length = other.length(itsUnit);
        return first(unit) == other.first(itsUnit)
                && length(unit) >= length
                && terms.regionMatches(starts[unit], other.terms, other.starts[itsUnit], length);
    }

    boolean isNumber(int unit) {
        return isDigit(text.charAt(starts[unit]));
    }

    /** More than one, as a 文号 has. */
    boolean hasNumbers() {
        return IntStream.range(0, size).filter(this::isNumber).limit(2).count() > 1;
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
            bare.append(i > 0 && isRun(i - 1) && isRun(i) ? "_" : "").append(terms, starts[i], termEnds[i]);
        }
        return bare.toString();
    }

    @Override
    public String toString() {
        return Arrays.toString(singles().toArray());
    }
}
