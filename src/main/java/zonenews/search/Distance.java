package zonenews.search;

/**
 * How many units have to be changed, left out, put in or exchanged with their neighbour until what was typed stands in a
 * title.
 *
 * @param first where in the title that begins
 */
record Distance(int changes, int first, int last) {

    static Distance within(Units typed, Units title) {
        int columns = title.size() + 1;
        int[][] changes = new int[typed.size() + 1][columns];
        int[][] begins = new int[typed.size() + 1][columns];
        for (int at = 0; at < columns; at++) {
            begins[0][at] = at;
        }
        for (int i = 1; i <= typed.size(); i++) {
            changes[i][0] = i;
            for (int at = 1; at < columns; at++) {
                boolean same = typed.isSame(i - 1, title, at - 1);
                set(changes, begins, i, at, i - 1, at - 1, same ? 0 : 1, true);
                set(changes, begins, i, at, i - 1, at, 1, false);
                set(changes, begins, i, at, i, at - 1, 1, false);
                if (i > 1 && at > 1 && typed.isSame(i - 1, title, at - 2) && typed.isSame(i - 2, title, at - 1)) {
                    set(changes, begins, i, at, i - 2, at - 2, 1, false);
                }
            }
        }
        int end = 0;
        for (int at = 1; at < columns; at++) {
            if (changes[typed.size()][at] < changes[typed.size()][end]) {
                end = at;
            }
        }
        int first = begins[typed.size()][end];
        return end <= first
                ? new Distance(Integer.MAX_VALUE, 0, 0)
                : new Distance(changes[typed.size()][end], first, end - 1);
    }

    private static void set(
            int[][] changes, int[][] begins, int i, int at, int fromI, int fromAt, int more, boolean firstTry) {
        int total = changes[fromI][fromAt] + more;
        if (firstTry || total < changes[i][at]) {
            changes[i][at] = total;
            begins[i][at] = begins[fromI][fromAt];
        }
    }
}
