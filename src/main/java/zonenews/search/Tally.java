package zonenews.search;

import java.util.Arrays;

/** Counts the same few numbers a million times, without an object for each time. */
final class Tally {

    interface Told {
        void tell(long number, int count);
    }

    private long[] numbers = new long[64];
    private int[] counts = new int[64];
    private int size;

    void add(long number) {
        add(number, 1);
    }

    /** @param many at least one */
    void add(long number, int many) {
        int at = place(number);
        int before = counts[at];
        counts[at] += many;
        if (before == 0) {
            numbers[at] = number;
            if (++size * 2 > numbers.length) {
                grow();
            }
        }
    }

    /** Where it stands, or would stand. */
    private int place(long number) {
        int at = Long.hashCode(number) & (numbers.length - 1);
        while (counts[at] != 0 && numbers[at] != number) {
            at = (at + 1) & (numbers.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] formerNumbers = numbers;
        int[] formerCounts = counts;
        numbers = Arrays.copyOf(numbers, numbers.length * 2);
        counts = new int[numbers.length];
        for (int i = 0; i < formerCounts.length; i++) {
            if (formerCounts[i] > 0) {
                int at = place(formerNumbers[i]);
                numbers[at] = formerNumbers[i];
                counts[at] = formerCounts[i];
            }
        }
    }

    void forEach(Told each) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                each.tell(numbers[i], counts[i]);
            }
        }
    }
}
