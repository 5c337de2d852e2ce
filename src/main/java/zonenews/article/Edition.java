package zonenews.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    @Enumerated(EnumType.STRING)
    private EditionStatus status;

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
        this.status = EditionStatus.DRAFT;
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
        NotAllowed.unless(canBeWritten(), "edition.frozen");
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

    void goLive(Instant now, String who) {
        NotAllowed.unless(canBeWritten(), "edition.frozen");
        status = EditionStatus.LIVE;
        publishedAt = now;
        publishedBy = who;
    }

    void makeWay() {
        status = EditionStatus.PAST;
    }

    public boolean canBeWritten() {
        return status.canBeWritten();
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
        return status;
    }

    public Content content() {
        return content;
    }

    public Set<Category> alsoIn() {
        return Set.copyOf(alsoIn);
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

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }
}
