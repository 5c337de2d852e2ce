package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zonenews.Newsroom;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.ArticleState;
import zonenews.article.EditionStatus;
import zonenews.site.SiteSetting;

class PublicationDespiteTests extends CheckedPublication {

    @Test
    void an_editor_cannot_override_but_a_reviewer_can_with_a_reason_that_is_in_the_log() {
        Page refused = write(writer, "PUBLISH", "body", "号码" + NUMBER, "despite", "我觉得可以");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("#despite")).isEmpty();
        Visitor both = newsroom.colleague(new Right(Role.EDITOR, column.id()), new Right(Role.REVIEWER, column.id()));
        Page asked = write(both, "PUBLISH", "body", "号码" + NUMBER);
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.html().select("#despite[form=article-form]")).hasSize(1);
        Page published = both.sendForm(asked, FORM, Map.of("then", "PUBLISH", "despite", "号码是公开的范例"));
        assertThat(published.status()).isEqualTo(302);
        assertThat(state(published.location())).isEqualTo(ArticleState.PUBLIC);
        assertThat(log("越过发布检查")).contains("园区开工", "完整的身份证号", "号码是公开的范例").doesNotContain(NUMBER);
    }

    @Test
    void what_was_withdrawn_for_its_mistakes_comes_back_with_a_reason_only() {
        Long id = newsroom.publishedAsOf(
                clock.instant().minus(Duration.ofDays(1)),
                Newsroom.content("号码还在的旧稿", column).withBody("<p>号码" + NUMBER + "</p>"));
        newsroom.change(id, article -> article.withdraw("", "有身份证号", clock.instant()));
        String address = "/admin/articles/" + id;
        writer.submit(address, "#bring-back", Map.of());
        assertThat(state(address)).isEqualTo(ArticleState.WITHDRAWN);

        Visitor editor = newsroom.editor();
        Page form = editor.get(address);
        editor.sendForm(form, "#bring-back", Map.of());
        Page stopped = editor.get(address);
        assertThat(stopped.html().select("#proof-above").text()).contains("没有恢复发布", NUMBER);
        assertThat(stopped.html().select("#despite").attr("form")).isEqualTo("bring-back");
        assertThat(state(address)).isEqualTo(ArticleState.WITHDRAWN);
        assertThat(stopped.html().select("#proof-above li a, #proof-above li button"))
                .as("the form below may hold another text")
                .isEmpty();
        assertThat(stopped.html().select("#proof-above").text()).contains("改好的请按“发布”发出新的一版");
        editor.sendForm(stopped, "#bring-back", Map.of("despite", "本人同意公开"));
        assertThat(state(address)).isEqualTo(ArticleState.PUBLIC);
        assertThat(log("越过发布检查")).contains("完整的身份证号", "本人同意公开").doesNotContain(NUMBER);
    }

    @Test
    void a_reviewer_who_does_not_write_publishes_with_a_reason_too() {
        String article = write(writer, "STAY", "body", "号码" + NUMBER).location();
        assertThat(writer.get(article + "/review").html().select(".proof-review form"))
                .isEmpty();
        reviewer.submit(article + "/review", ".proof-review form", Map.of("despite", "公开的范例"));
        assertThat(state(article)).isEqualTo(ArticleState.PUBLIC);
    }

    @Test
    void a_reason_must_be_one() {
        Page asked = write(newsroom.editor(), "PUBLISH", "body", "号码" + NUMBER, "despite", " 好 ");
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.html().select("#despite").val()).isEqualTo("好");
        assertThat(write(newsroom.editor(), "PUBLISH", "body", "号码" + NUMBER, "despite", "长".repeat(501))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void without_a_column_or_a_text_no_reason_helps() {
        assertThat(write(newsroom.editor(), "PUBLISH", "body", "", "despite", "就要这样发")
                        .status())
                .isEqualTo(400);
        assertThat(write(newsroom.editor(), "PUBLISH", "categoryId", "", "despite", "就要这样发")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void to_review_goes_what_is_complete_or_says_why_not_and_the_last_reviewer_decides() {
        newsroom.set(SiteSetting.REVIEW_STEPS, "1");
        assertThat(write(writer, "SEND", "source", "").status()).isEqualTo(400);
        Page sent = write(writer, "SEND", "body", "号码" + NUMBER, "despite", "号码是公开的范例");
        assertThat(sent.status()).isEqualTo(302);
        String article = sent.location();
        assertThat(log("带着检查问题送审")).contains("完整的身份证号", "号码是公开的范例");
        Page review = reviewer.get(article + "/review");
        assertThat(review.html().select(".proof-review .proof-must li")).hasSize(1);
        reviewer.sendForm(review, "form[action$=approval]", Map.of());
        assertThat(state(article)).as("without a reason of the reviewer").isEqualTo(ArticleState.UNPUBLISHED);
        assertThat(reviewer.get(article + "/review").text()).contains("写明原因");
        reviewer.submit(article + "/review", "form[action$=approval]", Map.of("despite", "已核实可以公开"));
        assertThat(state(article)).isEqualTo(ArticleState.PUBLIC);
        assertThat(log("越过发布检查")).contains("已核实可以公开");
    }

    @Test
    void a_link_that_broke_while_it_was_reviewed_stops_the_last_step() {
        newsroom.set(SiteSetting.REVIEW_STEPS, "1");
        Long other = newsroom.published("会撤的");
        String article = write(writer, "SEND", "body", "<p>见<a href=\"/articles/" + other + "\">那篇</a>。</p>")
                .location();
        newsroom.change(other, each -> each.withdraw("", "有误", clock.instant()));
        reviewer.submit(article + "/review", "form[action$=approval]", Map.of());
        assertThat(newsroom.article(id(article)).latest().status()).isEqualTo(EditionStatus.FIRST_REVIEW);
        assertThat(reviewer.get(article + "/review").text()).contains("已撤稿");
    }

    @Test
    void an_emergency_has_its_reason_and_what_it_passed_over_is_in_the_log() {
        newsroom.set(SiteSetting.REVIEW_STEPS, "2");
        String article = write(writer, "STAY", "body", "号码" + NUMBER).location();
        newsroom.editor()
                .submit(article + "/review", "form[action$=emergency-publication]", Map.of("remark", "防汛紧急通知"));
        assertThat(state(article)).isEqualTo(ArticleState.PUBLIC);
        assertThat(log("越过发布检查")).contains("完整的身份证号", "防汛紧急通知");
    }
}
