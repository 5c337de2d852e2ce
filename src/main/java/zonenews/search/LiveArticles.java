package zonenews.search;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the database what the index is made of. */
@Component
class LiveArticles {

    private final JdbcClient jdbc;

    LiveArticles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers of those that may have a live edition, the last first. */
    List<Long> numbers(long before, int most) {
        return jdbc.sql("select id from article where id < ? and live_edition_id is not null"
                        + " order by id desc fetch first " + most + " rows only")
                .param(before)
                .query(Long.class)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from article where live_edition_id is not null and withdrawn_at is null")
                .query(Long.class)
                .single();
    }

    /** The numbers of those changed since one version and up to another. */
    List<Long> changed(long after, long last) {
        return jdbc.sql("select id from article where site_version > ? and site_version <= ?")
                .params(after, last)
                .query(Long.class)
                .list();
    }

    /** Of these, those that residents read, will read or have read; the others are to be forgotten. */
    List<LiveArticle> read(Collection<Long> ids) {
        Map<Long, List<Long>> columns = new HashMap<>();
        jdbc.sql("""
                        select a.id, c.category_id from article a
                        join edition_category c on c.edition_id = a.live_edition_id where a.id in (:ids)
                        """).param("ids", ids).query(row -> {
            columns.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getLong(2));
        });
        Map<Long, List<String>> attachments = new HashMap<>();
        jdbc.sql("""
                        select a.id, m.label from article a
                        join edition_media m on m.edition_id = a.live_edition_id
                        where m.attached and a.id in (:ids) order by a.id, m.position
                        """).param("ids", ids).query(row -> {
            attachments.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getString(2));
        });
        return jdbc.sql("""
                        select a.id, e.title, e.subtitle, e.summary, e.body, e.source, e.keywords, e.document_number,
                               a.published_at, a.expire_at, a.category_id
                        from article a join edition e on e.id = a.live_edition_id
                        where a.id in (:ids) and a.withdrawn_at is null and a.published_at is not null
                        """)
                .param("ids", ids)
                .query((row, number) -> {
                    long id = row.getLong("id");
                    List<Long> in = new ArrayList<>(List.of(row.getLong("category_id")));
                    in.addAll(columns.getOrDefault(id, List.of()));
                    return new LiveArticle(
                            id,
                            row.getString("title"),
                            row.getString("subtitle"),
                            row.getString("summary"),
                            row.getString("body"),
                            row.getString("source"),
                            row.getString("keywords"),
                            row.getString("document_number"),
                            row.getObject("published_at", OffsetDateTime.class).toInstant(),
                            row.getObject("expire_at", OffsetDateTime.class).toInstant(),
                            in.stream().distinct().toList(),
                            attachments.getOrDefault(id, List.of()));
                })
                .list();
    }
}
