package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.Category;
import zonenews.site.SiteSetting;

/** From the writer's hand to residents, by the eyes of others. */
@NewsroomTest
class ReviewingTests {

    @Autowired
    Newsroom newsroom;

    @Autowired
    TestClock clock;

    private Category column;
    private Visitor writer;
    private Visitor first;
    private Visitor second;

    @BeforeEach
    void anOfficeWithTwoSteps() {
        newsroom.set(SiteSetting.REVIEW_STEPS, "2");
        newsroom.set(SiteSetting.RETURN_PHRASES, "请核实数据\n请补充来源");
        column = newsroom.column("园区要闻");
        writer = newsroom.colleague(new Right(Role.EDITOR, column.id()));
        first = newsroom.colleague(new Right(Role.REVIEWER, column.id()));
        second = newsroom.colleague(new Right(Role.REVIEWER, column.id()));
    }

    @AfterEach
    void nobodyReviews() {
        newsroom.set(SiteSetting.REVIEW_STEPS, "");
        newsroom.set(SiteSetting.SENDING_IS_FIRST_STEP, "");
    }

    private String written(String then, String... more) {
        Map<String, String> typed = new java.util.HashMap<>(Map.of(
                "title",
                "园区开工",
                "body",
                "第一段。",
                "source",
                "澜州日报",
                "categoryId",
                column.id().toString(),
                "then",
                then));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        Page saved = writer.submit("/admin/articles/new", "#article-form", typed);
        assertThat(saved.status()).isEqualTo(302);
        return saved.location();
    }

    private static Page pass(Visitor who, String article) {
        return who.submit(article + "/review", "form[action$=/approval]", Map.of());
    }

    private String address(String article) {
        return article.replace("/admin", "");
    }

    @Test
    void a_text_that_two_others_passed_appears_at_its_hour() {
        String hour = zonenews.site.SiteTime.local(clock.instant().plus(Duration.ofHours(2)))
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString();
        String article = written("SEND", "publishAt", hour);
        assertThat(first.get(article + "/review").text()).contains("待初审").contains("园区开工");
        assertThat(pass(first, article).status()).isEqualTo(302);
        assertThat(pass(second, article).status()).isEqualTo(302);
        assertThat(newsroom.resident().get(address(article)).status()).isEqualTo(404);
        clock.forward(Duration.ofHours(2));
        assertThat(newsroom.resident().get(address(article)).text()).contains("园区开工");
    }

