package zonenews.editing;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.Accounts;
import zonenews.account.Role;
import zonenews.account.SignedIn;
import zonenews.article.Article;
import zonenews.article.ArticleNotFound;
import zonenews.article.ArticleState;
import zonenews.article.Articles;
import zonenews.article.Category;
import zonenews.article.CurrentCategories;
import zonenews.article.Edition;
import zonenews.article.EditionStatus;
import zonenews.article.Review;
import zonenews.article.ReviewRules;
import zonenews.article.ReviewStep;
import zonenews.site.Settings;
import zonenews.site.SiteTime;

/** What the desk shows of a text's way through its review. */
@Component
@Transactional(readOnly = true)
class DeskReviews {

    /** One step as people read it: 何静(代孙立) 通过 待初审. */
    record Step(String action, String stage, String who, LocalDateTime at, String remark) {}

    /**
     * @param next what passing leads to: 通过，送复审
     * @param inWhosePlace 代审: who is represented; empty: nobody
     * @param whyNot message key: why somebody with the right may not review this text; empty where nothing hinders
     * @param phrases what the office often says when it gives a text back
     */
    record Shown(
            Long id,
            int number,
            String title,
            String column,
            String status,
            boolean underReview,
            ArticleState state,
            boolean hasDraft,
            boolean hasLive,
            int liveNumber,
            String base,
            String next,
            boolean mayPass,
            String inWhosePlace,
            String whyNot,
            boolean maySend,
            boolean mayWrite,
            boolean mayRecall,
            boolean mayPublishInEmergency,
            @Nullable Integer owing,
            boolean mayReviewLater,
            List<Step> steps,
            List<String> phrases) {

        /** Whether passing it is the last step. */
        public boolean passPublishes() {
            return mayPass && next.equals(PUBLISH);
        }
    }

    /** 三审三校审签单: one sheet of paper for one edition. */
    record Sheet(
            Long id,
            int number,
            String title,
            String column,
            String source,
            String author,
            String responsibleEditor,
            String status,
            String writers,
            LocalDateTime createdAt,
            @Nullable LocalDateTime publishedAt,
            int characters,
            List<Step> steps,
            LocalDateTime printedAt) {}

    private static final String PUBLISH = "通过，发布";

    private final Articles articles;
    private final Accounts accounts;
    private final DeskRights rights;
    private final CurrentCategories categories;
    private final Settings settings;
    private final Clock clock;

    DeskReviews(
            Articles articles,
            Accounts accounts,
            DeskRights rights,
            CurrentCategories categories,
            Settings settings,
            Clock clock) {
        this.articles = articles;
        this.accounts = accounts;
        this.rights = rights;
        this.categories = categories;
        this.settings = settings;
        this.clock = clock;
    }

    Shown of(Long id, SignedIn who) {
        Article article = find(id);
        Edition latest = article.latest();
        Edition live = article.live();
        Review review = latest.review();
        ReviewRules rules = ReviewRules.of(settings.current());
        Map<String, String> names = accounts.displayNames();
        Optional<String> place = rights.inWhosePlace(who, article);
        boolean mayPass = place.isPresent() && review.waitsFor(who.getUsername());
        boolean mayWrite = rights.mayWrite(who, article);
        boolean owes = live != null && live.review().owesReview();
        return new Shown(
                id,
                latest.number(),
                latest.content().title(),
                label(latest.content().category()),
                latest.status().label(),
                latest.status().isUnderReview(),
                article.state(clock.instant()),
                article.hasDraft(),
                live != null,
                live == null ? 0 : live.number(),
                ArticleForm.base(latest),
                next(review.statusIfPassed(rules)),
                mayPass,
                place.filter(other -> !other.isEmpty())
                        .map(other -> names.getOrDefault(other, other))
                        .orElse(""),
                place.isPresent() && latest.status().isUnderReview() && !mayPass
                        ? review.isOf(who.getUsername()) ? "review.own-text" : "review.one-step-each"
                        : "",
                mayWrite && article.hasDraft() && rules.asksForReview(),
                mayWrite,
                mayWrite && latest.status().isUnderReview() && review.isOf(who.getUsername()),
                who.may(Role.ADMINISTRATOR) && latest != live && rules.asksForReview(),
                owes ? live.number() : null,
                owes && place.isPresent() && live.review().mayReviewLater(who.getUsername()),
                (owes && latest == live ? live : latest)
                        .review().steps().stream()
                                .map(step -> step(step, names))
                                .toList(),
                settings.current().returnPhrases());
    }

    /** Where nobody reviews: whether this one may publish the draft, and give the reason 发布检查 asks for. */
    boolean mayPublishDespite(Long id, SignedIn who) {
        Article article = find(id);
        return !ReviewRules.of(settings.current()).asksForReview()
                && article.hasDraft()
                && !article.isRecycled()
                && rights.mayPublish(who, article)
                && rights.mayOverride(who, article);
    }

    /** What residents would read otherwise than now; null: nothing is live beside it. */
    @Nullable
    Comparison changes(Long id) {
        Article article = find(id);
        Edition live = article.live();
        return live == null || live == article.latest()
                ? null
                : Comparison.of(live, article.latest(), categories.tree());
    }

    /**
     * @param number of the edition; 0: the latest
     */
    Sheet sheet(Long id, int number) {
        Article article = find(id);
        Edition edition = number == 0
                ? article.latest()
                : articles.findEdition(id, number).orElseThrow(() -> new ArticleNotFound(id));
        Map<String, String> names = accounts.displayNames();
        return new Sheet(
                id,
                edition.number(),
                edition.content().title(),
                label(edition.content().category()),
                edition.content().origin().source(),
                edition.content().origin().author(),
                edition.content().origin().responsibleEditor(),
                edition.status().label(),
                String.join(
                        "、",
                        edition.review().writers().stream()
                                .map(name -> names.getOrDefault(name, name))
                                .sorted()
                                .toList()),
                SiteTime.local(edition.createdAt()),
                edition.publishedAt() == null ? null : SiteTime.local(edition.publishedAt()),
                org.jsoup.Jsoup.parse(edition.content().body())
                        .text()
                        .replaceAll("\\s+", "")
                        .length(),
                edition.review().steps().stream().map(step -> step(step, names)).toList(),
                SiteTime.local(clock.instant()));
    }

    private static Step step(ReviewStep step, Map<String, String> names) {
        String who = names.getOrDefault(step.who(), step.who());
        String other = names.getOrDefault(step.onBehalfOf(), step.onBehalfOf());
        return new Step(
                step.action().label(),
                step.stage().label(),
                other.isEmpty() ? who : who + "（代" + other + "）",
                SiteTime.local(step.happenedAt()),
                step.remark());
    }

    private static String next(EditionStatus next) {
        return next == EditionStatus.READY ? PUBLISH : "通过，送" + next.label().substring(1);
    }

    private String label(@Nullable Category column) {
        return column == null ? "" : categories.tree().label(column.id());
    }

    private Article find(Long id) {
        return articles.findById(id).orElseThrow(() -> new ArticleNotFound(id));
    }
}
