package zonenews.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed, cut into words: at spaces, and around dates and telephone numbers. */
record QueryWords(String typed, boolean wasCut, List<Word> words) {

    private static final int LONGEST = 100;
    private static final int MOST_WORDS = 20;

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
        boolean tooLong = clean.codePointCount(0, clean.length()) > LONGEST;
        String taken = tooLong ? clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) : clean;
        String meeting = Telephones.together(Characters.meeting(taken));
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (Dates.Found date : Dates.in(meeting)) {
            addWords(meeting.substring(at, date.start()), words);
            String text = meeting.substring(date.start(), date.end());
            words.add(new Word(text, Units.of(text), date.day()));
            at = date.end();
        }
        addWords(meeting.substring(at), words);
        return new QueryWords(taken, tooLong, words.stream().limit(MOST_WORDS).toList());
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
        return Units.of(Characters.meeting(typed)).bare();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }
}
