package zonenews.editing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.ArticleState;
import zonenews.article.Category;
import zonenews.article.EditionStatus;
import zonenews.media.MediaLibrary;
import zonenews.site.SiteSetting;
import zonenews.site.SiteTime;

/** What 发布检查 stops does not reach residents, however it is sent. */
@NewsroomTest
class PublicationCheckTests {

    private static final String FORM = "#article-form";
    private static final String NUMBER = "11010519491231002X";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManagerFactory database;

    @Autowired
    private MediaLibrary library;

    @Autowired
    private TestClock clock;

    private Category column;
    private Visitor writer;
    private Visitor reviewer;

    @BeforeEach
    void people() {
        column = newsroom.column("园区要闻");
        writer = newsroom.colleague(new Right(Role.EDITOR, column.id()));
        reviewer = newsroom.colleague(new Right(Role.REVIEWER, column.id()));
    }

    @AfterEach
    void nobodyReviews() {
        newsroom.set(SiteSetting.REVIEW_STEPS, "");
    }

    private Map<String, String> typed(String then, String... more) {
        Map<String, String> typed = new HashMap<>(Map.of(
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
        return typed;
    }

    private Page write(Visitor who, String then, String... more) {
        return who.submit("/admin/articles/new", FORM, typed(then, more));
    }

    private static Long id(String address) {
        return Long.valueOf(address.replaceAll(".*/articles/(\\d+).*", "$1"));
    }

    private ArticleState state(String address) {
        return newsroom.article(id(address)).state(clock.instant());
    }

    private int articles() {
        return jdbc.sql("select count(*) from article").query(Integer.class).single();
    }

    private String log(String action) {
        return jdbc.sql("select detail from audit_log where action = ? order by id desc limit 1")
                .param(action)
                .query(String.class)
                .optional()
                .orElse("");
    }

    @Test
    void saving_asks_for_a_title_only() {
        assertThat(write(writer, "STAY", "source", "", "body", "号码" + NUMBER).status())
                .isEqualTo(302);
    }

    @Test
    void what_blocks_is_listed_each_a_link_to_its_field_and_what_was_typed_stays() {
        int before = articles();
        Page refused = write(writer, "PUBLISH", "source", "", "body", "号码" + NUMBER + "，会议作了布署。");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("#proof-above .proof-must a").eachAttr("href"))
                .containsExactly("#source", "#body");
        assertThat(refused.html().select("#proof-above .proof-may a").eachText())
                .containsExactly("“布署”应为“部署”");
        assertThat(refused.html().select("#proof-above mark").eachText()).containsExactly(NUMBER, "布署");
        assertThat(refused.html().select("#body").text()).contains(NUMBER);
        assertThat(articles()).isEqualTo(before);
    }

    @Test
    void a_missing_field_and_what_the_check_finds_are_said_together_and_each_once() {
        Page refused = write(writer, "PUBLISH", "source", "", "categoryId", "", "expireAt", "三月");
        assertThat(refused.html().select(".problems a").eachAttr("href")).containsExactly("#expireAt", "#categoryId");
        assertThat(refused.html().select("#proof-above li a").eachAttr("href")).containsExactly("#source");
    }

    @Test
    void two_pictures_without_description_are_told_apart() {
        String first = library.store(picture(7), "开工现场.png", "admin").address();
        String second = library.store(picture(8), "厂区.png", "admin").address();
        String pictures =
                "<figure><img src=\"%s\" alt=\"\"></figure><figure><img src=\"%s\" alt=\"\"><figcaption>新厂区全景</figcaption></figure>"
                        .formatted(first, second);
        assertThat(checked("body", pictures)
                        .html()
                        .select(".proof-may a, .proof-must a")
                        .eachText())
                .containsExactly(
                        "第 1 幅图片（开工现场.png）没有图片描述，请写上画面内容，看不见图片的居民靠它了解", "第 2 幅图片（新厂区全景）没有图片描述，请写上画面内容，看不见图片的居民靠它了解");
    }

    @Test
    void a_file_that_is_no_picture_stands_in_no_place_of_a_picture() {
        String file = library.store("%PDF-1.7\n%%EOF\n".getBytes(US_ASCII), "表格.pdf", "admin")
                .address();
        assertThat(checked("body", "<figure><img src=\"%s\" alt=\"一张表\"></figure>".formatted(file))
                        .html()
                        .select(".proof-must a")
                        .eachText())
                .containsExactly("第 1 幅图片（表格.pdf）不是图片，居民看不见，请把它放到附件里");
    }

    @Test
    void a_text_full_of_links_and_pictures_is_asked_about_at_once() {
        long few = questions(2);
        assertThat(questions(200)).isLessThan(few + 50);
    }

    private long questions(int links) {
        StringBuilder body = new StringBuilder();
        StringBuilder attachments = new StringBuilder();
        for (int i = 0; i < links; i++) {
            String file = "/media/%032d.".formatted(i);
            body.append("<p>第%d处<a href=\"/articles/%d\">一篇</a></p>".formatted(i, 900_000 + i));
            body.append("<figure><img src=\"%spng\" alt=\"厂房\"></figure>".formatted(file));
            attachments.append(file).append("pdf 附件\n");
        }
        Statistics counted = database.unwrap(SessionFactory.class).getStatistics();
        counted.setStatisticsEnabled(true);
        long before = counted.getPrepareStatementCount();
        Page checked = checked("body", body.toString(), "attachments", attachments.toString());
        assertThat(checked.html().select(".proof-must li")).hasSizeGreaterThan(Math.min(30, links));
        return counted.getPrepareStatementCount() - before;
    }

    @Test
    void what_residents_read_of_a_file_is_checked_like_the_text() {
        String file = uploaded();
        Page form = checked("attachments", file + " 王某" + NUMBER + ".pdf");
        assertThat(form.html().select(".proof-must a").eachAttr("data-field")).containsExactly("attachments");
        Page refused = write(writer, "PUBLISH", "attachments", file + " 王某" + NUMBER + ".pdf");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("#proof-above mark").eachText()).containsExactly(NUMBER);
        assertThat(write(writer, "PUBLISH", "attachments", file + " 名单").status())
                .isEqualTo(302);
    }

