package zonenews.search;

/**
 * How many units have to be changed, left out, put in or exchanged with their neighbour until what was typed stands in a
 * title. Of as many changes those are nearer that put one character for another, nearest one that sounds like it.
 *
 * @param cost tells which of as many changes are nearer
 * @param first where in the title that begins
 */
record Distance(int cost, int first, int last) {

    /** More than all that tells as many changes apart can come to. */
    private static final int CHANGE = 1_000;

    private static final int OTHER = 1;
    private static final int MORE_OR_LESS = 2;

    int changes() {
        return cost / CHANGE;
    }

    static Distance within(Units typed, Units title) {
        int columns = title.size() + 1;
        int[][] costs = new int[typed.size() + 1][columns];
        int[][] begins = new int[typed.size() + 1][columns];
        for (int at = 0; at < columns; at++) {
            begins[0][at] = at;
        }
        for (int i = 1; i <= typed.size(); i++) {
            costs[i][0] = i * (CHANGE + MORE_OR_LESS);
            for (int at = 1; at < columns; at++) {
                set(costs, begins, i, at, i - 1, at - 1, instead(typed, i - 1, title, at - 1), true);
                set(costs, begins, i, at, i - 1, at, CHANGE + MORE_OR_LESS, false);
                set(costs, begins, i, at, i, at - 1, CHANGE + MORE_OR_LESS, false);
                if (i > 1 && at > 1 && typed.isSame(i - 1, title, at - 2) && typed.isSame(i - 2, title, at - 1)) {
                    set(costs, begins, i, at, i - 2, at - 2, CHANGE, false);
                }
            }
        }
        int end = 0;
        for (int at = 1; at < columns; at++) {
            if (costs[typed.size()][at] < costs[typed.size()][end]) {
                end = at;
            }
        }
        int first = begins[typed.size()][end];
        return end <= first
                ? new Distance(Integer.MAX_VALUE, 0, 0)
                : new Distance(costs[typed.size()][end], first, end - 1);
    }

    /** A run of letters or figures and a character are nothing like each other. */
    private static int instead(Units typed, int unit, Units title, int other) {
        if (typed.isSame(unit, title, other)) {
            return 0;
        }
        if (typed.isRun(unit) != title.isRun(other)) {
            return 2 * (CHANGE + MORE_OR_LESS);
        }
        return CHANGE + (Sounds.areAlike(typed.first(unit), title.first(other)) ? 0 : OTHER);
    }

    private static void set(
            int[][] costs, int[][] begins, int i, int at, int fromI, int fromAt, int more, boolean firstTry) {
        int total = costs[fromI][fromAt] + more;
        if (firstTry || total < costs[i][at]) {
            costs[i][at] = total;
            begins[i][at] = begins[fromI][fromAt];
        }
    }
}
