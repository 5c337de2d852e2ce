package zonenews;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** As {@link NewsroomTest}, on PostgreSQL. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = {ZoneNews.class, Newsroom.class, TestClock.InPlaceOfTheRealOne.class},
        properties = {
            "ZONENEWS_ADMIN_PASSWORD=" + Newsroom.PASSWORD,
            "server.address=127.0.0.1",
            "zonenews.url=https://news.example.cn"
        })
@ContextConfiguration(initializers = {NewsroomTest.FreshHome.class, NewsroomTestOnPostgres.FreshDatabase.class})
public @interface NewsroomTestOnPostgres {

    class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        private static EmbeddedPostgres server;

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + server().getJdbcUrl("postgres", "postgres"),
                            "spring.datasource.username=postgres")
                    .applyTo(context);
        }

        private static synchronized EmbeddedPostgres server() {
            if (server == null) {
                try {
                    server = EmbeddedPostgres.builder()
                            .setServerConfig("max_connections", "50")
                            .start();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return server;
        }
    }
}
