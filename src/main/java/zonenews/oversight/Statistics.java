package zonenews.oversight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.Role;
import zonenews.account.SignedIn;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.counting.DaysOfViews;
import zonenews.oversight.Counted.Line;

/**
 * Counts views and publications of a period: views day by day, publications in a range of the hour of publication.
 */
@Component
@Transactional(readOnly = true)
class Statistics {

    private static final String NOT_SAID = "（未填写）";
    private static final String NO_COLUMN = "（没有栏目）";
    private static final int MOST_ARTICLES = 1000;
    private static final long[] NONE = {0};
    private static final List<Role> OF_THE_DESK = List.of(Role.EDITOR, Role.REVIEWER);

    private final JdbcClient jdbc;
    private final DaysOfViews days;
    private final CurrentCategories categories;
    private final Clock clock;

    Statistics(JdbcClient jdbc, DaysOfViews days, CurrentCategories categories, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.categories = categories;
        this.clock = clock;
    }

    /** 系统管理员 and those with a right in every column see all; others the columns they work in. */
    Counted count(Statistic statistic, Period period, SignedIn who) {
        Set<Long> columns = columns(who);
        if (columns != null && columns.isEmpty()) {
            return counted(statistic, List.of());
        }
        return switch (statistic) {
            case DAYS -> byDay(period, columns);
            case COLUMNS -> viewsByColumn(period, columns);
            case ARTICLES -> byArticle(period, columns);
            case PUBLISHED -> publishedByColumn(period, columns);
            case CONTRIBUTORS -> byName(statistic, "a.contributor", period, columns);
            case EDITORS -> byName(statistic, "a.responsible_editor", period, columns);
            case AUTHORS -> byName(statistic, "a.author", period, columns);
        };
    }

    /** Null: all. */
    @Nullable
    private Set<Long> columns(SignedIn who) {
        if (who.may(Role.ADMINISTRATOR) || OF_THE_DESK.stream().anyMatch(role -> who.mayIn(role, List.of()))) {
            return null;
        }
        CategoryTree tree = categories.tree();
        Set<Long> columns = new HashSet<>();
        for (CategoryTree.Node column : tree.all()) {
            List<Long> path =
                    tree.path(column.id()).stream().map(CategoryTree.Node::id).toList();
            if (OF_THE_DESK.stream().anyMatch(role -> who.mayIn(role, path))) {
                columns.add(column.id());
            }
        }
        return columns;
    }

    /** Days on which nobody read stand there with a 0. */
    private Counted byDay(Period period, @Nullable Set<Long> columns) {
        Set<Long> theirs = columns == null ? null : articlesIn(columns);
        Map<LocalDate, long[]> views = new HashMap<>();
        days.each(period.from(), period.to(), (day, article, number) -> {
            if (theirs == null || theirs.contains(article)) {
                add(views, day, number);
            }
        });
        return counted(
                Statistic.DAYS,
                period.from()
                        .datesUntil(period.to().plusDays(1))
                        .map(day -> new Line(day.toString(), "", null, views.getOrDefault(day, NONE)[0]))
                        .toList());
    }

    private static <K> void add(Map<K, long[]> sums, K key, long number) {
        sums.computeIfAbsent(key, first -> new long[1])[0] += number;
    }

    private Counted byArticle(Period period, @Nullable Set<Long> columns) {
        Map<Long, long[]> views = viewsByArticle(period);
        if (columns != null) {
            views.keySet().retainAll(articlesIn(columns));
        }
        List<Long> most = views.entrySet().stream()
                .sorted(Comparator.<Map.Entry<Long, long[]>>comparingLong(article -> article.getValue()[0])
                        .thenComparing(Map.Entry.comparingByKey())
                        .reversed())
                .limit(MOST_ARTICLES)
                .map(Map.Entry::getKey)
                .toList();
        return counted(Statistic.ARTICLES, lines(most, views));
    }

    private Set<Long> articlesIn(Set<Long> columns) {
        Set<Long> articles = new HashSet<>();
        eachArticle(columns, (article, column) -> articles.add(article));
        return articles;
    }

