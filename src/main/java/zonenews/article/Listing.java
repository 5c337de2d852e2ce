package zonenews.article;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** That an article stands in the list of a column: its own, one it is also published to, or an ancestor of these. */
@Entity
@IdClass(Listing.Key.class)
class Listing {

    record Key(Long categoryId, Long article) {}

    @Id
    private Long categoryId;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "article_id")
    private Article article;

    private Instant publishedAt;
    private Instant expireAt;

    protected Listing() {}
}
