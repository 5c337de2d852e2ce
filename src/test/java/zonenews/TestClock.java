package zonenews;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import zonenews.site.SiteTime;

/** Stands still until a test moves it; only ever forward, as tests share the application. */
public final class TestClock extends Clock {

    private volatile Instant now = Instant.parse("2026-03-02T01:30:00Z");

    public void forward(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return SiteTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalStateException("The site has one time zone");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class InPlaceOfTheRealOne {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