    private static byte[] picture(int width) {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(width, 5, BufferedImage.TYPE_INT_RGB), "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String uploaded() {
        return library.store("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), "名单.pdf", "admin")
                .address();
    }

    @Test
    void warnings_do_not_stop_anybody() {
        Page published = write(writer, "PUBLISH", "body", "会议作了布署，联系电话13857112345。");
        assertThat(published.status()).isEqualTo(302);
        assertThat(state(published.location())).isEqualTo(ArticleState.PUBLIC);
    }

    @Test
    void an_hour_to_come_is_publishing_too() {
        String hour = SiteTime.local(clock.instant().plus(Duration.ofDays(1)))
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString();
        assertThat(write(writer, "PUBLISH", "publishAt", hour, "body", "号码" + NUMBER)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_button_of_the_preview_is_no_way_around_it() {
        String article = write(writer, "STAY", "body", "号码" + NUMBER).location();
        writer.get(article);
        writer.submit(article + "/preview", "form[action$=publication]", Map.of());
        assertThat(state(article)).isEqualTo(ArticleState.UNPUBLISHED);
        assertThat(writer.get(article).text()).contains("身份证号");
    }

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

    private Page checked(String... fields) {
        String token = writer.get("/admin/articles/new")
                .html()
                .select(FORM + " input[name=_csrf]")
                .val();
        Map<String, String> typed = typed("CHECK", fields);
        typed.put("_csrf", token);
        return writer.post("/admin/articles/check", typed);
    }

    @Test
    void the_form_is_checked_as_it_stands_without_being_saved() {
        int before = articles();
        Page checked = checked("title", "", "body", "会议作了布署。");
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.html().select("html > head > title")).isEmpty();
        assertThat(checked.html().select(".proof-must a").eachText()).containsExactly("请填写标题");
        assertThat(checked.html().select(".proof-may a").attr("data-place")).isEqualTo("布署");
        assertThat(articles()).isEqualTo(before);
    }

    @Test
    void without_a_script_the_button_saves_and_shows_the_findings_as_links() {
        Page saved = write(writer, "CHECK", "source", "", "body", "会议作了布署。");
        assertThat(saved.status()).isEqualTo(302);
        assertThat(saved.header("Location")).endsWith("?checked");
        Page page = writer.get(saved.location() + "?checked");
        assertThat(page.html().select("#proof-above a").eachAttr("href")).containsExactly("#source", "#body");
        assertThat(page.html().select("#proof-panel button[name=then][value=CHECK]"))
                .hasSize(1);
        Long fine = newsroom.draft("没有问题的", column);
        assertThat(writer.get("/admin/articles/" + fine + "?checked").text()).contains("没有发现问题");
    }
}
