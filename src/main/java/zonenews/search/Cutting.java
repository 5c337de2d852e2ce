package zonenews.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import zonenews.search.QueryWords.Word;

/**
 * Cuts what was typed without spaces into words, where the index knows the pairs best; there is no dictionary. What only
 * makes a question of it is left out.
 */
final class Cutting {

    private static final Pattern QUESTION = Pattern.compile("请问|我想知道|我想|我要|想问一下|怎么样|怎么|怎样|如何|是不是|有没有|能不能|可不可以|"
            + "什么时候|什么时间|什么样|什么|为什么|在哪里|在哪儿|在哪|哪里|哪儿|哪些|哪个|哪天|哪|多少|多久|几点|几号|几天|是否|"
            + "可以|需要|关于|吗|呢|呀|的|了|有|要|是|去|在|和|与|谁");

    private static final double UNCOVERED = 3;

    private final IndexReader reader;

    Cutting(IndexReader reader) {
        this.reader = reader;
    }

    List<Word> cut(List<Word> words) throws IOException {
        List<Word> cut = new ArrayList<>();
        for (Word word : words) {
            if (word.day() != null) {
                cut.add(word);
                continue;
            }
            for (Word part : asked(word)) {
                cut.addAll(pieces(part));
            }
        }
        Set<String> seen = new HashSet<>();
        cut.removeIf(word -> !seen.add(word.text()));
        return cut.isEmpty() ? words : cut;
    }

    /** What is left of it without the words that only make a question of it. */
    static List<Word> asked(Word word) {
        return Arrays.stream(QUESTION.matcher(word.text()).replaceAll(" ").split(" "))
                .map(Word::of)
                .toList();
    }

    /** The longest pieces whose pairs are all known: 榧树湾 is to be marked as one, though it is cut into 榧 and 树湾. */
    List<Word> known(List<Word> words) throws IOException {
        List<Word> known = new ArrayList<>();
        for (Word word : words) {
            if (word.day() != null) {
                known.add(word);
                continue;
            }
            for (Word part : asked(word)) {
                addKnown(part.units(), known);
            }
        }
        return known;
    }

    private void addKnown(Units units, List<Word> to) throws IOException {
        for (int from = 0, end; from < units.size(); from = end) {
            end = from + 1;
            while (end < units.size() && units.hasPair(end - 1) && isKnown(units.pair(end - 1))) {
                end++;
            }
            if (end - from > 1 || units.isRun(from)) {
                to.add(Word.of(units.text().substring(units.start(from), units.end(end - 1))));
            }
        }
    }

    private boolean isKnown(String pair) throws IOException {
        return reader.docFreq(new Term(Fields.ALL, pair)) > 0;
    }

    /** Without the characters that are left over between words. */
    static List<Word> telling(List<Word> cut) {
        List<Word> words =
                cut.stream().filter(word -> !isOneCharacter(word.units())).toList();
        return words.isEmpty() ? cut : words;
    }

    static boolean isOneCharacter(Units units) {
        return units.size() == 1 && !units.isRun(0);
    }

    private List<Word> pieces(Word word) throws IOException {
        Units units = word.units();
        int size = units.size();
        double[] best = new double[size + 1];
        int[] length = new int[size + 1];
        for (int end = 1; end <= size; end++) {
            best[end] = best[end - 1] - UNCOVERED;
            length[end] = 1;
            if (end > 1 && units.hasPair(end - 2)) {
                int known = reader.docFreq(new Term(Fields.ALL, units.pair(end - 2)));
                double pair = best[end - 2] + (known == 0 ? -2 * UNCOVERED : Math.log(1 + known));
                if (pair >= best[end]) {
                    best[end] = pair;
                    length[end] = 2;
                }
            }
        }
        List<Word> pieces = new ArrayList<>();
        for (int end = size; end > 0; end -= length[end]) {
            pieces.add(0, Word.of(units.text().substring(units.start(end - length[end]), units.end(end - 1))));
        }
        return pieces;
    }
}
