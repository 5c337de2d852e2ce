package zonenews.frontpage;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zonenews.article.Articles;
import zonenews.article.Destination;
import zonenews.article.Destinations;
import zonenews.site.SiteLink;

/** A quick link is taken if residents get where it leads. */
@Component
class QuickLinks {

    private static final String PROBLEM = "frontPage.address.";

    private final Destinations destinations;
    private final Articles articles;
    private final Clock clock;

    QuickLinks(Destinations destinations, Articles articles, Clock clock) {
        this.destinations = destinations;
        this.articles = articles;
        this.clock = clock;
    }

    SiteLink read(ItemCheck check) {
        SiteLink link = check.link();
        String problem = problem(destinations.of(link.address()));
        if (problem != null) {
            check.problems().putIfAbsent("address", PROBLEM + problem);
        }
        return link;
    }

    private @Nullable String problem(Destination destination) {
        return switch (destination.standing()) {
            case ELSEWHERE, FORMER -> null;
            // A file alone belongs to no page, and is handed out to nobody but the desk.
            case OPENS ->
                destination.media() == null
                                || articles.showsMedia(destination.media().id(), clock.instant())
                        ? null
                        : "not-shown";
            case NOT_PUBLIC -> "not-public";
            case FILE_MISSING -> "file-missing";
            case NOTHING_THERE -> "nothing-there";
            case INSIDE -> "inside";
        };
    }
}
