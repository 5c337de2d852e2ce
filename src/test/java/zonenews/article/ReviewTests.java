package zonenews.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** 三审三校: the way of a text to residents. */
class ReviewTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:15Z");
    private static final ReviewRules THREE = new ReviewRules(3, false);

    private final Review review = new Review("zhang");

    private EditionStatus send(ReviewRules rules) {
        review.send(rules, "zhang", "", NOW);
        return review.status();
    }

    private EditionStatus pass(ReviewRules rules, String who) {
        review.pass(rules, who, "", "", NOW);
        return review.status();
    }

    private static void refused(String reason, ThrowingCallable what) {
        assertThatThrownBy(what).isInstanceOf(NotAllowed.class).hasMessage(reason);
    }

    @Test
    void three_steps_are_first_second_and_final() {
        assertThat(send(THREE)).isEqualTo(EditionStatus.FIRST_REVIEW);
        assertThat(pass(THREE, "he")).isEqualTo(EditionStatus.SECOND_REVIEW);
        assertThat(pass(THREE, "sun")).isEqualTo(EditionStatus.FINAL_REVIEW);
        assertThat(pass(THREE, "li")).isEqualTo(EditionStatus.READY);
    }

    @Test
    void two_steps_are_first_and_final() {
        ReviewRules two = new ReviewRules(2, false);
        assertThat(send(two)).isEqualTo(EditionStatus.FIRST_REVIEW);
        assertThat(pass(two, "he")).isEqualTo(EditionStatus.FINAL_REVIEW);
        assertThat(pass(two, "sun")).isEqualTo(EditionStatus.READY);
    }

    @Test
    void the_writers_sending_may_count_as_the_first_step() {
        ReviewRules rules = new ReviewRules(3, true);
        assertThat(send(rules)).isEqualTo(EditionStatus.SECOND_REVIEW);
        assertThat(pass(rules, "he")).isEqualTo(EditionStatus.FINAL_REVIEW);
        assertThat(pass(rules, "sun")).isEqualTo(EditionStatus.READY);
    }

    @Test
    void nobody_does_two_steps() {
        send(THREE);
        pass(THREE, "he");
        refused("review.one-step-each", () -> pass(THREE, "he"));
    }

    @Test
    void nobody_reviews_what_they_wrote_in() {
        review.writtenBy("he");
        send(THREE);
        refused("review.own-text", () -> pass(THREE, "zhang"));
        refused("review.own-text", () -> pass(THREE, "he"));
    }

    @Test
    void a_substitute_cannot_do_the_step_of_somebody_who_wrote_or_passed_it() {
        send(THREE);
        refused("review.substitute", () -> review.pass(THREE, "sun", "zhang", "", NOW));
        pass(THREE, "he");
        refused("review.substitute", () -> review.pass(THREE, "sun", "he", "", NOW));
        review.pass(THREE, "sun", "li", "", NOW);
        refused("review.one-step-each", () -> pass(THREE, "li"));
    }

    @Test
    void a_text_under_review_is_frozen() {
        send(THREE);
        refused("edition.frozen", () -> review.writtenBy("zhang"));
        refused("edition.frozen", () -> review.publish(THREE, "zhang", NOW));
        refused("review.not-a-draft", () -> send(THREE));
    }

    @Test
    void giving_back_needs_a_reason_and_the_steps_begin_anew() {
        send(THREE);
        pass(THREE, "he");
        refused("review.reason.required", () -> review.giveBack("sun", "", " ", NOW));
        review.giveBack("sun", "", "请核实数据", NOW);
        assertThat(review.status()).isEqualTo(EditionStatus.RETURNED);
        assertThat(review.returnedFor()).isEqualTo("请核实数据");
        assertThat(send(THREE)).isEqualTo(EditionStatus.FIRST_REVIEW);
        assertThat(pass(THREE, "he")).isEqualTo(EditionStatus.SECOND_REVIEW);
    }

    @Test
    void only_who_wrote_or_sent_it_recalls_it() {
        send(THREE);
        refused("review.recall.not-yours", () -> review.recall("he", NOW));
        review.recall("zhang", NOW);
        assertThat(review.status()).isEqualTo(EditionStatus.DRAFT);
        refused("review.not-under-review", () -> review.recall("zhang", NOW));
    }

    @Test
    void with_steps_nothing_is_published_unreviewed() {
        refused("review.needed", () -> review.publish(new ReviewRules(1, false), "zhang", NOW));
    }

    @Test
    void without_steps_who_writes_publishes() {
        refused("review.no-steps", () -> send(ReviewRules.NO_REVIEW));
        review.publish(ReviewRules.NO_REVIEW, "zhang", NOW);
        assertThat(review.status()).isEqualTo(EditionStatus.LIVE);
    }

    @Test
    void an_emergency_owes_a_review_by_somebody_else() {
        send(THREE);
        refused("review.reason.required", () -> review.publishInEmergency(THREE, "admin", "", NOW));
        review.publishInEmergency(THREE, "admin", "台风红色预警", NOW);
        assertThat(review.status()).isEqualTo(EditionStatus.LIVE);
        assertThat(review.owesReview()).isTrue();
        refused("review.own-text", () -> review.reviewLater("admin", "", "", NOW));
        refused("review.own-text", () -> review.reviewLater("zhang", "", "", NOW));
        review.reviewLater("he", "", "属实", NOW);
        assertThat(review.owesReview()).isFalse();
        refused("review.nothing-owed", () -> review.reviewLater("sun", "", "", NOW));
    }

    @Test
    void fewer_steps_set_meanwhile_end_the_review_with_the_next_one() {
        send(THREE);
        pass(THREE, "he");
        assertThat(pass(new ReviewRules(1, false), "sun")).isEqualTo(EditionStatus.READY);
    }

    @Test
    void every_step_can_be_read_back() {
        send(THREE);
        review.pass(THREE, "he", "li", "数据已核实", NOW);
        assertThat(review.steps())
                .containsExactly(
                        new ReviewStep(ReviewStep.Action.SENT, EditionStatus.DRAFT, "zhang", "", NOW, ""),
                        new ReviewStep(ReviewStep.Action.PASSED, EditionStatus.FIRST_REVIEW, "he", "li", NOW, "数据已核实"));
    }
}
