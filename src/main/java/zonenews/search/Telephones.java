package zonenews.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 0579-55503135, (0579)55503135, 057955503135 and +86 579 5550 3135 are one number. */
final class Telephones {

    private static final Pattern WRITTEN = Pattern.compile(("(?<!\\d)(?:0(?:10|2\\d|[3-9]\\d\\d)_\\d{3,4}_\\d{4}"
                    + "|[48]00_\\d{3}_\\d{4}|[48]00_\\d{4}_\\d{3}|1[3-9]\\d_\\d{4}_\\d{4}|[3-8]\\d{3}(?:-?|[\\s\\u3000](?!19|20))\\d{4})(?!\\d)")
            .replace("_", "[-\\s\\u3000()]{0,2}"));

    /** Of a number that is not a mobile one the zero before the area is left out, or stands in brackets. */
    private static final Pattern FROM_ABROAD = Pattern.compile(("(?<!\\d)(?:\\+|00)86_(?:(?=1[3-9]\\d)"
                    + "|\\(?0?\\)?_(?=(?:10|2\\d|[3-9]\\d\\d)_\\d{3,4}_\\d{4}(?!\\d)))")
            .replace("_", "[-\\s\\u3000()]{0,2}"));

    private Telephones() {}

    /** With no space in a number, as spaces part words. */
    static String together(String meeting) {
        String here = FROM_ABROAD
                .matcher(meeting)
                .replaceAll(prefix ->
                        meeting.startsWith("1", prefix.end()) && !meeting.startsWith("10", prefix.end()) ? "" : "0");
        return WRITTEN.matcher(here).replaceAll(number -> {
            String written = number.group();
            return Matcher.quoteReplacement(written.replaceAll("[\\s\\u3000]+", "-"));
        });
    }

    static boolean isOne(String text) {
        return WRITTEN.matcher(text).matches();
    }

    /** What may be a number of eight digits, or two figures beside each other. */
    static List<String> figures(String text) {
        return text.matches("\\d{4}-\\d{4}") ? List.of(text.split("-")) : List.of(text);
    }

    /** Each number by itself, and what stands around them. */
    static List<String> apart(String text) {
        List<String> parts = new ArrayList<>();
        Matcher number = WRITTEN.matcher(text);
        int at = 0;
        while (number.find()) {
            parts.add(text.substring(at, number.start()));
            parts.add(number.group());
            at = number.end();
        }
        parts.add(text.substring(at));
        return parts;
    }

    /** The text itself first, then with a number in it written in other ways. */
    static List<String> writings(String text) {
        Matcher number = WRITTEN.matcher(text);
        if (!number.find()) {
            return List.of(text);
        }
        Set<String> writings = new LinkedHashSet<>(List.of(text));
        String digits = number.group().replaceAll("\\D", "");
        writings.add(with(number, text, digits));
        for (int[] cuts : cuts(digits)) {
            StringBuilder written = new StringBuilder(digits);
            for (int i = cuts.length - 1; i >= 0; i--) {
                written.insert(cuts[i], '-');
            }
            writings.add(with(number, text, written.toString()));
        }
        if (digits.startsWith("0")) {
            // As it stands behind +86, and run together with it.
            for (String written : List.copyOf(writings)) {
                writings.add(written.replaceFirst("(?<!\\d)0(?=\\d{2})", ""));
            }
        }
        writings.add(with(number, text, "86" + digits.replaceFirst("^0", "")));
        return new ArrayList<>(writings);
    }

    private static String with(Matcher number, String text, String written) {
        return text.substring(0, number.start()) + written + text.substring(number.end());
    }

    private static List<int[]> cuts(String digits) {
        int length = digits.length();
        if (length == 8) {
            return List.of(new int[] {4});
        }
        if (digits.startsWith("0")) {
            int area = digits.startsWith("01") || digits.startsWith("02") ? 3 : 4;
            return List.of(new int[] {area}, new int[] {area, length - 4});
        }
        return length == 11 ? List.of(new int[] {3, 7}) : List.of(new int[] {3, 6}, new int[] {3, 7});
    }
}
