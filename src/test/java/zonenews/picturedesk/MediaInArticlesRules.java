package zonenews.picturedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.Visitor.Page;

/** Pictures, videos and files in articles: from the form to the residents' page. */
abstract class MediaInArticlesRules extends MediaInUse {

    @Test
    void a_file_is_a_quick_link_of_the_home_page_once_residents_may_open_it() {
        String file = file("便民手册.pdf");
        Map<String, String> link = Map.of("name", "便民手册", "address", file);
        String form = "/admin/front-page/new?place=QUICK_LINK";
        Page refused = editor.submit(form, "form.narrow", link);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("#address").val()).isEqualTo(file);
        assertThat(refused.html().select("#address-problem").text()).contains("没有一篇已发布的稿件用到它");
        published(typed("手册来了", "<p><a href=\"" + file + "\">便民手册</a></p>"));
        assertThat(editor.submit(form, "form.narrow", link).status()).isEqualTo(302);
    }

    @Test
    void a_picture_in_the_text_is_shown_in_the_width_a_screen_needs() {
        String picture = picture("开工.jpg");
        Long id = published(typed(
                "开工",
                "<p>开工。</p><figure><img src=\"" + picture + "\" alt=\"塔吊\"><figcaption>图为现场</figcaption></figure>"));
        Element shown = newsroom.resident().get("/articles/" + id).html().selectFirst(".article-text img");
        assertThat(shown.attr("src")).isEqualTo(picture);
        assertThat(shown.attr("srcset")).contains("x480.jpg 480w", "x960.jpg 960w", "1600w");
        assertThat(shown.attr("sizes")).isNotEmpty();
        assertThat(shown.attr("width")).isEqualTo("1600");
        assertThat(shown.attr("loading")).isEqualTo("lazy");
        assertThat(jdbc.sql("select body from edition where article_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain("srcset", "lazy");
        Element onPaper =
                newsroom.resident().get("/articles/" + id + "/print").html().selectFirst(".article-text img");
        assertThat(onPaper.hasAttr("srcset")).as("paper takes the largest").isFalse();
    }

    @Test
    void all_that_a_text_shows_or_links_to_is_seen_by_residents_while_it_is_published() {
        String picture = picture("图.jpg");
        String file = file("名单.pdf");
        String video =
                uploads.taken("开工.mp4", Samples.mp4(3000)).path("address").asString();
        String narrow = picture.replace(".jpg", "x480.jpg");
        for (String each : List.of(picture, narrow, file, video)) {
            assertThat(asResident(each)).as("before").isEqualTo(404);
        }
        Long id = published(typed(
                "带附件",
                "<p><img src=\"" + picture + "\" alt=\"开工\"></p><p>见<a href=\"" + file + "\">名单</a>和<a href=\"" + video
                        + "\">录像</a>。</p>"));
        for (String each : List.of(picture, narrow, file, video)) {
            assertThat(asResident(each)).as("while published").isEqualTo(200);
        }
        String tag = newsroom.resident().get(picture).header("ETag");
        Page again = newsroom.resident().get(picture, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("Cache-Control")).contains("no-cache");
        editor.submit("/admin/articles/" + id, "form[action$=withdrawal]", Map.of("reason", "图片有误"));
        for (String each : List.of(picture, narrow, file, video)) {
            assertThat(asResident(each)).as("withdrawn").isEqualTo(404);
            assertThat(newsroom.resident().get(each, "If-None-Match", tag).status())
                    .as("nor is it said that nothing changed")
                    .isEqualTo(404);
            assertThat(editor.get(each).header("Cache-Control")).contains("private");
        }
    }

    @Test
    void a_link_to_a_video_plays_it() {
        String video =
                uploads.taken("放映.mp4", Samples.mp4(4000)).path("address").asString();
        Long id = published(typed("录像", "<p>先看录像。</p><p><a href=\"" + video + "\">开工录像</a></p>"));
        Document page = newsroom.resident().get("/articles/" + id).html();
        Element player = page.selectFirst(".article-text figure.video video[controls]");
        assertThat(player.attr("src")).isEqualTo(video);
        assertThat(player.attr("preload")).isEqualTo("metadata");
        assertThat(player.attr("aria-label")).isEqualTo("开工录像");
        assertThat(newsroom.resident().get("/articles/" + id + "/print").html().select("video"))
                .isEmpty();
    }

    @Test
    void a_cover_chosen_in_the_form_is_shown_on_the_home_page_and_can_be_taken_off() {
        String cover = picture("封面.jpg");
        Map<String, String> typed = typed("有封面的一篇", "正文。");
        typed.put("cover", cover);
        Long id = published(typed);
        assertThat(asResident(cover)).isEqualTo(200);
        Document form = editor.get("/admin/articles/" + id).html();
        assertThat(form.select("#cover option[selected]").attr("value")).isEqualTo(cover);
        assertThat(form.select("#cover-shown").attr("src")).isEqualTo(cover);
        editor.submit("/admin/articles/" + id, FORM, Map.of("title", "封面还在", "then", "PUBLISH"));
        assertThat(asResident(cover)).isEqualTo(200);
        editor.submit("/admin/articles/" + id, FORM, Map.of("cover", "", "then", "PUBLISH"));
        assertThat(asResident(cover)).isEqualTo(404);
    }

    @Test
    void only_a_picture_of_the_library_is_a_cover_and_what_was_typed_stays() {
        for (String wrong : List.of(file("文件.pdf"), "/media/none.jpg", "https://other.cn/a.jpg", "../a")) {
            Map<String, String> typed = typed("封面不对", "正文。");
            typed.put("cover", wrong);
            Page answer = editor.submit(NEW, FORM, typed);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("封面要从素材库里选一张图片");
            assertThat(answer.html().select("#title").val()).isEqualTo("封面不对");
        }
    }

    @Test
    void attachments_keep_their_names_and_their_order() {
        String one = file("甲.pdf");
        String other = file("乙.pdf");
        Map<String, String> typed = typed("带附件的通知", "正文。");
        typed.put("attachments", one + " 报名表\r\n" + other + "  岗位 一览\r\n\r\n" + one + " 再来一次");
        Long id = published(typed);
        assertThat(attachments(id)).containsExactly("报名表", "岗位 一览");
        editor.submit(
                "/admin/articles/" + id, FORM, Map.of("attachments", other + "\n" + one + " 报名表", "then", "PUBLISH"));
        assertThat(attachments(id)).containsExactly("乙.pdf", "报名表");
        editor.submit(
                "/admin/articles/" + id, FORM, Map.of("attachments", one + " 报名表", "attach", other, "then", "PUBLISH"));
        assertThat(attachments(id)).containsExactly("报名表", "乙.pdf");
        editor.submit("/admin/articles/" + id, FORM, Map.of("attachments", "", "then", "PUBLISH"));
        assertThat(attachments(id)).isEmpty();
        assertThat(asResident(one)).isEqualTo(404);
        assertThat(jdbc.sql(
                                "select content_before from audit_log where subject_type = '稿件' and subject_id = ? and action = '保存稿件' order by id desc fetch first row only")
                        .param(id)
                        .query(String.class)
                        .single())
                .contains("报名表");
    }

    @Test
    void a_line_that_names_no_file_is_said_and_stays() {
        Map<String, String> typed = typed("附件不对", "正文。");
        typed.put("attachments", "报名表.pdf");
        Page answer = editor.submit(NEW, FORM, typed);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("附件里有一行不是素材库的文件");
        assertThat(answer.html().select("#attachments").text()).isEqualTo("报名表.pdf");
    }

    @Test
    void a_file_both_attached_and_linked_in_the_text_is_one() {
        String file = file("两处.pdf");
        Map<String, String> typed = typed("两处都有", "<p>见<a href=\"" + file + "\">附件</a></p>");
        typed.put("attachments", file + " 两处都有的附件");
        assertThat(attachments(published(typed))).containsExactly("两处都有的附件");
    }

    @Test
    void a_form_that_does_not_know_of_covers_and_files_leaves_them_alone() {
        String cover = picture("留着.jpg");
        String file = file("留着.pdf");
        Map<String, String> typed = typed("留着封面", "正文。");
        typed.put("cover", cover);
        typed.put("attachments", file + " 留着的附件");
        Long id = published(typed);
        Document form = editor.get("/admin/articles/" + id).html();
        Map<String, String> old = new LinkedHashMap<>(typed("留着封面", "改了正文。"));
        form.select(FORM + " input[type=hidden]").forEach(each -> old.put(each.attr("name"), each.val()));
        assertThat(editor.post("/admin/articles/" + id + "/draft", old).status())
                .isEqualTo(302);
        assertThat(attachments(id)).containsExactly("留着的附件");
        assertThat(asResident(cover)).isEqualTo(200);
    }

    @NewsroomTest
    static class OnH2Tests extends MediaInArticlesRules {}

    @NewsroomTestOnPostgres
    static class OnPostgresTests extends MediaInArticlesRules {}
}
