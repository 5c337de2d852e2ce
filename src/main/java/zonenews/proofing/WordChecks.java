package zonenews.proofing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists made ready for reading: all words in one automaton. */
final class WordChecks {

    private record Place(int start, int end, WordLine line) {}

    /** By the word as it is compared; one may stand in several lists. */
    private final List<List<WordLine>> lines;

    private final WordAutomaton automaton;

    WordChecks(List<WordLine> words) {
        Map<String, List<WordLine>> byWord = new LinkedHashMap<>();
        for (WordLine line : words) {
            byWord.computeIfAbsent(line.folded(), word -> new ArrayList<>()).add(line);
            String right = Folding.of(line.right()).text();
            if (line.kind() == WordKind.WRONG && right.contains(line.folded())) {
                // What is right already is not wrong for holding the wrong word.
                byWord.computeIfAbsent(right, word -> new ArrayList<>())
                        .add(new WordLine(WordKind.EXCEPTION, line.right(), "", false, ""));
            }
        }
        lines = List.copyOf(byWord.values());
        automaton = new WordAutomaton(List.copyOf(byWord.keySet()));
    }

    void check(Manuscript manuscript, Findings findings) {
        for (Passage passage : manuscript.passages()) {
            for (Place place : places(passage.text())) {
                report(passage, place, findings);
            }
        }
    }

    /** Where words of the lists stand in a text and nothing excuses them; a longer one stands for those within it. */
    private List<Place> places(String text) {
        Folding folding = Folding.of(text);
        List<Place> excused = new ArrayList<>();
        List<Place> found = new ArrayList<>();
        automaton.search(folding.text(), (end, word) -> {
            int start = end - lines.get(word).get(0).folded().length();
            int from = folding.from()[start];
            int to = folding.from()[end - 1] + 1;
            for (WordLine line : lines.get(word)) {
                if (line.kind() == WordKind.EXCEPTION) {
                    excused.add(new Place(from, to, line));
                } else if (isWhole(folding.text(), start, end) && (isUnbroken(from, to, start, end) || evades(line))) {
                    found.add(new Place(from, to, line));
                }
            }
        });
        found.sort(Comparator.comparing(Place::start).thenComparing(place -> -place.end));
        excused.sort(Comparator.comparing(Place::start));
        List<Place> kept = new ArrayList<>();
        int next = 0;
        int excusedUpTo = 0;
        int[] keptUpTo = new int[WordKind.values().length];
        for (Place place : found) {
            while (next < excused.size() && excused.get(next).start <= place.start) {
                excusedUpTo = Math.max(excusedUpTo, excused.get(next++).end);
            }
            int kind = place.line.kind().ordinal();
            if (place.end > excusedUpTo && place.end > keptUpTo[kind]) {
                keptUpTo[kind] = place.end;
                kept.add(place);
            }
        }
        return kept;
    }

    private static boolean isUnbroken(int from, int to, int start, int end) {
        return to - from == end - start;
    }

    /** Blanks hide a sensitive word; between the clauses of a title they part words that make no wrong one. */
    private static boolean evades(WordLine line) {
        return line.kind() == WordKind.SENSITIVE;
    }

    /** A Latin word is not looked for inside another. */
    private static boolean isWhole(String text, int start, int end) {
        return !(start > 0 && isLatin(text.charAt(start)) && isLatin(text.charAt(start - 1)))
                && !(end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end)));
    }

    private static boolean isLatin(char sign) {
        return sign < 0x250 && Character.isLetterOrDigit(sign);
    }

    private static void report(Passage passage, Place place, Findings findings) {
        WordLine line = place.line;
        String hint = line.hint().isEmpty() ? "" : "（" + line.hint() + "）";
        if (line.kind() == WordKind.WRONG) {
            String message = "“" + line.word() + "”应为“" + line.right() + "”" + hint;
            findings.at(Rule.WRONG_WORD, passage, place.start, place.end, message, line.right());
        } else if (line.forbidden()) {
            findings.at(Rule.FORBIDDEN_WORD, passage, place.start, place.end, "禁用词“" + line.word() + "”" + hint);
        } else {
            findings.at(Rule.CAREFUL_WORD, passage, place.start, place.end, "慎用词“" + line.word() + "”" + hint);
        }
    }
}
