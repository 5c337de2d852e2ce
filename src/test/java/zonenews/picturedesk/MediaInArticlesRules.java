package zonenews.picturedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.Category;

/** Pictures, videos and files in articles: from the form to the residents' page. */
abstract class MediaInArticlesRules {

    private static final String FORM = "#article-form";
    private static final String NEW = "/admin/articles/new";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    private Category column;
    private Visitor editor;
    private Uploads uploads;

    @BeforeEach
    void signIn() {
        column = newsroom.column("园区要闻");
        editor = newsroom.editor();
        uploads = new Uploads(editor);
    }

    private Map<String, String> typed(String title, String body) {
        return new LinkedHashMap<>(Map.of(
                "title",
                title,
                "categoryId",
                column.id().toString(),
                "source",
                "澜州日报",
                "body",
                body,
                "then",
                "PUBLISH"));
    }

    private Long published(Map<String, String> typed) {
        Page saved = editor.submit(NEW, FORM, typed);
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        return Long.valueOf(saved.location().replaceAll("\\D+", ""));
    }

    private String picture(String name) {
        return uploads.taken(name, Samples.picture("jpg", 1800, 900 + name.hashCode() % 400))
                .path("address")
                .asString();
    }

    private String file(String name) {
        return uploads.taken(name, Samples.pdf(name)).path("address").asString();
    }

    private int asResident(String address) {
        return newsroom.resident().get(address).status();
    }

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

    private List<String> attachments(Long id) {
        return newsroom.resident()
                .get("/articles/" + id)
                .html()
                .select(".attachments a")
                .eachText();
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

    @Test
    void what_is_used_says_where_and_cannot_be_deleted() {
        JsonNode taken = uploads.taken("用到.jpg", Samples.picture("jpg", 700, 300));
        String address = "/admin/media/" + taken.path("name").asString();
        Long id = published(typed(
                "用到它的一篇", "<p><img alt=\"开工\" src=\"" + taken.path("address").asString() + "\"></p>"));
        editor.submit("/admin/articles/" + id, FORM, Map.of("body", "不再用图。", "then", "PUBLISH"));
        Page page = editor.get(address);
        assertThat(page.html().select(".desk-rows a").text()).as("history too").isEqualTo("用到它的一篇");
        assertThat(page.html().select("#media-deletion")).isEmpty();
        Page refused = editor.post(
                address + "/deletion",
                Map.of(
                        "_csrf",
                        page.html().select("#media-words input[name=_csrf]").val()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("有稿件用到它，不能删除", "用到它的一篇");
        assertThat(editor.get(taken.path("address").asString()).status()).isEqualTo(200);
    }

    @Test
    void what_is_not_used_is_deleted_by_its_owner_and_by_administrators_only() {
        Visitor colleague = newsroom.colleague(Role.EDITOR);
        JsonNode taken = new Uploads(colleague).taken("多余.jpg", Samples.picture("jpg", 800, 300));
        String address = "/admin/media/" + taken.path("name").asString();
        Visitor other = newsroom.colleague(Role.EDITOR);
        String token =
                other.get("/admin/media").html().select("input[name=_csrf]").val();
        assertThat(other.post(address + "/deletion", Map.of("_csrf", token)).status())
                .isEqualTo(403);
        Page deleted = colleague.submit(address, "#media-deletion", Map.of());
        assertThat(deleted.status()).isEqualTo(302);
        assertThat(colleague.get(deleted.location()).text()).contains("已删除 多余.jpg");
        assertThat(colleague.get(taken.path("address").asString()).status()).isEqualTo(404);
        assertThat(jdbc.sql(
                                "select detail from audit_log where subject_type = '素材' order by id desc fetch first row only")
                        .query(String.class)
                        .single())
                .startsWith("多余.jpg");
    }

    @Test
    void words_given_once_are_there_the_next_time() {
        String picture = picture("描述.jpg");
        published(typed(
                "第一次用", "<figure><img src=\"" + picture + "\" alt=\"一座桥\"><figcaption>图为大桥</figcaption></figure>"));
        Page list = editor.get("/admin/media?q=大桥&kind=PICTURE", "Accept", "application/json");
        JsonNode item = Uploads.read(list).path("items").get(0);
        assertThat(item.path("alt").asString()).isEqualTo("一座桥");
        assertThat(item.path("caption").asString()).isEqualTo("图为大桥");
        String page = "/admin/media/" + item.path("name").asString();
        editor.submit(page, "#media-words", Map.of("alt", "一座斜拉桥", "caption", "图为通车当天"));
        assertThat(editor.get(page).html().select("#alt").val()).isEqualTo("一座斜拉桥");
        Page tooLong = editor.submit(page, "#media-words", Map.of("alt", "桥".repeat(301)));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.html().select("#alt").val()).hasSize(301);
    }

    @Test
    void in_the_library_one_finds_by_name_words_and_kind_what_one_may_see() {
        Category elsewhere = newsroom.column("别的栏目");
        Visitor limited = newsroom.colleague(new Right(Role.EDITOR, elsewhere.id()));
        String secret = uploads.taken("尚未公开.jpg", Samples.picture("jpg", 640, 480))
                .path("name")
                .asString();
        assertThat(names(editor, "q=尚未公开")).containsExactly("尚未公开.jpg");
        assertThat(names(editor, "q=尚未公开&kind=FILE")).isEmpty();
        assertThat(names(editor, "q=%25")).isEmpty();
        assertThat(names(limited, "q=尚未公开")).isEmpty();
        assertThat(limited.get("/admin/media/" + secret).status()).isEqualTo(404);
        assertThat(limited.get("/media/" + secret).status()).isEqualTo(403);
        published(typed("公开", "<p><img alt=\"现场\" src=\"/media/" + secret + "\"></p>"));
        assertThat(names(limited, "q=尚未公开")).containsExactly("尚未公开.jpg");
        assertThat(limited.get("/admin/media?q=尚未公开").html().select(".media-grid li"))
                .hasSize(1);
    }

    private static List<String> names(Visitor who, String query) {
        JsonNode items = Uploads.read(who.get("/admin/media?" + query, "Accept", "application/json"))
                .path("items");
        return items.valueStream()
                .map(each -> each.path("originalName").asString())
                .toList();
    }

    @NewsroomTest
    static class OnH2Tests extends MediaInArticlesRules {}

    @NewsroomTestOnPostgres
    static class OnPostgresTests extends MediaInArticlesRules {}
}
