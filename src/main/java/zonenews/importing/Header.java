package zonenews.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines between breadcrumb and text.
 *
 * @param title empty if there is none
 * @param end the line the text begins with
 */
record Header(String title, String subtitle, Details details, int end) {

    private static final int MOST_TITLE_LINES = 3;
    private static final int LONGEST_TITLE_LINE = 400;

    static Header in(List<String> lines, int start) {
        List<Integer> before = new ArrayList<>();
        int first = firstDetail(lines, start, before);
        if (first < 0) {
            int title = before.isEmpty() ? lines.size() : before.get(0);
            return title < lines.size() && !isSentence(lines.get(title))
                    ? new Header(lines.get(title), "", new Details(), title + 1)
                    : new Header("", "", new Details(), start);
        }
        Details details = new Details();
        int end = readDetails(lines, first, details);
        return titled(lines, before, details, end);
    }

    /** -1 if what comes first is no header. */
    private static int firstDetail(List<String> lines, int start, List<Integer> before) {
        for (int i = start; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean describes = Details.describes(line);
            boolean dated = describes && Details.of(line).says(Details.Field.DATE);
            if (line.isEmpty() || !dated && Furniture.is(line)) {
                continue;
            }
            if (describes) {
                return i;
            }
            if (before.size() == MOST_TITLE_LINES || !before.isEmpty() && isSentence(line)) {
                return -1;
            }
            before.add(i);
        }
        return -1;
    }

    private static int readDetails(List<String> lines, int first, Details details) {
        int end = first;
        for (int i = first; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isEmpty()) {
                continue;
            }
            if (!Details.describes(line)) {
                if (!Furniture.is(line)) {
                    break;
                }
                end = i + 1;
                continue;
            }
            Details said = Details.of(line);
            if (details.knowsAllOf(said)) {
                break;
            }
            details.add(said);
            end = i + 1;
        }
        return end;
    }

    private static Header titled(List<String> lines, List<Integer> before, Details details, int end) {
        String title = details.get(Details.Field.TITLE);
        List<String> rest = new ArrayList<>(before.stream().map(lines::get).toList());
        if (title.isEmpty() && !rest.isEmpty() && !isSentence(rest.get(0))) {
            title = rest.remove(0);
            boolean goesOn = !rest.isEmpty()
                    && before.get(1) == before.get(0) + 1
                    && !rest.get(0).matches("[-—–(\\uff08].*");
            if (goesOn) {
                title += " " + rest.remove(0);
            }
        }
        return new Header(title, String.join(" ", rest), details, end);
    }

    private static boolean isSentence(String line) {
        return line.endsWith("。") || line.length() > LONGEST_TITLE_LINE;
    }
}
