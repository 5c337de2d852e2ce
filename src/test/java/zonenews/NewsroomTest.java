package zonenews;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a port of its own, with a home and a database file of its own, and a clock to set. */
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
@ContextConfiguration(initializers = NewsroomTest.FreshHome.class)
public @interface NewsroomTest {

    /** A directory of its own for every application a test run starts. */
    class FreshHome implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("zonenews.home=" + create()).applyTo(context);
        }

        public static Path create() {
            try {
                Path homes = Files.createDirectories(Path.of("target", "test-homes"));
                return Files.createTempDirectory(homes, "home");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
