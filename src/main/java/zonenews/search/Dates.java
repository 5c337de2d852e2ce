package zonenews.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 2023年2月14日, 2023-02-14 and 2023.2.14 are one day. */
final class Dates {

    /** @param start where it is written */
    record Found(int start, int end, String day) {}

    private static final Pattern WRITTEN = Pattern.compile(
            "(?<!\\d)((?:19|20)\\d{2})\\s?[年./-]\\s?(\\d{1,2})\\s?(?:[月./-]\\s?(\\d{1,2})(?!\\d)\\s?日?|月)");

    private Dates() {}

    /** In a text whose characters meet. */
    static List<Found> in(String meeting) {
        List<Found> found = new ArrayList<>();
        int end = 0;
        Matcher date = WRITTEN.matcher(meeting).useTransparentBounds(true);
        for (int at = century(meeting, 0); at >= 0; at = century(meeting, at + 1)) {
            if (at < end || !date.region(at, meeting.length()).lookingAt()) {
                continue;
            }
            end = date.end();
            int month = Integer.parseInt(date.group(2));
            int day = date.group(3) == null ? 0 : Integer.parseInt(date.group(3));
            if (month >= 1 && month <= 12 && day <= 31 && (day > 0 || date.group(3) == null)) {
                String written = date.group(1) + "%02d".formatted(month) + (day == 0 ? "" : "%02d".formatted(day));
                found.add(new Found(date.start(), date.end(), written));
            }
        }
        return found;
    }

    /** Where a year may begin; looked for by hand, as every text is looked through when the index is made. */
    private static int century(String text, int from) {
        for (int at = from; at + 1 < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '1' && text.charAt(at + 1) == '9' || c == '2' && text.charAt(at + 1) == '0') {
                return at;
            }
        }
        return -1;
    }
}
