package zonenews.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Indexes of narrow tables are made faster at once than row by row. */
final class BulkIndexes {

    private static final String TABLES = "article|listing|edition_writer";

    private final Connection connection;
    private final boolean h2;
    private final List<String> dropped = new ArrayList<>();

    BulkIndexes(Connection connection) throws SQLException {
        this.connection = connection;
        this.h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    void drop() throws SQLException {
        for (String definition : definitions()) {
            if (definition.matches("(?is)create index \\S+ on (\"?public\"?\\.)?\"?(" + TABLES + ")\"?\\W.*")) {
                drop(definition);
            }
        }
    }

    private void drop(String definition) throws SQLException {
        try {
            run("drop index " + definition.split(" ")[2]);
            dropped.add(definition);
        } catch (SQLException neededByAReference) {
            if (!h2) {
                throw neededByAReference;
            }
        }
    }

    void makeAgain() throws SQLException {
        for (String definition : dropped) {
            run(definition);
        }
    }

    private List<String> definitions() throws SQLException {
        List<String> definitions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        h2 ? "script nodata" : "select indexdef from pg_indexes where schemaname = 'public'")) {
            while (rows.next()) {
                definitions.add(rows.getString(1).strip());
            }
        }
        return definitions;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
