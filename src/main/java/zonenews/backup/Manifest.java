package zonenews.backup;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive says it holds.
 *
 * @param schema the last migration of the database
 * @param rows of each table
 */
record Manifest(
        int format, String program, Instant madeAt, String schema, Map<String, Long> rows, List<Entry> entries) {

    static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Entry(String name, long size, String sha256) {

        Entry {
            Objects.requireNonNull(name);
            Objects.requireNonNull(sha256);
        }
    }

    Manifest {
        Objects.requireNonNull(madeAt);
        rows = Map.copyOf(rows);
        entries = List.copyOf(entries);
    }

    static Manifest of(Instant madeAt, DatabaseCopy.Contents database, List<Entry> entries) {
        String program = Manifest.class.getPackage().getImplementationVersion();
        return new Manifest(
                FORMAT, program == null ? "" : program, madeAt, database.schema(), database.rows(), entries);
    }

    byte[] toJson() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    /**
     * Reads what {@link #toJson} has written.
     *
     * @throws IOException if it is something else
     */
    static Manifest read(InputStream json) throws IOException {
        try {
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException foreign) {
            throw new IOException("its manifest is not one of Zone News", foreign);
        }
    }
}
