package zonenews.editing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import zonenews.article.CategoryTree;
import zonenews.site.SiteTime;

/**
 * What the list of articles is narrowed to, as it stands in the address.
 *
 * @param column with its descendants
 * @param author a user name
 * @param from the first day of the last change, as typed
 * @param to the last day of the last change, as typed
 * @param words of the title
 */
record ListFilter(
        @Nullable Long column, @Nullable DeskState state, String author, String from, String to, String words) {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 100;

    /** One chosen filter, and the address of the list without it. */
    record Chip(String label, String without) {}

    ListFilter {
        author = shortened(author);
        from = shortened(from);
        to = shortened(to);
        words = shortened(words);
    }

    static ListFilter of(DeskState state) {
        return new ListFilter(null, state, "", "", "", "");
    }

    private static String shortened(@Nullable String typed) {
        String text = ArticleForm.typed(typed).replaceAll("\\p{Cntrl}+", " ").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    List<String> wordList() {
        return words.isEmpty()
                ? List.of()
                : List.of(words.toLowerCase(Locale.ROOT).split("[\\s\\u3000]+")).stream()
                        .limit(MOST_WORDS)
                        .toList();
    }

    /** From the beginning of this day. */
    @Nullable
    Instant changedFrom() {
        LocalDate day = day(from);
        return day == null ? null : SiteTime.instant(day.atStartOfDay());
    }

    /** To the end of this day. */
    @Nullable
    Instant changedBefore() {
        LocalDate day = day(to);
        return day == null ? null : SiteTime.instant(day.plusDays(1).atStartOfDay());
    }

    public boolean fromIsUnreadable() {
        return !from.isEmpty() && day(from) == null;
    }

    public boolean toIsUnreadable() {
        return !to.isEmpty() && day(to) == null;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return day.getYear() < 1900 || day.getYear() > 9998 ? null : day;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    List<Chip> chips(CategoryTree tree, Map<String, String> names) {
        List<Chip> chips = new ArrayList<>();
        parameters().keySet().forEach(name -> chips.add(new Chip(label(name, tree, names), without(name))));
        return chips;
    }

    private String label(String parameter, CategoryTree tree, Map<String, String> names) {
        return switch (parameter) {
            case "column" -> "栏目：" + (tree.byId(column).isPresent() ? tree.label(column) : "没有这个栏目");
            case "state" -> "状态：" + (state == null ? "" : state.label());
            case "author" -> "作者：" + names.getOrDefault(author, author);
            case "from" -> "更新从：" + from;
            case "to" -> "更新到：" + to;
            default -> "标题含：" + words;
        };
    }

    private String without(String name) {
        Map<String, Object> others = parameters();
        others.remove(name);
        return address(others);
    }

    /** Where this list is found. */
    String address() {
        return address(parameters());
    }

    public String address(int page) {
        Map<String, Object> parameters = parameters();
        if (page > 1) {
            parameters.put("page", page);
        }
        return address(parameters);
    }

    private static String address(Map<String, Object> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/admin/articles");
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        if (column != null) {
            parameters.put("column", column);
        }
        if (state != null) {
            parameters.put("state", state);
        }
        put(parameters, "author", author);
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "words", words);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, String value) {
        if (!value.isEmpty()) {
            parameters.put(name, value);
        }
    }
}
