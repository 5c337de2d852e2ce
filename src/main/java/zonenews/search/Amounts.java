package zonenews.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 123,456,789 may be three rooms or one amount; whoever looks for one of them finds the other too. */
final class Amounts {

    private static final Pattern GROUPS = Pattern.compile("\\d{3}(?:[,，]\\d{3}){2,4}");
    private static final Pattern DIGITS = Pattern.compile("[1-9]\\d{8}|[1-9]\\d{11}|[1-9]\\d{14}");

    private Amounts() {}

    /** The text itself first. */
    static List<String> writings(String text) {
        List<String> writings = new ArrayList<>(List.of(text));
        if (GROUPS.matcher(text).matches()) {
            writings.add(text.replaceAll("[,，]", ""));
        } else if (DIGITS.matcher(text).matches()) {
            writings.add(text.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ","));
        }
        return writings;
    }
}
