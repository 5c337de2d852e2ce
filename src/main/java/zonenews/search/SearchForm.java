package zonenews.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import zonenews.article.CategoryTree;

/** What the address of a page of results says; what makes no sense is as if it had not been said. */
public record SearchForm(String q, String category, String from, String to, String sort, int page) {

    private static final String BY_DATE = "date";

    static SearchForm of(String q, String category, String from, String to, String sort, String page) {
        return new SearchForm(
                q,
                category,
                day(from) == null ? "" : from,
                day(to) == null ? "" : to,
                sort.equals(BY_DATE) ? BY_DATE : "",
                page.matches("[1-9]\\d{0,6}") ? Integer.parseInt(page) : 1);
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(typed) : null;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    SearchQuery query(CategoryTree.@Nullable Node column) {
        return new SearchQuery(
                q,
                column == null ? null : column.id(),
                day(from),
                day(to),
                isByDate() ? SearchQuery.Order.DATE : SearchQuery.Order.RELEVANCE,
                page);
    }

    public boolean isByDate() {
        return sort.equals(BY_DATE);
    }

    public boolean isNarrowed() {
        return !category.isEmpty() || !from.isEmpty() || !to.isEmpty();
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
        return between("%04d-01-01".formatted(year), "%04d-12-31".formatted(year));
    }

    public boolean isYear(int year) {
        return from.equals("%04d-01-01".formatted(year)) && to.equals("%04d-12-31".formatted(year));
    }

    public String sorted(String by) {
        return new SearchForm(q, category, from, to, by, 1).address();
    }

    public String turned(int to) {
        return new SearchForm(q, category, from, this.to, sort, to).address();
    }

    private String address() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("q", q);
        said.put("category", category);
        said.put("from", from);
        said.put("to", to);
        said.put("sort", sort);
        said.put("page", page == 1 ? "" : Integer.toString(page));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/search");
        Map<String, Object> values = new LinkedHashMap<>();
        said.forEach((name, value) -> {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        });
        return address.encode().buildAndExpand(values).toUriString();
    }
}
