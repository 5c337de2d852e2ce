package zonenews.frontpage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zonenews.article.ListedArticle;
import zonenews.article.Listings;
import zonenews.site.SiteLink;

/** What residents see of the arrangement: what is in effect at an hour, without what they may not read then. */
@Component
@Transactional(readOnly = true)
public class ArrangedFrontPage {

    /**
     * @param headline null: none is arranged that may be read
     */
    public record Shown(@Nullable ListedArticle headline, List<ListedArticle> focus, List<SiteLink> quickLinks) {}

    private final FrontPages pages;
    private final Listings listings;
    private final QuickLinks quickLinks;

    ArrangedFrontPage(FrontPages pages, Listings listings, QuickLinks quickLinks) {
        this.pages = pages;
        this.listings = listings;
        this.quickLinks = quickLinks;
    }

    public Shown at(Instant hour) {
        List<FrontPageItem> items = pages.findInEffect(hour);
        Map<Long, ListedArticle> readable = listings.readable(
                items.stream()
                        .map(FrontPageItem::articleId)
                        .filter(Objects::nonNull)
                        .toList(),
                hour);
        Map<String, String> closed = quickLinks.closed(items, hour);
        return new Shown(
                articles(Place.HEADLINE, items, readable).findFirst().orElse(null),
                articles(Place.FOCUS, items, readable)
                        .filter(article -> article.coverName() != null)
                        .limit(Place.FOCUS.shown())
                        .toList(),
                items.stream()
                        .filter(item -> item.place() == Place.QUICK_LINK)
                        .map(FrontPageItem::link)
                        .filter(link -> !closed.containsKey(link.address()))
                        .toList());
    }

    private static Stream<ListedArticle> articles(
            Place place, List<FrontPageItem> items, Map<Long, ListedArticle> readable) {
        return items.stream()
                .filter(item -> item.place() == place)
                .map(item -> readable.get(item.articleId()))
                .filter(Objects::nonNull);
    }

    /** The quick links a site begins with, in the transaction that fills it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void beginWith(List<SiteLink> quickLinks) {
        FrontPage page = pages.findForChange();
        quickLinks.forEach(link -> page.add(FrontPageItem.link(link, Effect.ALWAYS)));
    }
}
