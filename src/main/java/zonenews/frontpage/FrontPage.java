package zonenews.frontpage;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zonenews.article.NotAllowed;

/** What the office has arranged, place by place and in order; there is one. */
@Entity
class FrontPage {

    static final int THE_ONE = 1;

    @Id
    private int id;

    private long revision;
    private @Nullable Instant changedAt;
    private @Nullable String changedBy;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "front_page_id", nullable = false)
    @OrderBy("position, id")
    private List<FrontPageItem> items = new ArrayList<>();

    protected FrontPage() {}

    /**
     * Whoever changes it has seen it as it is.
     *
     * @param base the revision that was seen
     */
    void change(String base, Instant now, String who) {
        if (!base.equals(String.valueOf(revision))) {
            throw new NotAllowed("frontPage.changed");
        }
        revision++;
        changedAt = now;
        changedBy = who;
    }

    void add(FrontPageItem item) {
        List<FrontPageItem> before = in(item.place());
        if (before.size() >= Place.MOST_KEPT) {
            throw new NotAllowed("frontPage.full");
        }
        if (item.articleId() != null
                && before.stream().anyMatch(other -> item.articleId().equals(other.articleId()))) {
            throw new NotAllowed("frontPage.there-already");
        }
        item.standAt(before.size() + 1);
        items.add(item);
    }

    /**
     * @param to the place in the order it is to have, counted from 1; behind the last is the last
     */
    void move(FrontPageItem item, int to) {
        List<FrontPageItem> order = new ArrayList<>(in(item.place()));
        order.remove(item);
        order.add(Math.min(Math.max(to, 1), order.size() + 1) - 1, item);
        number(order);
    }

    void remove(FrontPageItem item) {
        items.remove(item);
        number(in(item.place()));
    }

    private static void number(List<FrontPageItem> order) {
        for (int at = 0; at < order.size(); at++) {
            order.get(at).standAt(at + 1);
        }
    }

    FrontPageItem item(Long number) {
        return items.stream()
                .filter(item -> item.id().equals(number))
                .findFirst()
                .orElseThrow(() -> new NotAllowed("frontPage.changed"));
    }

    List<FrontPageItem> in(Place place) {
        return items.stream()
                .filter(item -> item.place() == place)
                .sorted(java.util.Comparator.comparingInt(FrontPageItem::position))
                .toList();
    }

    List<FrontPageItem> items() {
        return items;
    }

    long revision() {
        return revision;
    }

    @Nullable
    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    String changedBy() {
        return changedBy;
    }
}
