package zonenews.editing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zonenews.Visitor.Page;
import zonenews.article.ArticleState;
import zonenews.site.SiteSetting;
import zonenews.site.SiteTime;

/** What 发布检查 stops does not reach residents, however it is sent. */
class PublicationCheckTests extends CheckedPublication {

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
    void what_was_not_done_is_called_as_the_button_that_asked_for_it() {
        assertThat(write(writer, "PUBLISH", "source", "")
                        .html()
                        .select("#proof-above h2")
                        .text())
                .startsWith("没有发布：以下问题要先改好");
        newsroom.set(SiteSetting.REVIEW_STEPS, "1");
        assertThat(write(writer, "SEND", "source", "")
                        .html()
                        .select("#proof-above h2")
                        .text())
                .startsWith("没有送审：以下问题要先改好");
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
