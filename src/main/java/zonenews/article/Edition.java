package zonenews.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 历史版本: one complete text of an article with its place in the workflow. */
@Entity
public class Edition {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Article article;

    private int number;

    @Embedded
    private Review review;

    @Embedded
    private Content content;

    @ManyToMany
    @JoinTable(name = "edition_category", inverseJoinColumns = @JoinColumn(name = "category_id"))
    private Set<Category> alsoIn = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "edition_media", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderBy("position")
    private Set<EditionMedia> media = new HashSet<>();

    private Instant createdAt;
    private String createdBy;
    private Instant changedAt;
    private String changedBy;
    private @Nullable Instant publishedAt;
    private @Nullable String publishedBy;

    @Version
    private int version;

    protected Edition() {}

    Edition(Article article, int number, Content content, Instant now, String who) {
        this.article = article;
        this.number = number;
        this.review = new Review(who);
        this.content = content;
        this.createdAt = now;
        this.createdBy = who;
        this.changedAt = now;
        this.changedBy = who;
    }

    /**
     * @throws NotAllowed if it is under review or has been published
     */
    public void rewrite(Content newContent, Instant now, String who) {
        review.writtenBy(who);
        content = newContent;
        changedAt = now;
        changedBy = who;
    }

    public void use(Collection<EditionMedia> newMedia) {
        NotAllowed.unless(canBeWritten(), "edition.frozen");
        media.clear();
        media.addAll(newMedia);
    }

    /** 同时发布到. */
    public void alsoListIn(Collection<Category> columns) {
        NotAllowed.unless(canBeWritten(), "edition.frozen");
        alsoIn.clear();
        alsoIn.addAll(columns);
    }

    public void send(ReviewRules rules, String who, String remark, Instant now) {
        review.send(rules, who, remark, now);
    }

    public void pass(ReviewRules rules, String who, String onBehalfOf, String remark, Instant now) {
        review.pass(rules, who, onBehalfOf, remark, now);
    }

    public void giveBack(String who, String onBehalfOf, String reason, Instant now) {
        review.giveBack(who, onBehalfOf, reason, now);
    }

    public void recall(String who, Instant now) {
        review.recall(who, now);
    }

    /** 补审. */
    public void reviewLater(String who, String onBehalfOf, String remark, Instant now) {
        review.reviewLater(who, onBehalfOf, remark, now);
    }

    void publish(ReviewRules rules, Instant now, String who) {
        review.publish(rules, who, now);
        published(now, who);
    }

    void publishInEmergency(ReviewRules rules, String reason, Instant now, String who) {
        review.publishInEmergency(rules, who, reason, now);
        published(now, who);
    }

    private void published(Instant now, String who) {
        publishedAt = now;
        publishedBy = who;
    }

    void makeWay() {
        review.makeWay();
    }

    public boolean canBeWritten() {
        return status().canBeWritten();
    }

    public Long id() {
        return id;
    }

    public Article article() {
        return article;
    }

    public int number() {
        return number;
    }

    public EditionStatus status() {
        return review.status();
    }

    public Review review() {
        return review;
    }

    public Content content() {
        return content;
    }

    public Set<Category> alsoIn() {
        return Set.copyOf(alsoIn);
    }

    /** 同时发布到, where a column has been merged into another: that one. */
    public Set<Category> alsoInNow() {
        return alsoIn.stream().map(Category::current).collect(Collectors.toSet());
    }

    public List<EditionMedia> media() {
        return media.stream()
                .sorted(java.util.Comparator.comparingInt(EditionMedia::position))
                .toList();
    }

    /** Grows with every save, so that a form can tell whether it is still about the text it was opened with. */
    public int revision() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable String publishedBy() {
        return publishedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }
}
