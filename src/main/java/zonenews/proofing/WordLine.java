package zonenews.proofing;

/**
 * A line of a list as it is typed, taken in or out.
 *
 * @param right of a wrong word: what to write instead
 * @param forbidden of a sensitive word: whether it blocks publishing
 */
public record WordLine(WordKind kind, String word, String right, boolean forbidden, String hint) {

    static final int LONGEST_WORD = 60;
    static final int LONGEST_HINT = 200;
    static final String FORBIDDEN = "禁用";
    static final String CAREFUL = "慎用";

    public WordLine {
        word = tidy(word);
        right = kind == WordKind.WRONG ? tidy(right) : "";
        forbidden = kind == WordKind.SENSITIVE && forbidden;
        hint = kind == WordKind.EXCEPTION ? "" : tidy(hint);
    }

    private static String tidy(String typed) {
        return typed.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    String folded() {
        return Folding.of(word).text();
    }

    public String level() {
        return forbidden ? FORBIDDEN : CAREFUL;
    }

    /** The key of the message that says why it cannot be taken; empty: it can. */
    public String problem() {
        if (folded().isEmpty()) {
            return "words.word.required";
        }
        if (word.length() > LONGEST_WORD || right.length() > LONGEST_WORD) {
            return "words.word.long";
        }
        if (hint.length() > LONGEST_HINT) {
            return "words.hint.long";
        }
        if (kind == WordKind.WRONG && right.isEmpty()) {
            return "words.right.required";
        }
        if (kind == WordKind.WRONG && Folding.of(right).text().equals(folded())) {
            return "words.right.same";
        }
        // Of one sign alone there would be hits everywhere.
        if (kind != WordKind.EXCEPTION && folded().codePointCount(0, folded().length()) < 2) {
            return "words.word.short";
        }
        return "";
    }
}
