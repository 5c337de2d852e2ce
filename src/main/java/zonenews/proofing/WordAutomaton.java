package zonenews.proofing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Finds all of many words in one pass over a text, as Aho and Corasick do. The edges of all states lie in one hash
 * table, those of the first state in an array: a step costs a look into memory, no object.
 */
final class WordAutomaton {

    /** Told of each word at each place. */
    interface Hit {
        void ending(int end, int word);
    }

    private static final int NONE = -1;

    private final int[] first = new int[Character.MAX_VALUE + 1];
    private long[] edges = new long[1024];
    private int[] targets = new int[1024];
    private int edgeCount;
    private int states = 1;
    /** Where to go on when no edge fits. */
    private final int[] fallback;
    /** The word that ends in a state. */
    private final int[] word;
    /** The next state on the way of fallbacks in which a word ends. */
    private final int[] shorter;

    WordAutomaton(List<String> words) {
        int most = words.stream().mapToInt(String::length).sum() + 1;
        fallback = new int[most];
        word = new int[most];
        shorter = new int[most];
        Arrays.fill(word, NONE);
        for (int i = 0; i < words.size(); i++) {
            int state = 0;
            for (char sign : words.get(i).toCharArray()) {
                int next = edge(state, sign);
                if (next == 0) {
                    next = states++;
                    put(state, sign, next);
                }
                state = next;
            }
            if (state != 0) {
                word[state] = i;
            }
        }
        connect();
    }

    /** States in the order of their depth, so that a fallback is connected before those that use it. */
    private void connect() {
        long[] sorted = new long[edgeCount];
        int count = 0;
        for (int i = 0; i < edges.length; i++) {
            if (edges[i] != 0) {
                sorted[count++] = edges[i];
            }
        }
        Arrays.sort(sorted);
        Queue<Integer> waiting = new ArrayDeque<>();
        waiting.add(0);
        while (!waiting.isEmpty()) {
            int state = waiting.remove();
            int at = Arrays.binarySearch(sorted, key(state, (char) 0));
            for (at = at < 0 ? -at - 1 : at; at < count && sorted[at] >>> 16 == state + 1; at++) {
                char sign = (char) sorted[at];
                int next = edge(state, sign);
                fallback[next] = state == 0 ? 0 : step(fallback[state], sign);
                shorter[next] = word[fallback[next]] == NONE ? shorter[fallback[next]] : fallback[next];
                waiting.add(next);
            }
        }
    }

    void search(CharSequence text, Hit hit) {
        int state = 0;
        for (int i = 0; i < text.length(); i++) {
            state = step(state, text.charAt(i));
            for (int at = word[state] == NONE ? shorter[state] : state; at != 0; at = shorter[at]) {
                hit.ending(i + 1, word[at]);
            }
        }
    }

    private int step(int from, char sign) {
        int state = from;
        while (state != 0) {
            int next = edge(state, sign);
            if (next != 0) {
                return next;
            }
            state = fallback[state];
        }
        return first[sign];
    }

    private int edge(int state, char sign) {
        if (state == 0) {
            return first[sign];
        }
        int slot = slot(key(state, sign));
        return edges[slot] == 0 ? 0 : targets[slot];
    }

    private void put(int state, char sign, int target) {
        if (state == 0) {
            first[sign] = target;
        }
        if (edgeCount * 2 >= edges.length) {
            grow();
        }
        int slot = slot(key(state, sign));
        edges[slot] = key(state, sign);
        targets[slot] = target;
        edgeCount++;
    }

    private void grow() {
        long[] oldEdges = edges;
        int[] oldTargets = targets;
        edges = new long[oldEdges.length * 2];
        targets = new int[oldEdges.length * 2];
        for (int i = 0; i < oldEdges.length; i++) {
            if (oldEdges[i] != 0) {
                int slot = slot(oldEdges[i]);
                edges[slot] = oldEdges[i];
                targets[slot] = oldTargets[i];
            }
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 40) & edges.length - 1;
        while (edges[slot] != 0 && edges[slot] != key) {
            slot = slot + 1 & edges.length - 1;
        }
        return slot;
    }

    /** Never 0, which marks a free slot. */
    private static long key(int state, char sign) {
        return (long) (state + 1) << 16 | sign;
    }
}
