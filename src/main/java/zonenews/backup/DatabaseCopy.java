package zonenews.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database file of its own with everything the newsroom's had at one moment. */
final class DatabaseCopy {

    static final String FILE = "zonenews.mv.db";

    private static final String OPTIONS = ";IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE";
    /** H2's isolation level SNAPSHOT, for which JDBC has no name. */
    private static final int SNAPSHOT = 6;

    private final Path directory;

    /** What is read of it without changing it. */
    record Contents(String schema, Map<String, Long> rows, List<StoredMedia> media) {}

    record StoredMedia(String name, String sha256) {}

    private DatabaseCopy(Path directory) {
        this.directory = directory;
    }

    static DatabaseCopy in(Path directory) {
        return new DatabaseCopy(directory);
    }

    static DataSource ofHome(Path home) {
        return open(home, ";WRITE_DELAY=0" + OPTIONS);
    }

    /**
     * BACKUP TO does not end while others write faster than it reads, and the file grows without bound; a script in one
     * snapshot does, reads every row, and the file made of it holds nothing that was ever deleted.
     */
    static DatabaseCopy take(DataSource database, Path directory) throws IOException, SQLException {
        Files.createDirectory(directory);
        Path script = directory.resolve("newsroom.sql");
        try (Connection connection = database.getConnection()) {
            int isolation = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(SNAPSHOT);
            try (Statement statement = connection.createStatement()) {
                statement.executeQuery("select version from site_version").close();
                statement
                        .executeQuery("script to '" + quoted(script) + "' charset 'UTF-8'")
                        .close();
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(isolation);
                connection.setAutoCommit(true);
            }
        }
        DatabaseCopy copy = new DatabaseCopy(directory);
        copy.with(";DB_CLOSE_ON_EXIT=FALSE", jdbc -> {
            jdbc.sql("runscript from '" + quoted(script) + "' charset 'UTF-8'").update();
            copy.dropWhatEnds(jdbc);
            return jdbc.sql("shutdown compact").update();
        });
        Files.delete(script);
        return copy;
    }

    /** Sessions end with the machine they were begun on; so does the run that has made this copy. */
    void dropWhatEnds() {
        with(OPTIONS, jdbc -> {
            dropWhatEnds(jdbc);
            return jdbc.sql("shutdown compact").update();
        });
    }

    private void dropWhatEnds(JdbcClient jdbc) {
        List<String> tables = tables(jdbc);
        for (String table : List.of("SPRING_SESSION_ATTRIBUTES", "SPRING_SESSION")) {
            if (tables.contains(table)) {
                jdbc.sql("delete from " + table).update();
            }
        }
        if (tables.contains("BACKUP_RUN")) {
            jdbc.sql("delete from backup_run where finished_at is null").update();
        }
    }

    Contents read() {
        return with(OPTIONS + ";ACCESS_MODE_DATA=r", jdbc -> {
            Map<String, Long> rows = new TreeMap<>();
            for (String table : tables(jdbc)) {
                rows.put(
                        table,
                        jdbc.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single());
            }
            String schema = jdbc.sql("""
                            select "version" from "flyway_schema_history"
                            where "version" is not null and "success" order by "installed_rank" desc limit 1
                            """).query(String.class).single();
            List<StoredMedia> media = jdbc.sql("select name, sha256 from media")
                    .query(StoredMedia.class)
                    .list();
            return new Contents(schema, rows, media);
        });
    }

    Path file() {
        return directory.resolve(FILE);
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'
                        """).query(String.class).list();
    }

    private <T> T with(String options, Function<JdbcClient, T> work) {
        try (SingleConnectionDataSource database = open(directory, options)) {
            return work.apply(JdbcClient.create(database));
        }
    }

    private static SingleConnectionDataSource open(Path directory, String options) {
        return new SingleConnectionDataSource(
                "jdbc:h2:file:" + directory.resolve("zonenews").toAbsolutePath() + options, "sa", "", true);
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "''");
    }
}
