package zonenews.editing;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.AuditLog;
import zonenews.account.Change;
import zonenews.account.Role;
import zonenews.account.SignedIn;
import zonenews.article.Article;
import zonenews.article.ArticleNotFound;
import zonenews.article.Articles;
import zonenews.article.Edition;
import zonenews.article.EditionStatus;
import zonenews.article.NotAllowed;
import zonenews.article.ReviewRules;
import zonenews.site.Durability;
import zonenews.site.Settings;

/** The way of a text from the desk to residents: 送审, 审核, 发布. */
@Service
@Transactional
class ReviewDesk {

    private static final String SUBJECT = Newsdesk.SUBJECT;

    private final Articles articles;
    private final FormReader reader;
    private final PublicationCheck check;
    private final DeskRights rights;
    private final Residents residents;
    private final Settings settings;
    private final AuditLog auditLog;
    private final Durability durability;
    private final Clock clock;

    ReviewDesk(
            Articles articles,
            FormReader reader,
            PublicationCheck check,
            DeskRights rights,
            Residents residents,
            Settings settings,
            AuditLog auditLog,
            Durability durability,
            Clock clock) {
        this.articles = articles;
        this.reader = reader;
        this.check = check;
        this.rights = rights;
        this.residents = residents;
        this.settings = settings;
        this.auditLog = auditLog;
        this.durability = durability;
        this.clock = clock;
    }

    ReviewRules rules() {
        return ReviewRules.of(settings.current());
    }

    /** Continues with what was just saved, in the same transaction. */
    void sendOn(Article article, Then then, String despite, SignedIn who) {
        if (then == Then.PUBLISH) {
            publish(article, despite, who);
        } else if (then == Then.SEND) {
            send(article, "", despite, who);
        }
    }

    /** Sends the text to review as it was last saved, if it is still the one that was looked at. */
    void send(Long id, String base, String remark, String despite, SignedIn who) {
        Article article = forChange(id, base);
        reader.complete(article.latest());
        send(article, remark, despite, who);
        durability.onDiskAfterCommit();
    }

    private void send(Article article, String remark, String despite, SignedIn who) {
        DeskRights.unless(rights.mayWrite(who, article));
        Edition edition = article.latest();
        EditionStatus before = edition.status();
        String said = remark + (remark.isEmpty() || despite.isBlank() ? "" : "；") + despite.strip();
        edition.send(rules(), who.getUsername(), said, clock.instant());
        check.letPass(article, Despite.sending(despite));
        recordStep("送审", edition, before, edition.content().title() + noted(remark));
        publishIfPassed(article, Despite.publishing(despite, rights.mayOverride(who, article)), who);
    }

    /**
     * One step of the review; the last one publishes.
     *
     * @throws FormRefused if residents would miss something, or the hour it was to go is over
     */
    EditionStatus pass(Long id, String base, String remark, String despite, SignedIn who) {
        Article article = forChange(id, base);
        String inPlaceOf = inWhosePlace(who, article);
        Edition edition = article.latest();
        EditionStatus stage = edition.status();
        edition.pass(rules(), who.getUsername(), inPlaceOf, remark, clock.instant());
        recordStep("审核通过", edition, stage, edition.content().title() + represented(inPlaceOf) + noted(remark));
        publishIfPassed(article, Despite.publishing(despite, true), who);
        durability.onDiskAfterCommit();
        return edition.status();
    }

    void giveBack(Long id, String base, String reason, SignedIn who) {
        Article article = forChange(id, base);
        String inPlaceOf = inWhosePlace(who, article);
        Edition edition = article.latest();
        EditionStatus stage = edition.status();
        edition.giveBack(who.getUsername(), inPlaceOf, reason, clock.instant());
        recordStep("退回修改", edition, stage, edition.content().title() + represented(inPlaceOf) + noted(reason));
        durability.onDiskAfterCommit();
    }

    void recall(Long id, SignedIn who) {
        Article article = forChange(id);
        DeskRights.unless(rights.mayWrite(who, article));
        Edition edition = article.latest();
        EditionStatus stage = edition.status();
        edition.recall(who.getUsername(), clock.instant());
        recordStep("撤回送审", edition, stage, edition.content().title());
        durability.onDiskAfterCommit();
    }

    /** Publishes the text as it was last saved, if it is still the one that was looked at. */
    void publish(Long id, String base, String despite, SignedIn who) {
        Article article = forChange(id, base);
        reader.complete(article.latest());
        publish(article, despite, who);
        durability.onDiskAfterCommit();
    }

    private void publish(Article article, String despite, SignedIn who) {
        DeskRights.unless(rights.mayPublish(who, article));
        if (!rules().asksForReview()) {
            check.letPass(article, Despite.publishing(despite, rights.mayOverride(who, article)));
        }
        appear(article, who);
    }

    private void publishIfPassed(Article article, Despite despite, SignedIn who) {
        if (article.latest().status() == EditionStatus.READY) {
            reader.complete(article.latest());
            check.letPass(article, despite);
            appear(article, who);
        }
    }

    private void appear(Article article, SignedIn who) {
        residents.see(
                "发布稿件", article, () -> article.publish(rules(), clock.instant(), who.getUsername()), article::title);
    }

    /** 紧急发布. */
    void publishInEmergency(Long id, String base, String reason, SignedIn who) {
        DeskRights.unless(who.may(Role.ADMINISTRATOR));
        Article article = forChange(id, base);
        reader.complete(article.latest());
        check.letPass(article, Despite.publishing(reason, true));
        residents.see(
                "紧急发布",
                article,
                () -> article.publishInEmergency(rules(), reason, clock.instant(), who.getUsername()),
                () -> article.title() + noted(reason));
        durability.onDiskAfterCommit();
    }

    /** 补审, of what was published in an emergency. */
    void reviewLater(Long id, int number, String remark, SignedIn who) {
        Article article = forChange(id);
        String inPlaceOf = inWhosePlace(who, article);
        Edition edition = articles.findEdition(id, number).orElseThrow(() -> new NotAllowed("review.nothing-owed"));
        edition.reviewLater(who.getUsername(), inPlaceOf, remark, clock.instant());
        auditLog.record("补审", SUBJECT, id, article.title() + represented(inPlaceOf) + noted(remark));
        durability.onDiskAfterCommit();
    }

    private String inWhosePlace(SignedIn who, Article article) {
        String inPlaceOf = rights.inWhosePlace(who, article).orElse(null);
        DeskRights.unless(inPlaceOf != null);
        return inPlaceOf;
    }

    private void recordStep(String action, Edition edition, EditionStatus before, String detail) {
        Change change = Change.between(
                Map.of("审核状态", before.label()), Map.of("审核状态", edition.status().label()));
        auditLog.record(action, SUBJECT, edition.article().id(), detail, change);
    }

    private Article forChange(Long id, String base) {
        Article article = forChange(id);
        if (!base.equals(ArticleForm.base(article.latest()))) {
            throw new EditConflict(article.latest());
        }
        return article;
    }

    private Article forChange(Long id) {
        Article article = articles.findForChange(id).orElseThrow(() -> new ArticleNotFound(id));
        article.mustNotBeRecycled();
        return article;
    }

    private static String represented(String inPlaceOf) {
        return inPlaceOf.isEmpty() ? "" : "（代" + inPlaceOf + "）";
    }

    private static String noted(String remark) {
        return remark.isEmpty() ? "" : "，说明：" + remark;
    }
}
