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
import zonenews.oversight.Counted.Line;

/**
 * Counts views and publications of a period. Views are added up in a range of one index alone; publications are a range
 * of the hour of publication.
 */
@Component
@Transactional(readOnly = true)
class Statistics {

    private static final String NOT_SAID = "（未填写）";
    private static final String NO_COLUMN = "（没有栏目）";
    private static final int MOST_ARTICLES = 1000;
    private static final List<Role> OF_THE_DESK = List.of(Role.EDITOR, Role.REVIEWER);

    private final JdbcClient jdbc;
    private final CurrentCategories categories;
    private final Clock clock;

    Statistics(JdbcClient jdbc, CurrentCategories categories, Clock clock) {
        this.jdbc = jdbc;
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
        String sql = columns == null ? """
                select view_date, sum(total) as views from article_views_by_day
                where view_date >= :from and view_date <= :to group by view_date
                """ : """
                select v.view_date, sum(v.total) as views from article_views_by_day v join article a on a.id = v.article_id
                where v.view_date >= :from and v.view_date <= :to and a.category_id in (:columns) group by v.view_date
                """;
        Map<LocalDate, Long> views = new HashMap<>();
        ofDays(sql, period, columns).query(row -> {
            views.put(row.getObject("view_date", LocalDate.class), row.getLong("views"));
        });
        return counted(
                Statistic.DAYS,
                period.from()
                        .datesUntil(period.to().plusDays(1))
                        .map(day -> new Line(day.toString(), "", null, views.getOrDefault(day, 0L)))
                        .toList());
    }

    private Counted byArticle(Period period, @Nullable Set<Long> columns) {
        Map<Long, Long> views = viewsByArticle(period);
        if (columns != null) {
            Set<Long> theirs = new HashSet<>();
            eachArticle(columns, (article, column) -> theirs.add(article));
            views.keySet().retainAll(theirs);
        }
        List<Long> most = views.entrySet().stream()
                .sorted(Map.Entry.<Long, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey())
                        .reversed())
                .limit(MOST_ARTICLES)
                .map(Map.Entry::getKey)
                .toList();
        return counted(Statistic.ARTICLES, lines(most, views));
    }

    private List<Line> lines(List<Long> articles, Map<Long, Long> views) {
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
                    lines.put(id, new Line(row.getString("title"), column, id, views.getOrDefault(id, 0L)));
                });
        return articles.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    /** A merged column counts for the one it was merged into. */
    private Counted viewsByColumn(Period period, @Nullable Set<Long> columns) {
        CategoryTree tree = categories.tree();
        Map<Long, Long> views = viewsByArticle(period);
        Map<String, Long> numbers = new HashMap<>();
        eachArticle(columns, (article, column) -> {
            Long number = views.get(article);
            if (number != null) {
                numbers.merge(label(tree, column), number, Long::sum);
            }
        });
        return counted(Statistic.COLUMNS, mostFirst(numbers));
    }

    /** Joined here: H2 would add up the views of each article anew. */
    private Map<Long, Long> viewsByArticle(Period period) {
        Map<Long, Long> views = new HashMap<>();
        String sql = """
                select article_id, sum(total) as views from article_views_by_day
                where view_date >= :from and view_date <= :to group by article_id
                """;
        ofDays(sql, period, null).query(row -> {
            views.put(row.getLong("article_id"), row.getLong("views"));
        });
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

    private JdbcClient.StatementSpec ofDays(String sql, Period period, @Nullable Set<Long> columns) {
        return limited(jdbc.sql(sql).param("from", period.from()).param("to", period.to()), columns);
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
