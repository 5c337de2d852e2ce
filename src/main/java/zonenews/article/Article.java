package zonenews.article;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** 稿件: one piece of news with its permanent number and address. */
@Entity
public class Article extends ListedText {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private @Nullable Instant publishedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "live_edition_id")
    private @Nullable Edition live;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "latest_edition_id")
    private @Nullable Edition latest;

    private @Nullable Instant modifiedAt;
    private @Nullable Instant withdrawnAt;
    private String withdrawalNotice = "";
    private String withdrawalReason = "";

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Article mergedInto;

    private @Nullable Instant recycledAt;
    private @Nullable String recycledBy;
    private Instant createdAt;
    private String createdBy;
    private String formToken;
    private long siteVersion;

    protected Article() {}

    /**
     * @param formToken names the form it was written in, so that the same form makes one article however often it is
     *     sent
     */
    public Article(Content content, String formToken, Instant now, String who) {
        copy(content);
        this.formToken = formToken;
        this.createdAt = now;
        this.createdBy = who;
    }

    /** The edition the text was written to: the one being worked on, or a new one beside the live one. */
    public Edition write(Content content, Instant now, String who) {
        mustNotBeRecycled();
        if (latest != null && latest.canBeWritten()) {
            latest.rewrite(content, now, who);
        } else {
            NotAllowed.unless(latest == null || latest == live, "edition.frozen");
            latest = new Edition(this, latest == null ? 1 : latest.number() + 1, content, now, who);
        }
        if (live == null) {
            copy(content);
        }
        return latest;
    }

    /** Writes a text beside the draft of somebody else, which is kept in the history: nothing is overwritten. */
    public Edition writeBeside(Content content, Instant now, String who) {
        mustNotBeRecycled();
        Edition other = latest();
        NotAllowed.unless(other.canBeWritten(), "edition.frozen");
        other.makeWay();
        latest = new Edition(this, other.number() + 1, content, now, who);
        if (live == null) {
            copy(content);
        }
        return latest;
    }

    /**
     * The latest edition becomes what residents see, when the rules are satisfied: at the hour it names while nothing
     * is live yet, at once when it corrects. The first hour of publication, once reached, never changes.
     */
    public void publish(ReviewRules rules, Instant now, String who) {
        next().publish(rules, now, who);
        appear(now);
    }

    /** 紧急发布: ahead of the review, which is owed. */
    public void publishInEmergency(ReviewRules rules, String reason, Instant now, String who) {
        next().publishInEmergency(rules, reason, now, who);
        appear(now);
    }

    private void appear(Instant now) {
        if (publishedAt != null && !publishedAt.isAfter(now)) {
            modifiedAt = now.truncatedTo(ChronoUnit.SECONDS);
        }
        publishedAt = hourIfPublished(now);
        takesTheLivePlace(latest());
    }

    /** The hour residents would read if the latest edition were published now. */
    Instant hourIfPublished(Instant now) {
        if (publishedAt != null && !publishedAt.isAfter(now)) {
            return publishedAt;
        }
        Instant hour = latest().content().timing().publishAt();
        Instant whole = now.truncatedTo(ChronoUnit.SECONDS);
        return hour == null || hour.isBefore(whole) ? whole : hour;
    }

    /** Publication of a text that was public elsewhere before: only for the importer and the example newsroom. */
    public void publishAsOf(Instant firstPublished, Instant now, String who) {
        next().publish(ReviewRules.NO_REVIEW, now, who);
        publishedAt = firstPublished;
        takesTheLivePlace(latest());
    }

    private Edition next() {
        mustNotBeRecycled();
        NotAllowed.unless(latest() != live, "article.nothing-new");
        NotAllowed.unless(latest().content().category() != null, "categoryId.required");
        return latest();
    }

    private void takesTheLivePlace(Edition next) {
        if (live != null) {
            live.makeWay();
        }
        live = next;
        withdrawnAt = null;
        mergedInto = null;
        copy(next.content());
    }

    public void withdraw(String notice, String reason, Instant now) {
        NotAllowed.unless(live != null && withdrawnAt == null, "article.not-published");
        withdrawnAt = now;
        withdrawalNotice = notice;
        withdrawalReason = reason;
    }

    /** 合并到另一篇: withdrawn, and its address leads to an article residents may read instead. */
    public void mergeInto(Article other, String notice, String reason, Instant now) {
        NotAllowed.unless(!other.id().equals(id), "merger.itself");
        NotAllowed.unless(other.state(now) == ArticleState.PUBLIC, "merger.not-public");
        withdraw(notice, reason, now);
        mergedInto = other;
    }

    public void bringBack() {
        NotAllowed.unless(withdrawnAt != null, "article.not-withdrawn");
        withdrawnAt = null;
        mergedInto = null;
    }

    /** Into the 回收站, out of every list: what residents never had, and nobody is reviewing. */
    public void recycle(Instant now, String who) {
        mustNotBeRecycled();
        NotAllowed.unless(live == null, "recycling.published");
        NotAllowed.unless(!latest().status().isUnderReview(), "recycling.under-review");
        recycledAt = now;
        recycledBy = who;
    }

    public void recover() {
        NotAllowed.unless(recycledAt != null, "recycling.not-recycled");
        recycledAt = null;
        recycledBy = null;
    }

    /** Nothing else happens to what lies in the 回收站. */
    public void mustNotBeRecycled() {
        NotAllowed.unless(recycledAt == null, "article.recycled");
    }

    /** 彻底删除 begins with letting go of the text. */
    void letGoOfEditions() {
        NotAllowed.unless(recycledAt != null, "recycling.not-recycled");
        latest = null;
    }

    /** The end of the chain of mergers, which is the article itself while it is merged into none. */
    Article current() {
        Article into = mergedInto();
        return into == null ? this : into.current();
    }

    public void stamp(long newSiteVersion) {
        siteVersion = newSiteVersion;
    }

    public ArticleState state(Instant now) {
        if (withdrawnAt != null) {
            return ArticleState.WITHDRAWN;
        }
        if (live == null || publishedAt == null) {
            return ArticleState.UNPUBLISHED;
        }
        if (publishedAt.isAfter(now)) {
            return ArticleState.SCHEDULED;
        }
        return expireAt().isAfter(now) ? ArticleState.PUBLIC : ArticleState.EXPIRED;
    }

    /** Whether there is a text that residents have not been given yet. */
    public boolean hasDraft() {
        return latest().canBeWritten();
    }

    public Long id() {
        return id;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public @Nullable Instant modifiedAt() {
        return modifiedAt;
    }

    public @Nullable Edition live() {
        return live;
    }

    public Edition latest() {
        if (latest == null) {
            throw new IllegalStateException("Article " + id + " has no edition yet");
        }
        return latest;
    }

    public @Nullable Article mergedInto() {
        return mergedInto;
    }

    public String withdrawalNotice() {
        return withdrawalNotice;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public @Nullable Instant recycledAt() {
        return recycledAt;
    }

    public @Nullable String recycledBy() {
        return recycledBy;
    }

    public boolean mayBeRecycled() {
        return live == null && recycledAt == null && !latest().status().isUnderReview();
    }

    public boolean isRecycled() {
        return recycledAt != null;
    }

    public String withdrawalReason() {
        return withdrawalReason;
    }

    public String createdBy() {
        return createdBy;
    }

    public String formToken() {
        return formToken;
    }
}
