package zonenews.article;

/** The first words of a text, where nobody has written a summary. */
final class Opening {

    private static final int LENGTH = 120;

    private Opening() {}

    static String of(String body) {
        String words = HouseStyle.words(body).strip();
        return words.codePointCount(0, words.length()) <= LENGTH
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LENGTH)) + "…";
    }
}
