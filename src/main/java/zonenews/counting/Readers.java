package zonenews.counting;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Who opens a page as a person does: the 浏览次数 are theirs. */
@Component
@EnableConfigurationProperties(CountingProperties.class)
public class Readers {

    private final ViewCounter counter;
    private final RepeatedReaders repeated;
    private final String[] crawlers;

    Readers(ViewCounter counter, RepeatedReaders repeated) throws IOException {
        this.counter = counter;
        this.repeated = repeated;
        this.crawlers = new ClassPathResource("crawlers.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toArray(String[]::new);
    }

    /** The number of views to show for this opening, which is counted first if a person made it. */
    public long viewsAfter(HttpServletRequest request, Long article) {
        return isAPerson(request) && repeated.isNew(request, article) ? counter.count(article) : counter.total(article);
    }

    private boolean isAPerson(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getUserPrincipal() == null
                && !isFetchedAhead(request)
                && !isACrawler(request.getHeader("User-Agent"));
    }

    /** Fetched by a browser before, or without, anybody looking. */
    private static boolean isFetchedAhead(HttpServletRequest request) {
        return Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .map(request::getHeader)
                .filter(Objects::nonNull)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .anyMatch(value ->
                        value.contains("prefetch") || value.contains("prerender") || value.contains("preview"));
    }

    private boolean isACrawler(@Nullable String userAgent) {
        if (userAgent == null) {
            return false;
        }
        String name = userAgent.toLowerCase(Locale.ROOT);
        return Stream.of(crawlers).anyMatch(name::contains);
    }
}
