package zonenews.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Stores the columns. */
final class ColumnRows {

    private final Connection connection;

    ColumnRows(Connection connection) {
        this.connection = connection;
    }

    void insert(Columns columns, long first) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into category (id, parent_id, slug, name, column_type, description, keywords, position, hidden, version)
                values (?, ?, ?, ?, ?, '', '', ?, false, 0)
                """)) {
            List<Columns.Column> all = columns.all();
            for (int place = 0; place < all.size(); place++) {
                Columns.Column column = all.get(place);
                insert.setLong(1, first + place);
                insert.setObject(2, column.parent() < 0 ? null : first + column.parent(), java.sql.Types.BIGINT);
                insert.setString(3, "many-" + (first + place));
                insert.setString(4, column.name());
                insert.setString(5, column.type().name());
                insert.setInt(6, place);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
