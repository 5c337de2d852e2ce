package zonenews.article;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zonenews.site.SiteVersion;

/**
 * Writes the rows of the lists from what is live and from the columns as they stand. No column moves while it does so,
 * and a column that is about to be merged lists its articles on both sides.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ListingRows {

    private record Column(
            @Nullable Long parent,
            @Nullable Long mergedInto,
            @Nullable Long mergingInto) {}

    private record Place(Long article, Long column) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final SiteVersion siteVersion;

    ListingRows(JdbcClient jdbc, JdbcTemplate batches, SiteVersion siteVersion) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.siteVersion = siteVersion;
    }

    /** Of articles this transaction has locked. */
    void rewrite(Collection<Long> articles) {
        siteVersion.hold();
        Map<Long, Column> columns = columns();
        Map<Long, Set<Long>> lists = new HashMap<>();
        for (Place place : places(articles)) {
            addPath(place.column, columns, lists.computeIfAbsent(place.article, each -> new LinkedHashSet<>()));
        }
        jdbc.sql("delete from listing where article_id in (:articles)")
                .param("articles", articles)
                .update();
        List<Object[]> rows = new ArrayList<>();
        lists.forEach((article, in) -> in.forEach(column -> rows.add(new Object[] {column, article})));
        batches.batchUpdate("""
                insert into listing (category_id, published_at, article_id, expire_at)
                select cast(? as bigint), published_at, id, expire_at from article where id = ?
                """, rows);
    }

    private List<Place> places(Collection<Long> articles) {
        return jdbc.sql("""
                        select a.id as article, e.category_id as listed_in
                        from article a join edition e on e.id = a.live_edition_id
                        where a.id in (:articles) and a.withdrawn_at is null and a.published_at is not null
                          and e.category_id is not null
                        union all
                        select a.id, c.category_id
                        from article a join edition_category c on c.edition_id = a.live_edition_id
                        where a.id in (:articles) and a.withdrawn_at is null and a.published_at is not null
                        """)
                .param("articles", articles)
                .query((row, number) -> new Place(row.getLong("article"), row.getLong("listed_in")))
                .list();
    }

    private static void addPath(Long column, Map<Long, Column> columns, Set<Long> into) {
        Long id = column;
        while (id != null) {
            Column each = columns.get(id);
            if (each.mergedInto == null) {
                into.add(id);
                if (each.mergingInto != null) {
                    addPath(each.mergingInto, columns, into);
                }
            }
            id = each.mergedInto == null ? each.parent : each.mergedInto;
        }
    }

    /** Read anew, and not out of what this transaction has seen before it had to wait. */
    private Map<Long, Column> columns() {
        Map<Long, Column> columns = new HashMap<>();
        jdbc.sql("""
                        select c.id, c.parent_id, c.merged_into_id, r.target_id
                        from category c left join listing_rewrite r on r.category_id = c.id and r.merging
                        """).query(row -> {
            columns.put(
                    row.getLong("id"),
                    new Column(
                            row.getObject("parent_id", Long.class),
                            row.getObject("merged_into_id", Long.class),
                            row.getObject("target_id", Long.class)));
        });
        return columns;
    }
}