    private List<Line> lines(List<Long> articles, Map<Long, long[]> views) {
        if (articles.isEmpty()) {
            return List.of();
        }
        CategoryTree tree = categories.tree();
        Map<Long, Line> lines = new HashMap<>();
        jdbc.sql("select id, title, category_id from article where id in (:articles)")
                .param("articles", articles)
                .query(row -> {
                    long id = row.getLong("id");
                    String column = label(tree, row.getLong("category_id"));
                    lines.put(id, new Line(row.getString("title"), column, id, views.getOrDefault(id, NONE)[0]));
                });
        return articles.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    /** A merged column counts for the one it was merged into. */
    private Counted viewsByColumn(Period period, @Nullable Set<Long> columns) {
        CategoryTree tree = categories.tree();
        Map<Long, long[]> views = viewsByArticle(period);
        Map<Long, long[]> sums = new HashMap<>();
        eachArticle(columns, (article, column) -> {
            long[] number = views.get(article);
            if (number != null) {
                add(sums, column, number[0]);
            }
        });
        Map<String, Long> numbers = new HashMap<>();
        sums.forEach((column, sum) -> numbers.merge(label(tree, column), sum[0], Long::sum));
        return counted(Statistic.COLUMNS, mostFirst(numbers));
    }

    private Map<Long, long[]> viewsByArticle(Period period) {
        Map<Long, long[]> views = new HashMap<>();
        days.each(period.from(), period.to(), (day, article, number) -> add(views, article, number));
        return views;
    }

    private void eachArticle(@Nullable Set<Long> columns, BiConsumer<Long, Long> articleAndColumn) {
        String sql = "select a.id, a.category_id from article a where 1 = 1 " + in(columns);
        limited(jdbc.sql(sql), columns).query(row -> {
            articleAndColumn.accept(row.getLong("id"), row.getLong("category_id"));
        });
    }

    private Counted publishedByColumn(Period period, @Nullable Set<Long> columns) {
        CategoryTree tree = categories.tree();
        Map<String, Long> numbers = new HashMap<>();
        ofHours(published("a.category_id as column_id", "a.category_id", columns), period, columns)
                .query(row -> {
                    numbers.merge(label(tree, row.getLong("column_id")), row.getLong("counted"), Long::sum);
                });
        return counted(Statistic.PUBLISHED, mostFirst(numbers));
    }

    private Counted byName(Statistic statistic, String name, Period period, @Nullable Set<Long> columns) {
        Map<String, Long> numbers = new HashMap<>();
        ofHours(published(name + " as named", name, columns), period, columns).query(row -> {
            String named = row.getString("named");
            numbers.put(named == null || named.isBlank() ? NOT_SAID : named, row.getLong("counted"));
        });
        return counted(statistic, mostFirst(numbers));
    }

    private static String published(String selected, String group, @Nullable Collection<Long> columns) {
        return """
                select %s, count(*) as counted from article a
                where a.published_at >= :begin and a.published_at < :end and a.published_at <= :now and a.live_edition_id is not null and a.withdrawn_at is null %s
                group by %s
                """.formatted(selected, in(columns), group);
    }

    private static String in(@Nullable Collection<Long> columns) {
        return columns == null ? "" : "and a.category_id in (:columns)";
    }

    private JdbcClient.StatementSpec ofHours(String sql, Period period, @Nullable Set<Long> columns) {
        return limited(
                jdbc.sql(sql)
                        .param("begin", period.begin())
                        .param("end", period.end())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC)),
                columns);
    }

    private static JdbcClient.StatementSpec limited(JdbcClient.StatementSpec query, @Nullable Set<Long> columns) {
        return columns == null ? query : query.param("columns", columns);
    }

    private static String label(CategoryTree tree, long column) {
        String label = tree.label(column);
        return label.isEmpty() ? NO_COLUMN : label;
    }

    private static List<Line> mostFirst(Map<String, Long> numbers) {
        List<Line> lines = new ArrayList<>();
        numbers.forEach((name, number) -> lines.add(new Line(name, "", null, number)));
        lines.sort(Comparator.comparingLong(Line::number).reversed().thenComparing(Line::name));
        return lines;
    }

    private static Counted counted(Statistic statistic, List<Line> lines) {
        return new Counted(
                statistic, lines, lines.stream().mapToLong(Line::number).sum(), lines.size());
    }
}
