package zonenews.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.ClassUtils;

/** A database in a directory of its own that is kept, so that the next measurement need not fill it again. */
final class BenchDatabase implements Closeable {

    private final DataSource source;
    private final String url;
    private final Closeable server;

    private BenchDatabase(DriverManagerDataSource source, Closeable server) {
        this.source = source;
        this.url = String.valueOf(source.getUrl());
        this.server = server;
    }

    /** The file of a home, as the site opens it. */
    static BenchDatabase h2(Path home) throws IOException {
        Files.createDirectories(home);
        DriverManagerDataSource source = new DriverManagerDataSource(
                "jdbc:h2:file:" + home.toAbsolutePath().resolve("zonenews"), "sa", "");
        return new BenchDatabase(source, () -> {}).migrated("h2");
    }

    static BenchDatabase postgres(Path directory) throws IOException {
        Files.createDirectories(directory.toAbsolutePath().getParent());
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.toAbsolutePath())
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "50")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("fsync", "off")
                .start();
        DriverManagerDataSource source = new DriverManagerDataSource(
                server.getJdbcUrl("postgres", "postgres") + "&reWriteBatchedInserts=true", "postgres", "");
        return new BenchDatabase(source, server).migrated("postgresql");
    }

    private BenchDatabase migrated(String vendor) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .javaMigrations(writtenInJava())
                .load()
                .migrate();
        return this;
    }

    /** Those the site finds among its components. */
    private static JavaMigration[] writtenInJava() {
        ClassPathScanningCandidateComponentProvider components = new ClassPathScanningCandidateComponentProvider(false);
        components.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
        return components.findCandidateComponents("zonenews").stream()
                .map(each -> ClassUtils.resolveClassName(String.valueOf(each.getBeanClassName()), null))
                .map(each -> (JavaMigration) BeanUtils.instantiateClass(each))
                .toArray(JavaMigration[]::new);
    }

    DataSource source() {
        return source;
    }

    String url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
