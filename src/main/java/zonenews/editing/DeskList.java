package zonenews.editing;

import java.sql.DatabaseMetaData;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.SignedIn;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;

/**
 * The articles somebody may read at the desk, the last changed first. The numbers of a page are found in two narrow
 * indexes (edition_desk, article_desk) without touching a text; only the few that are shown are read.
 */
@Component
@Transactional(readOnly = true)
class DeskList {

    static final int PAGE_LENGTH = 20;
    /** Nobody turns so many pages; a filter finds it sooner. */
    static final int LAST_PAGE = 500;

    public record Page(List<DeskRow> rows, int number, boolean more) {}

    private static final String ARTICLES = """
            select a.id from edition e %s join article a %s on a.latest_edition_id = e.id
            where %s
            """;
    private static final String LAST_CHANGED_FIRST = " order by e.changed_at desc, e.id desc";

    private final JdbcClient jdbc;
    private final DeskRows rows;
    private final DeskRights rights;
    private final CurrentCategories categories;
    private final Clock clock;
    private final boolean h2;

    DeskList(
            JdbcClient jdbc,
            DataSource dataSource,
            DeskRows rows,
            DeskRights rights,
            CurrentCategories categories,
            Clock clock)
            throws MetaDataAccessException {
        this.jdbc = jdbc;
        this.h2 = "H2".equals(JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName));
        this.rows = rows;
        this.rights = rights;
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * @param page counts from 1
     */
    Page page(ListFilter filter, int page, SignedIn who) {
        List<Long> found = find(filter, (page - 1) * PAGE_LENGTH, PAGE_LENGTH + 1, who);
        List<Long> shown = found.subList(0, Math.min(found.size(), PAGE_LENGTH));
        return new Page(rows.of(shown), page, found.size() > PAGE_LENGTH);
    }

    List<Long> find(ListFilter filter, int from, int most, SignedIn who) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> named = new HashMap<>();
        narrow(filter, conditions, named);
        onlyWhatIsOpenTo(who, conditions, named);
        StringBuilder sql = new StringBuilder(articles(filter));
        conditions.forEach(condition -> sql.append(" and (").append(condition).append(')'));
        sql.append(LAST_CHANGED_FIRST)
                .append(" limit ")
                .append(most)
                .append(" offset ")
                .append(from);
        return jdbc.sql(sql.toString()).params(named).query(Long.class).list();
    }

    /**
     * Left to itself, H2 reads every text of the newsroom; PostgreSQL knows no such hints and needs none. What is rare
     * is live and never in the 回收站; asked for that too, H2 would read every article that is not.
     */
    private String articles(ListFilter filter) {
        DeskState state = filter.state();
        if (state != null && state.isRare()) {
            return ARTICLES.formatted("", "", "a.live_edition_id is not null");
        }
        return h2
                ? ARTICLES.formatted("use index (edition_desk)", "use index (article_desk)", "a.recycled_at is null")
                : ARTICLES.formatted("", "", "a.recycled_at is null");
    }

    private void narrow(ListFilter filter, List<String> conditions, Map<String, Object> named) {
        Long column = filter.column();
        if (column != null) {
            conditions.add("e.category_id in (:column)");
            named.put("column", withDescendants(column));
        }
        DeskState state = filter.state();
        if (state != null) {
            conditions.add(state.condition());
            if (state.asksForTheHour()) {
                named.put("now", Timestamp.from(clock.instant()));
            }
        }
        if (!filter.author().isEmpty()) {
            conditions.add("a.created_by = :author");
            named.put("author", filter.author());
        }
        changed(filter.changedFrom(), "e.changed_at >= :from", "from", conditions, named);
        changed(filter.changedBefore(), "e.changed_at < :before", "before", conditions, named);
        for (String word : filter.wordList()) {
            String name = "word" + named.size();
            conditions.add("lower(e.title) like :" + name + " escape '!'");
            named.put(name, "%" + word.replaceAll("([!%_])", "!$1") + "%");
        }
    }

    private static void changed(
            @Nullable Instant hour, String condition, String name, List<String> conditions, Map<String, Object> named) {
        if (hour != null) {
            conditions.add(condition);
            named.put(name, Timestamp.from(hour));
        }
    }

    private void onlyWhatIsOpenTo(SignedIn who, List<String> conditions, Map<String, Object> named) {
        Set<Long> columns = rights.columns(who);
        if (columns == null) {
            return;
        }
        named.put("who", who.getUsername());
        if (columns.isEmpty()) {
            conditions.add("a.created_by = :who");
        } else {
            conditions.add("a.created_by = :who or e.category_id in (:open) or a.category_id in (:open)");
            named.put("open", columns);
        }
    }

    private Collection<Long> withDescendants(Long column) {
        CategoryTree tree = categories.tree();
        List<Long> columns = new ArrayList<>();
        columns.add(column);
        tree.all().stream()
                .filter(each -> each.parentId() != null && columns.contains(each.parentId()))
                .forEach(each -> columns.add(each.id()));
        return columns;
    }
}
