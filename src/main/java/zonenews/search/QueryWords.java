package zonenews.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, cut into words: at spaces, and around dates and telephone numbers.
 *
 * @param typed what is looked for of it
 * @param whole so much of it as may be a title
 */
record QueryWords(String typed, String whole, boolean wasCut, List<Word> words) {

    private static final int LONGEST = 100;
    /** Titles have 200 characters; signs and spaces between them do not count. */
    private static final int LONGEST_TITLE = 250;

    private static final int MOST_WORDS = 20;
    private static final Pattern BROKEN = Pattern.compile("(?:\\p{Nd}[\\p{Nd},，]+|[\\p{L}&&[^\\p{IsHan}]]{2,})$");

    /**
     * @param text in characters that meet
     * @param day the date it is
     */
    record Word(String text, Units units, @Nullable String day) {

        static Word of(String text) {
            return new Word(text, Units.of(text), null);
        }

        /** Which tells more than all that was typed around it. */
        boolean isTelephone() {
            return Telephones.isOne(text);
        }
    }

    static QueryWords of(String typed) {
        String clean = clean(typed);
        String taken = first(LONGEST, clean);
        boolean tooLong = taken.length() < clean.length();
        String meeting = Telephones.together(Characters.meeting(tooLong ? unbroken(taken, clean) : taken));
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (Dates.Found date : Dates.in(meeting)) {
            addWords(meeting.substring(at, date.start()), words);
            String text = meeting.substring(date.start(), date.end());
            words.add(new Word(text, Units.of(text), date.day()));
            at = date.end();
        }
        addWords(meeting.substring(at), words);
        return new QueryWords(
                taken,
                first(LONGEST_TITLE, clean),
                tooLong,
                words.stream().limit(MOST_WORDS).toList());
    }

    private static String first(int many, String text) {
        boolean longer = text.codePointCount(0, text.length()) > many;
        return longer ? text.substring(0, text.offsetByCodePoints(0, many)) : text;
    }

    /** Without half a number or half a word of letters at its end: it stands in no title as it is. */
    private static String unbroken(String taken, String clean) {
        String broken = BROKEN.matcher(clean.substring(0, taken.length() + 1)).replaceFirst("");
        return broken.isBlank() || broken.length() >= taken.length() ? taken : broken;
    }

    private static void addWords(String text, List<Word> into) {
        for (String between : text.split("[\\s\\u3000\\u00a0]+")) {
            for (String part : Telephones.apart(between)) {
                Word word = Word.of(part);
                if (word.units().size() > 0) {
                    into.add(word);
                }
            }
        }
    }

    /** Without halves of characters and signs that steer; nothing is left of a text that consists of them. */
    private static String clean(String typed) {
        return typed.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}]", " ").strip();
    }

    /** With two figures where a telephone number was taken for one. */
    List<Word> figuresApart() {
        return words.stream()
                .flatMap(word -> word.isTelephone()
                        ? Telephones.figures(word.text()).stream().map(Word::of)
                        : Stream.of(word))
                .toList();
    }

    String bare() {
        return Units.of(whole).bare();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
