package zonenews.frontpage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import zonenews.article.ReaderLinks;
import zonenews.site.SiteLink;

/** A quick link is taken if residents get where it leads, and shown as long as they do. */
@Component
class QuickLinks {

    private static final String PROBLEM = "frontPage.address.";

    private final ReaderLinks links;

    QuickLinks(ReaderLinks links) {
        this.links = links;
    }

    SiteLink read(ItemCheck check) {
        SiteLink link = check.link();
        String problem = links.problem(link.address());
        if (problem != null) {
            check.problems().putIfAbsent("address", PROBLEM + problem);
        }
        return link;
    }

    /** Addresses that do not open at that hour. */
    Map<String, String> closed(List<FrontPageItem> items, Instant hour) {
        return links.problems(
                items.stream()
                        .filter(item -> item.place() == Place.QUICK_LINK)
                        .map(item -> item.link().address())
                        .toList(),
                hour);
    }
}