    @Test
    void the_writer_cannot_publish_alone() {
        String article = written("STAY");
        Page refused = writer.submit(article, "#article-form", Map.of("then", "PUBLISH"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("请先送审");
    }

    @Test
    void nobody_is_offered_or_allowed_a_second_step() {
        String article = written("SEND");
        pass(first, article);
        Page page = first.get(article + "/review");
        assertThat(page.html().select("form[action$=/approval]")).isEmpty();
        assertThat(page.text()).contains("请由另一位同事审核");
        Map<String, String> form = Map.of(
                "base", "1:1", "_csrf", page.html().select("[name=_csrf]").val());
        assertThat(first.post(article + "/approval", form).status()).isEqualTo(409);
    }

    @Test
    void a_text_given_back_says_why_and_can_be_sent_again() {
        String article = written("SEND");
        Page withoutReason = first.submit(article + "/review", "form[action$=/return]", Map.of("remark", " "));
        assertThat(first.get(withoutReason.location()).text()).contains("请写明原因");
        first.submit(article + "/review", "form[action$=/return]", Map.of("phrase", "请核实数据", "remark", "第二段"));
        assertThat(writer.get(article).text()).contains("退回修改").contains("请核实数据；第二段");
        writer.submit(article, "#article-form", Map.of("body", "第一段，已核实。", "then", "SEND"));
        assertThat(first.get(article + "/review").text()).contains("待初审");
    }

    @Test
    void the_writer_recalls_it_and_writes_on() {
        String article = written("SEND");
        assertThat(writer.get(article).location()).isEqualTo(article + "/review");
        writer.submit(article + "/review", "form[action$=/recall]", Map.of());
        assertThat(writer.get(article).html().select("#article-form")).hasSize(1);
    }

    @Test
    void who_opened_the_review_of_an_older_text_is_told_so() {
        String article = written("SEND");
        Page opened = first.get(article + "/review");
        writer.submit(article + "/review", "form[action$=/recall]", Map.of());
        writer.submit(article, "#article-form", Map.of("body", "另一段。", "then", "SEND"));
        assertThat(first.sendForm(opened, "form[action$=/approval]", Map.of()).status())
                .isEqualTo(409);
    }

    @Test
    void an_administrator_publishes_in_an_emergency_and_somebody_reviews_it_later() {
        String article = written("SEND");
        Visitor administrator = newsroom.editor();
        Page published = administrator.submit(
                article + "/review", "form[action$=/emergency-publication]", Map.of("remark", "台风红色预警"));

        assertThat(administrator.get(published.location()).text()).contains("已紧急发布");
        assertThat(newsroom.resident().get(address(article)).status()).isEqualTo(200);
        assertThat(first.get(article + "/review").text()).contains("还没有人补审");
        first.submit(article + "/review", "form[action$=/later-review]", Map.of("remark", "属实"));
        assertThat(first.get(article + "/sheet").text())
                .contains("紧急发布")
                .contains("台风红色预警")
                .contains("补审");
    }

    @Test
    void only_an_administrator_publishes_in_an_emergency() {
        String article = written("SEND");
        Page page = first.get(article + "/review");
        assertThat(page.html().select("form[action$=/emergency-publication]")).isEmpty();
        Map<String, String> form = Map.of(
                "remark", "急", "_csrf", page.html().select("[name=_csrf]").val());
        assertThat(first.post(article + "/emergency-publication", form).status())
                .isEqualTo(403);
    }

    @Test
    void the_sign_off_sheet_says_who_did_what_and_when() {
        String article = written("SEND");
        pass(first, article);
        first.get(article + "/review");
        String sheet = second.get(article + "/sheet").text();
        assertThat(sheet).contains("三审三校审签单").contains("送审").contains("待初审").contains("通过");
    }

    @Test
    void a_correction_is_reviewed_while_the_old_text_stays_on_the_site() {
        String article = written("SEND");
        pass(first, article);
        pass(second, article);
        writer.submit(article, "#article-form", Map.of("body", "改正后的一段。", "then", "SEND"));
        assertThat(newsroom.resident().get(address(article)).text()).contains("第一段。");
        pass(first, article);
        pass(second, article);
        assertThat(newsroom.resident().get(address(article)).text()).contains("改正后的一段。");
    }

    @Test
    void who_has_no_right_in_the_column_sees_nothing_of_it() {
        String article = written("SEND");
        Visitor stranger = newsroom.colleague(
                new Right(Role.REVIEWER, newsroom.column("通知公告").id()));
        for (String page : new String[] {"", "/review", "/sheet", "/preview"}) {
            assertThat(stranger.get(article + page).status()).as(page).isEqualTo(403);
        }
    }

    @Test
    void a_right_reaches_the_columns_below() {
        Category below = newsroom.columnBelow(column, "市县动态");
        String article = written("SEND", "categoryId", below.id().toString());
        assertThat(first.get(article + "/review").status()).isEqualTo(200);
    }

    @Test
    void nobody_writes_into_a_column_of_others() {
        String other = newsroom.column("通知公告").id().toString();
        Page form = writer.get("/admin/articles/new");
        assertThat(form.html().select("#categoryId option").eachAttr("value")).doesNotContain(other);
        Page refused = writer.sendForm(form, "#article-form", Map.of("title", "越权", "categoryId", other));
        assertThat(refused.status()).isEqualTo(403);
    }
}
