package zonenews.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zonenews.article.ReviewStep.Action;

/**
 * The way of an edition to residents. A 草稿 is written, by one or several, and sent to review. As many steps as the
 * office has set, none to three, pass it: 待初审, 待复审, 待终审; each is another person's, and nobody's who wrote in
 * it. The last one publishes it (待发布 until its hour comes, then 已发布); when another edition takes its place it is
 * 历史. A reviewer may give it back with a reason (退回修改), and the steps begin anew; who wrote or sent it may recall
 * it. In an emergency an administrator publishes it at once, with a reason (紧急发布), and somebody reviews it later
 * (补审). Without steps, who writes publishes.
 */
@Embeddable
public class Review {

    @Enumerated(EnumType.STRING)
    private EditionStatus status = EditionStatus.DRAFT;

    @ElementCollection
    @CollectionTable(name = "edition_writer", joinColumns = @JoinColumn(name = "edition_id"))
    @Column(name = "account_name")
    private Set<String> writers = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "edition_step", joinColumns = @JoinColumn(name = "edition_id"))
    @OrderColumn(name = "position")
    private List<ReviewStep> steps = new ArrayList<>();

    private boolean owesReview;

    protected Review() {}

    Review(String writer) {
        writers.add(writer);
    }

    void writtenBy(String who) {
        NotAllowed.unless(status.canBeWritten(), "edition.frozen");
        writers.add(who);
    }

    void send(ReviewRules rules, String who, String remark, Instant now) {
        NotAllowed.unless(status.canBeWritten(), "review.not-a-draft");
        NotAllowed.unless(rules.asksForReview(), "review.no-steps");
        record(Action.SENT, who, "", remark, now);
        status = next(rules, rules.sendingIsFirstStep() ? 1 : 0);
    }

    void pass(ReviewRules rules, String who, String onBehalfOf, String remark, Instant now) {
        mayReview(who, onBehalfOf);
        record(Action.PASSED, who, onBehalfOf, remark, now);
        status = next(rules, passed(rules));
    }

    void giveBack(String who, String onBehalfOf, String reason, Instant now) {
        mayReview(who, onBehalfOf);
        NotAllowed.unless(!reason.isBlank(), "review.reason.required");
        record(Action.RETURNED, who, onBehalfOf, reason, now);
        status = EditionStatus.RETURNED;
    }

    void recall(String who, Instant now) {
        NotAllowed.unless(status.isUnderReview(), "review.not-under-review");
        NotAllowed.unless(isOf(who), "review.recall.not-yours");
        record(Action.RECALLED, who, "", "", now);
        status = EditionStatus.DRAFT;
    }

    void publish(ReviewRules rules, String who, Instant now) {
        boolean reviewed = status == EditionStatus.READY;
        NotAllowed.unless(reviewed || status.canBeWritten(), "edition.frozen");
        NotAllowed.unless(reviewed || !rules.asksForReview(), "review.needed");
        goLive(Action.PUBLISHED, who, "", now);
    }

    void publishInEmergency(ReviewRules rules, String who, String reason, Instant now) {
        NotAllowed.unless(status.canBeWritten() || status.isUnderReview(), "edition.frozen");
        NotAllowed.unless(rules.asksForReview(), "review.no-steps");
        NotAllowed.unless(!reason.isBlank(), "review.reason.required");
        goLive(Action.PUBLISHED_IN_EMERGENCY, who, reason, now);
        owesReview = true;
    }

    void reviewLater(String who, String onBehalfOf, String remark, Instant now) {
        NotAllowed.unless(owesReview, "review.nothing-owed");
        NotAllowed.unless(mayReviewLater(who), "review.own-text");
        NotAllowed.unless(onBehalfOf.isEmpty() || !isOf(onBehalfOf), "review.own-text");
        record(Action.REVIEWED_LATER, who, onBehalfOf, remark, now);
        owesReview = false;
    }

    void makeWay() {
        status = EditionStatus.PAST;
    }

    private void goLive(Action action, String who, String reason, Instant now) {
        record(action, who, "", reason, now);
        status = EditionStatus.LIVE;
    }

    private void record(Action action, String who, String onBehalfOf, String remark, Instant now) {
        steps.add(new ReviewStep(action, status, who, onBehalfOf, now, remark));
    }

    /** 一审: 初审; 两审: 初审, 终审; 三审: 初审, 复审, 终审. */
    private static EditionStatus next(ReviewRules rules, int passed) {
        if (passed >= rules.steps()) {
            return EditionStatus.READY;
        }
        if (passed == 0) {
            return EditionStatus.FIRST_REVIEW;
        }
        return passed == rules.steps() - 1 ? EditionStatus.FINAL_REVIEW : EditionStatus.SECOND_REVIEW;
    }

    private int passed(ReviewRules rules) {
        long passes = thisRound().stream()
                .filter(step -> step.action() == Action.PASSED)
                .count();
        return (int) passes + (rules.sendingIsFirstStep() ? 1 : 0);
    }

    /** Since it was sent the last time. */
    private List<ReviewStep> thisRound() {
        int sent = steps.size();
        while (sent > 0 && steps.get(sent - 1).action() != Action.SENT) {
            sent--;
        }
        return steps.subList(Math.max(0, sent - 1), steps.size());
    }

    private void mayReview(String who, String onBehalfOf) {
        NotAllowed.unless(status.isUnderReview(), "review.not-under-review");
        NotAllowed.unless(!isOf(who), "review.own-text");
        NotAllowed.unless(!hasPassed(who), "review.one-step-each");
        NotAllowed.unless(onBehalfOf.isEmpty() || !isOf(onBehalfOf) && !hasPassed(onBehalfOf), "review.substitute");
    }

    private boolean hasPassed(String who) {
        return thisRound().stream()
                .filter(step -> step.action() == Action.PASSED)
                .anyMatch(step -> step.who().equals(who) || step.onBehalfOf().equals(who));
    }

    /** Whether somebody wrote in it, or sent it to review. */
    public boolean isOf(String who) {
        return writers.contains(who)
                || steps.stream()
                        .anyMatch(step ->
                                step.action() == Action.SENT && step.who().equals(who));
    }

    private boolean didInEmergency(String who) {
        return steps.stream()
                .anyMatch(step -> step.action() == Action.PUBLISHED_IN_EMERGENCY
                        && step.who().equals(who));
    }

    /** Whether this person's step could be the next one, the right to review in its column left aside. */
    public boolean waitsFor(String who) {
        return status.isUnderReview() && !isOf(who) && !hasPassed(who);
    }

    /** Where the next step leads to. */
    public EditionStatus statusIfPassed(ReviewRules rules) {
        return next(rules, passed(rules) + 1);
    }

    /** 补审, the right to review in its column left aside. */
    public boolean mayReviewLater(String who) {
        return owesReview && !isOf(who) && !didInEmergency(who);
    }

    /** Why it was given back; null: it was not. */
    public @Nullable String returnedFor() {
        return status == EditionStatus.RETURNED ? steps.get(steps.size() - 1).remark() : null;
    }

    public EditionStatus status() {
        return status;
    }

    public Collection<String> writers() {
        return Set.copyOf(writers);
    }

    public List<ReviewStep> steps() {
        return List.copyOf(steps);
    }

    /** 紧急发布 that nobody has reviewed yet. */
    public boolean owesReview() {
        return owesReview;
    }
}
