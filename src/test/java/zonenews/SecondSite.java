package zonenews;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Another application on a home of its own, at the hour of the first. */
public final class SecondSite implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    public SecondSite(Path home, TestClock clock, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--zonenews.home=" + home,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--zonenews.url=https://news.example.cn",
                "--zonenews.backup.look-every=PT24H"));
        arguments.addAll(List.of(more));
        context = new SpringApplicationBuilder(ZoneNews.class, TestClock.InPlaceOfTheRealOne.class)
                .run(arguments.toArray(String[]::new));
        TestClock own = context.getBean(TestClock.class);
        own.forward(Duration.between(own.instant(), clock.instant()));
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getProperty("local.server.port"));
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    @Override
    public void close() {
        context.close();
    }
}
