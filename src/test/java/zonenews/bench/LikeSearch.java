package zonenews.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zonenews.site.SiteTime;

/** The same question as SQL that looks into every title and text: a page of twenty, newest first, and how many there are. */
final class LikeSearch {

    static final int PAGE = 20;

    private final Connection connection;

    LikeSearch(Connection connection) {
        this.connection = connection;
    }

    /** How many were found. */
    long find(SearchQuery query) throws SQLException {
        List<Object> values = new ArrayList<>();
        StringBuilder from = new StringBuilder(" from article a join edition e on e.id = a.live_edition_id");
        Visible.where(query, from, values);
        for (String word : query.each()) {
            from.append(" and (e.title like ? or e.body like ?)");
            values.add("%" + word + "%");
            values.add("%" + word + "%");
        }
        return Visible.pageAndCount(connection, query, from.toString(), values);
    }

    /** What every search asks besides the words. */
    static final class Visible {

        private Visible() {}

        static void where(SearchQuery query, StringBuilder from, List<Object> values) {
            if (!query.filter("category").isEmpty()) {
                from.append(" join listing l on l.article_id = a.id join category c on c.id = l.category_id");
            }
            Timestamp now = Timestamp.from(Instant.now());
            from.append(" where a.withdrawn_at is null and a.published_at <= ? and a.expire_at > ?");
            values.add(now);
            values.add(now);
            if (!query.filter("category").isEmpty()) {
                from.append(" and c.slug = ?");
                values.add(query.filter("category"));
            }
            if (!query.filter("from").isEmpty()) {
                from.append(" and a.published_at >= ? and a.published_at < ?");
                values.add(Timestamp.from(
                        SiteTime.instant(LocalDate.parse(query.filter("from")).atStartOfDay())));
                values.add(Timestamp.from(SiteTime.instant(
                        LocalDate.parse(query.filter("to")).plusDays(1).atStartOfDay())));
            }
        }

        static long pageAndCount(Connection connection, SearchQuery query, String from, List<Object> values)
                throws SQLException {
            int page = query.filter("page").isEmpty() ? 1 : Integer.parseInt(query.filter("page"));
            String rows = "select a.id, a.title" + from + " order by a.published_at desc, a.id desc offset "
                    + (page - 1) * PAGE + " rows fetch next " + PAGE + " rows only";
            read(connection, rows, values);
            return read(connection, "select count(*)" + from, values);
        }

        private static long read(Connection connection, String sql, List<Object> values) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                long first = 0;
                try (ResultSet result = statement.executeQuery()) {
                    while (result.next()) {
                        first = result.getLong(1);
                    }
                }
                return first;
            }
        }
    }
}
