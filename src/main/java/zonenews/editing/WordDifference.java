package zonenews.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import zonenews.editing.Comparison.Change;
import zonenews.editing.Comparison.Piece;

/** Two lines compared by word; a Chinese character is one, so is a number or a Latin word. */
final class WordDifference {

    /** Beyond this, what changed is compared by sentence, then not at all: the work grows with the square. */
    private static final int MOST_WORDS = 4_000;

    private static final String SENTENCE_ENDS = "。！？；\n.!?;";
    private static final String INSIDE_NUMBERS = ".,:/%-'’_@&=?#";

    private WordDifference() {}

    static List<Piece> between(String before, String after) {
        return between(words(before), words(after));
    }

    private static List<Piece> between(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int head = 0;
        while (head < shorter && before.get(head).equals(after.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
            tail++;
        }
        List<Piece> pieces = new ArrayList<>();
        add(pieces, Change.SAME, before.subList(0, head));
        pieces.addAll(middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail)));
        add(pieces, Change.SAME, before.subList(before.size() - tail, before.size()));
        return Readable.of(pieces);
    }

    private static List<Piece> middle(List<String> before, List<String> after) {
        if (before.size() + after.size() <= MOST_WORDS) {
            return compared(before, after);
        }
        List<String> sentencesBefore = sentences(before);
        List<String> sentencesAfter = sentences(after);
        if (sentencesBefore.size() + sentencesAfter.size() <= MOST_WORDS) {
            return compared(sentencesBefore, sentencesAfter);
        }
        List<Piece> pieces = new ArrayList<>();
        add(pieces, Change.DELETED, before);
        add(pieces, Change.ADDED, after);
        return pieces;
    }

    private static List<Piece> compared(List<String> before, List<String> after) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(pieces, Change.SAME, before.subList(at, from));
            add(pieces, Change.DELETED, delta.getSource().getLines());
            add(pieces, Change.ADDED, delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        add(pieces, Change.SAME, before.subList(at, before.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Change change, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(change, String.join("", words)));
        }
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = endOfWord(text, from);
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }

    private static int endOfWord(String text, int from) {
        int first = text.codePointAt(from);
        int to = from + Character.charCount(first);
        if (!isLatinOrDigit(first)) {
            return to;
        }
        while (to < text.length()) {
            int next = text.codePointAt(to);
            int after = to + Character.charCount(next);
            boolean goesOn = isLatinOrDigit(next)
                    || INSIDE_NUMBERS.indexOf(next) >= 0
                            && after < text.length()
                            && isLatinOrDigit(text.codePointAt(after));
            if (!goesOn) {
                return next == '%' || next == '‰' ? after : to;
            }
            to = after;
        }
        return to;
    }

    private static boolean isLatinOrDigit(int sign) {
        return Character.isDigit(sign)
                || Character.isLetter(sign) && Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN;
    }

    private static List<String> sentences(List<String> words) {
        List<String> sentences = new ArrayList<>();
        StringBuilder sentence = new StringBuilder();
        for (String word : words) {
            sentence.append(word);
            if (SENTENCE_ENDS.contains(word)) {
                sentences.add(sentence.toString());
                sentence.setLength(0);
            }
        }
        sentences.add(sentence.toString());
        return sentences;
    }

    /** Makes what changed readable: a sign or two that happen to be the same between two changes belong to them. */
    static final class Readable {

        private static final int ISLAND = 2;

        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder deleted = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        static List<Piece> of(List<Piece> raw) {
            Readable readable = new Readable();
            for (int i = 0; i < raw.size(); i++) {
                readable.take(raw.get(i), i < raw.size() - 1);
            }
            readable.flush();
            return readable.pieces;
        }

        private void take(Piece piece, boolean moreFollows) {
            switch (piece.change()) {
                case DELETED -> deleted.append(piece.text());
                case ADDED -> added.append(piece.text());
                case SAME -> {
                    if (moreFollows && isIsland(piece.text())) {
                        deleted.append(piece.text());
                        added.append(piece.text());
                    } else {
                        flush();
                        pieces.add(piece);
                    }
                }
            }
        }

        /** Only where both sides changed more than the island itself. */
        private boolean isIsland(String text) {
            return text.length() <= ISLAND && deleted.length() > ISLAND && added.length() > ISLAND;
        }

        private void flush() {
            if (!deleted.isEmpty()) {
                pieces.add(new Piece(Change.DELETED, deleted.toString()));
                deleted.setLength(0);
            }
            if (!added.isEmpty()) {
                pieces.add(new Piece(Change.ADDED, added.toString()));
                added.setLength(0);
            }
        }
    }
}
