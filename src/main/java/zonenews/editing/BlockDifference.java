package zonenews.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zonenews.editing.Comparison.Block;
import zonenews.editing.Comparison.Change;
import zonenews.editing.Comparison.Piece;

/** Two texts compared block by block; blocks that became one another are compared by word. */
final class BlockDifference {

    /** Beyond these the work would take seconds, and what is old stands before what is new as a whole. */
    private static final int MOST_BLOCKS = 4_000;

    private static final int MOST_PAIRS = 40_000;
    private static final long MOST_WORK = 60_000_000;

    /** Two blocks that share so much of their pairs of signs are one block that was changed. */
    private static final double RELATED = 0.35;

    private final List<Block> blocks = new ArrayList<>();
    private long work;

    private BlockDifference() {}

    static List<Block> between(List<TextBlock> before, List<TextBlock> after) {
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
        BlockDifference difference = new BlockDifference();
        before.subList(0, head).forEach(block -> difference.add(block, Change.SAME));
        difference.middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail));
        before.subList(before.size() - tail, before.size()).forEach(block -> difference.add(block, Change.SAME));
        return difference.blocks;
    }

    private void middle(List<TextBlock> before, List<TextBlock> after) {
        if (before.size() + after.size() > MOST_BLOCKS) {
            replaced(before, after);
            return;
        }
        List<TextBlock> old = new ArrayList<>();
        List<TextBlock> next = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<TextBlock> delta :
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int from = delta.getSource().getPosition();
            if (from > at) {
                changed(old, next);
                before.subList(at, from).forEach(block -> add(block, Change.SAME));
            }
            old.addAll(delta.getSource().getLines());
            next.addAll(delta.getTarget().getLines());
            at = from + delta.getSource().size();
        }
        changed(old, next);
        before.subList(at, before.size()).forEach(block -> add(block, Change.SAME));
    }

    private void replaced(List<TextBlock> before, List<TextBlock> after) {
        before.forEach(block -> add(block, Change.DELETED));
        after.forEach(block -> add(block, Change.ADDED));
    }

    /** Finds which block became which, in order, so that most of the signs find their like. */
    private void changed(List<TextBlock> before, List<TextBlock> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            replaced(before, after);
        } else {
            paired(before, after);
        }
        before.clear();
        after.clear();
    }

    private void paired(List<TextBlock> before, List<TextBlock> after) {
        double[][] likeness = likeness(before, after);
        double[][] best = new double[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                double pair = likeness[i][j] < RELATED ? -1 : likeness[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(pair, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (best[i][j] == best[i + 1][j]) {
                add(before.get(i++), Change.DELETED);
            } else if (best[i][j] == best[i][j + 1]) {
                add(after.get(j++), Change.ADDED);
            } else {
                became(before.get(i), after.get(j), 1 - likeness[i++][j++]);
            }
        }
        replaced(before.subList(i, before.size()), after.subList(j, after.size()));
    }

    private void became(TextBlock before, TextBlock after, double unlike) {
        boolean sameLinks = before.links().equals(after.links());
        String old = sameLinks ? before.text() : before.text() + before.links();
        String next = sameLinks ? after.text() : after.text() + after.links();
        long signs = (long) old.length() + next.length();
        work += (long) (signs * signs * unlike);
        if (work > MOST_WORK) {
            add(before, Change.DELETED);
            add(after, Change.ADDED);
        } else {
            blocks.add(new Block(after.kind(), old.equals(next), WordDifference.between(old, next)));
        }
    }

    private void add(TextBlock block, Change change) {
        blocks.add(new Block(block.kind(), false, List.of(new Piece(change, block.text()))));
    }

    private static double[][] likeness(List<TextBlock> before, List<TextBlock> after) {
        List<int[]> pairsBefore = before.stream().map(BlockDifference::pairs).toList();
        List<int[]> pairsAfter = after.stream().map(BlockDifference::pairs).toList();
        double[][] likeness = new double[before.size()][after.size()];
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                likeness[i][j] = before.get(i).text().equals(after.get(j).text())
                        ? 1
                        : likeness(pairsBefore.get(i), pairsAfter.get(j));
            }
        }
        return likeness;
    }

    private static double likeness(int[] one, int[] other) {
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return one.length + other.length == 0 ? 0 : 2.0 * common / (one.length + other.length);
    }

    private static int[] pairs(TextBlock block) {
        String text = block.text();
        int[] pairs = new int[Math.max(0, text.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = text.charAt(i) << 16 | text.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }
}
