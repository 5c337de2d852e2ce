package zonenews.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether residents get where the links of the office lead. */
@Component
public class ReaderLinks {

    private final Destinations destinations;
    private final Articles articles;
    private final Clock clock;

    ReaderLinks(Destinations destinations, Articles articles, Clock clock) {
        this.destinations = destinations;
        this.articles = articles;
        this.clock = clock;
    }

    /** The end of the key of what keeps them from it; null: nothing does. */
    public @Nullable String problem(String address) {
        return problems(List.of(address), clock.instant()).get(address);
    }

    /** Of those they do not get to at that hour. */
    public Map<String, String> problems(Collection<String> addresses, Instant hour) {
        Function<String, Destination> leads = destinations.ofAll(addresses, hour);
        Map<String, String> problems = new HashMap<>();
        for (String address : addresses) {
            String problem = problem(leads.apply(address), hour);
            if (problem != null) {
                problems.put(address, problem);
            }
        }
        return problems;
    }

    private @Nullable String problem(Destination destination, Instant hour) {
        return switch (destination.standing()) {
            case ELSEWHERE, FORMER -> null;
            // A file alone belongs to no page, and is handed out to nobody but the desk.
            case OPENS ->
                destination.media() == null
                                || articles.showsMedia(destination.media().id(), hour)
                        ? null
                        : "not-shown";
            case NOT_PUBLIC -> "not-public";
            case FILE_MISSING -> "file-missing";
            case NOTHING_THERE -> "nothing-there";
            case INSIDE -> "inside";
        };
    }
}
