package zonenews.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What an article allows. */
class ArticleTests {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:15.123Z");
    private static final Instant THE_SECOND = Instant.parse("2026-03-02T01:30:15Z");
    private final Category column = new Category(null, "zone-news", "园区要闻", ColumnType.NEWS, 1);

    private Article draft(Timing timing) {
        Content content = Content.titled("园区开工", column).withTiming(timing);
        Article article = new Article(content, "token", NOW, "editor");
        article.write(content, NOW, "editor");
        return article;
    }

    private Article published() {
        Article article = draft(Timing.NOW);
        article.publish(ReviewRules.NO_REVIEW, NOW, "editor");
        return article;
    }

    private static Timing at(Instant hour) {
        return new Timing(hour, null, null, false);
    }

    @Test
    void is_not_public_while_it_is_a_draft() {
        assertThat(draft(Timing.NOW).state(NOW)).isEqualTo(ArticleState.UNPUBLISHED);
    }

    @Test
    void is_public_from_the_second_it_is_published_in() {
        Article article = published();
        assertThat(article.publishedAt()).isEqualTo(THE_SECOND);
        assertThat(article.state(NOW)).isEqualTo(ArticleState.PUBLIC);
    }

    @Test
    void waits_for_an_hour_to_come() {
        Instant later = THE_SECOND.plus(Duration.ofHours(1));
        Article article = draft(at(later));
        article.publish(ReviewRules.NO_REVIEW, NOW, "editor");
        assertThat(article.state(NOW)).isEqualTo(ArticleState.SCHEDULED);
        assertThat(article.state(later)).isEqualTo(ArticleState.PUBLIC);
    }

    @Test
    void cannot_be_dated_back_by_an_editor() {
        Article article = draft(at(THE_SECOND.minus(Duration.ofDays(30))));
        article.publish(ReviewRules.NO_REVIEW, NOW, "editor");
        assertThat(article.publishedAt()).isEqualTo(THE_SECOND);
    }

    @Test
    void may_be_given_another_hour_until_its_hour_has_come() {
        Article article = draft(at(THE_SECOND.plus(Duration.ofHours(1))));
        article.publish(ReviewRules.NO_REVIEW, NOW, "editor");
        Instant earlier = THE_SECOND.plus(Duration.ofMinutes(10));
        article.write(Content.titled("园区开工", column).withTiming(at(earlier)), NOW, "editor");
        article.publish(ReviewRules.NO_REVIEW, NOW, "editor");
        assertThat(article.publishedAt()).isEqualTo(earlier);
    }

    @Test
    void keeps_its_first_hour_when_it_is_corrected() {
        Article article = published();
        Instant nextDay = NOW.plus(Duration.ofDays(1));
        article.write(Content.titled("园区开工（更正）", column), nextDay, "editor");
        article.publish(ReviewRules.NO_REVIEW, nextDay, "editor");
        assertThat(article.publishedAt()).isEqualTo(THE_SECOND);
        assertThat(article.modifiedAt()).isEqualTo(THE_SECOND.plus(Duration.ofDays(1)));
    }

    @Test
    void keeps_its_live_text_while_the_next_is_written() {
        Article article = published();
        article.write(Content.titled("下一稿", column), NOW, "editor");
        assertThat(article.title()).isEqualTo("园区开工");
        assertThat(article.live().content().title()).isEqualTo("园区开工");
        assertThat(article.hasDraft()).isTrue();
    }

    @Test
    void never_changes_an_edition_that_was_published() {
        Edition live = published().live();
        assertThatThrownBy(() -> live.rewrite(Content.titled("改写历史", column), NOW, "editor"))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void numbers_its_editions() {
        Article article = published();
        article.write(Content.titled("第二版", column), NOW, "editor");
        article.publish(ReviewRules.NO_REVIEW, NOW, "editor");
        assertThat(article.live().number()).isEqualTo(2);
        assertThat(article.live().status()).isEqualTo(EditionStatus.LIVE);
    }

    @Test
    void keeps_the_text_of_the_other_when_two_write_at_once() {
        Article article = draft(Timing.NOW);
        Edition theirs = article.latest();
        article.writeBeside(Content.titled("我的", column), NOW, "reviewer");
        assertThat(theirs.content().title()).isEqualTo("园区开工");
        assertThat(theirs.status()).isEqualTo(EditionStatus.PAST);
        assertThat(article.latest().content().title()).isEqualTo("我的");
    }

    @Test
    void is_withdrawn_only_while_it_is_published() {
        assertThatThrownBy(() -> draft(Timing.NOW).withdraw("", "", NOW)).isInstanceOf(NotAllowed.class);
        Article article = published();
        article.withdraw("本文数据有误", "", NOW);
        assertThat(article.state(NOW)).isEqualTo(ArticleState.WITHDRAWN);
        assertThatThrownBy(() -> article.withdraw("", "", NOW)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void is_brought_back_as_it_was() {
        Article article = published();
        article.withdraw("", "", NOW);
        article.bringBack();
        assertThat(article.state(NOW)).isEqualTo(ArticleState.PUBLIC);
        assertThatThrownBy(article::bringBack).isInstanceOf(NotAllowed.class);
    }

    @Test
    void is_not_published_without_a_column() {
        Content content = Content.titled("没有栏目", null);
        Article article = new Article(content, "token", NOW, "editor");
        article.write(content, NOW, "editor");
        assertThatThrownBy(() -> article.publish(ReviewRules.NO_REVIEW, NOW, "editor"))
                .isInstanceOf(NotAllowed.class);
    }
}
