package zonenews.frontpage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import zonenews.site.SiteLink;

/** One thing on the home page: an article in a place, or a quick link. */
@Entity
class FrontPageItem {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @Enumerated(EnumType.STRING)
    private Place place;

    private int position;
    private @Nullable Long articleId;
    private String name = "";
    private String address = "";
    private @Nullable Instant fromAt;
    private @Nullable Instant untilAt;

    protected FrontPageItem() {}

    private FrontPageItem(Place place, Effect effect) {
        this.place = place;
        limitTo(effect);
    }

    static FrontPageItem article(Place place, Long article, Effect effect) {
        FrontPageItem item = new FrontPageItem(place, effect);
        item.articleId = article;
        return item;
    }

    static FrontPageItem link(SiteLink link, Effect effect) {
        FrontPageItem item = new FrontPageItem(Place.QUICK_LINK, effect);
        item.leadTo(link);
        return item;
    }

    void limitTo(Effect effect) {
        fromAt = effect.from();
        untilAt = effect.until();
    }

    void leadTo(SiteLink link) {
        name = link.name();
        address = link.address();
    }

    void standAt(int newPosition) {
        position = newPosition;
    }

    Long id() {
        return id;
    }

    Place place() {
        return place;
    }

    int position() {
        return position;
    }

    @Nullable
    Long articleId() {
        return articleId;
    }

    SiteLink link() {
        return new SiteLink(name, address);
    }

    Effect effect() {
        return new Effect(fromAt, untilAt);
    }
}
