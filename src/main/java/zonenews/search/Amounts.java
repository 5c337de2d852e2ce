package zonenews.search;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 123,456,789 may be three rooms or one amount; whoever looks for one of them finds the other too. */
final class Amounts {

    private static final Pattern GROUPS =
            Pattern.compile("(?<!\\d|\\d[,，.])[1-9]\\d{2}(?:[,，]\\d{3}){2,4}(?![,，]?\\d)");
    private static final Pattern DIGITS =
            Pattern.compile("(?<!\\d|\\d[,，.])[1-9](?:\\d{8}|\\d{11}|\\d{14})(?![,，]?\\d)");

    private Amounts() {}

    /** The text itself first. */
    static List<String> writings(String text) {
        if (text.chars().noneMatch(Units::isDigit)) {
            return List.of(text);
        }
        String joined = GROUPS.matcher(text).replaceAll(amount -> amount.group().replaceAll("[,，]", ""));
        String parted =
                DIGITS.matcher(text).replaceAll(amount -> amount.group().replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ","));
        return Stream.of(text, joined, parted).distinct().toList();
    }
}
