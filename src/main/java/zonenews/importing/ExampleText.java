package zonenews.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One text of the example newsroom: lines of {@code key: value}, a line {@code ---}, the body. Its dates move with the
 * day of the first start, so that the newsroom is never old: {@code {{d-1}}} in a text is the day before publication.
 */
final class ExampleText {

    private static final Pattern TOKEN = Pattern.compile("\\{\\{(yd|y|m|d|w)([+-]\\d+)?}}");
    private static final Pattern RELATIVE = Pattern.compile("(in )?(\\d+) days(?: ago)? (\\d\\d:\\d\\d)");

    private final Map<String, String> front = new HashMap<>();
    private final List<String> attachments = new ArrayList<>();
    private final String body;
    private final LocalDateTime published;

    ExampleText(String file, LocalDate today) {
        String[] parts = file.split("\\R---\\R", 2);
        for (String line : parts[0].lines().toList()) {
            String[] pair = line.split(":\\s*", 2);
            if (pair[0].equals("attachment")) {
                attachments.add(pair[1]);
            } else {
                front.put(pair[0], pair[1].strip());
            }
        }
        published = published(front.get("published"), Integer.parseInt(get("years-ago", "0")), today);
        body = dated(parts[1]);
    }

    private static LocalDateTime published(String written, int yearsAgo, LocalDate today) {
        Matcher relative = RELATIVE.matcher(written);
        if (relative.matches()) {
            int days = Integer.parseInt(relative.group(2));
            LocalDate day = relative.group(1) == null ? today.minusDays(days) : today.plusDays(days);
            return day.atTime(LocalTime.parse(relative.group(3)));
        }
        LocalDateTime thisYear = LocalDateTime.parse(today.getYear() + "-" + written.replace(' ', 'T'));
        LocalDateTime newest = thisYear.isBefore(today.atStartOfDay()) ? thisYear : thisYear.minusYears(1);
        return newest.minusYears(yearsAgo);
    }

    private String dated(String text) {
        return TOKEN.matcher(text).replaceAll(token -> {
            int offset = token.group(2) == null ? 0 : Integer.parseInt(token.group(2));
            LocalDate day = published.toLocalDate();
            return switch (token.group(1)) {
                case "y" -> String.valueOf(day.getYear() + offset);
                case "m" -> day.plusMonths(offset).getMonthValue() + "月";
                case "w" -> weekday(day.plusDays(offset).getDayOfWeek());
                case "d" -> monthAndDay(day.plusDays(offset));
                default -> day.plusDays(offset).getYear() + "年" + monthAndDay(day.plusDays(offset));
            };
        });
    }

    private static String monthAndDay(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.CHINA);
    }

    String get(String key) {
        return get(key, "");
    }

    private String get(String key, String otherwise) {
        return published == null ? front.getOrDefault(key, otherwise) : dated(front.getOrDefault(key, otherwise));
    }

    boolean has(String key) {
        return front.containsKey(key);
    }

    /** 2026年11月2日, as the front matter writes it. */
    java.util.Optional<LocalDate> date(String key) {
        Matcher date = Pattern.compile("(\\d+)年(\\d+)月(\\d+)日").matcher(get(key));
        return date.matches()
                ? java.util.Optional.of(LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3))))
                : java.util.Optional.empty();
    }

    /** Days from publication (30 days), or from today (10 days ago). */
    int days(String key) {
        return Integer.parseInt(front.get(key).replaceAll("\\D.*", ""));
    }

    List<String> attachments() {
        return attachments;
    }

    String body() {
        return body;
    }

    LocalDateTime published() {
        return published;
    }
}
