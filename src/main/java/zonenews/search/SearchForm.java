package zonenews.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;
import zonenews.article.CategoryTree;

/** What the address of a page of results says; what makes no sense is as if it had not been said ({@link TypedDays}). */
public record SearchForm(String q, String category, String from, String to, String sort, int page) {

    private static final String BY_DATE = "date";
    private static final int MOST_DIGITS = 7;
    private static final int BEYOND = 10_000_000;

    static SearchForm of(String q, String category, String from, String to, String sort, String page) {
        return new SearchForm(
                q,
                category,
                TypedDays.day(from) == null ? "" : from,
                TypedDays.day(to) == null ? "" : to,
                sort.equals(BY_DATE) ? BY_DATE : "",
                page(page));
    }

    /** A number nobody can turn to is a page behind the last one. */
    private static int page(String typed) {
        if (!typed.matches("0*[1-9]\\d*")) {
            return 1;
        }
        String digits = typed.replaceFirst("^0+", "");
        return digits.length() > MOST_DIGITS ? BEYOND : Integer.parseInt(digits);
    }

    SearchQuery query(CategoryTree.@Nullable Node column) {
        return new SearchQuery(
                q,
                column == null ? null : column.id(),
                TypedDays.day(from),
                TypedDays.day(to),
                isByDate() ? SearchQuery.Order.DATE : SearchQuery.Order.RELEVANCE,
                page);
    }

    public boolean isByDate() {
        return sort.equals(BY_DATE);
    }

    public boolean isNarrowed() {
        return !category.isEmpty() || !from.isEmpty() || !to.isEmpty();
    }

    /** 2026年, 2026-03-01 至 2026-03-31, 2026-03-01 起 or 2026-03-31 止. */
    public String days() {
        if (from.isEmpty() || to.isEmpty()) {
            return from.isEmpty() ? to + " 止" : from + " 起";
        }
        int year = Integer.parseInt(from.substring(0, 4));
        return isYear(year) ? year + "年" : from + " 至 " + to;
    }

    public String looking(String words) {
        return new SearchForm(words, "", "", "", "", 1).address();
    }

    public String in(String column) {
        return new SearchForm(q, column, from, to, sort, 1).address();
    }

    public String between(String first, String last) {
        return new SearchForm(q, category, first, last, sort, 1).address();
    }

    public String year(int year) {
        return between(firstDay(year), lastDay(year));
    }

    public boolean isYear(int year) {
        return from.equals(firstDay(year)) && to.equals(lastDay(year));
    }

    private static String firstDay(int year) {
        return LocalDate.of(year, 1, 1).toString();
    }

    private static String lastDay(int year) {
        return LocalDate.of(year, 12, 31).toString();
    }

    public String sorted(String by) {
        return new SearchForm(q, category, from, to, by, 1).address();
    }

    public String turned(int to) {
        return new SearchForm(q, category, from, this.to, sort, to).address();
    }

    private String address() {
        StringBuilder address = new StringBuilder("/search");
        say(address, "q", q);
        say(address, "category", category);
        say(address, "from", from);
        say(address, "to", to);
        say(address, "sort", sort);
        say(address, "page", page == 1 ? "" : Integer.toString(page));
        return address.toString();
    }

    private static void say(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append(name).append('=');
            address.append(UriUtils.encode(value, StandardCharsets.UTF_8));
        }
    }
}
