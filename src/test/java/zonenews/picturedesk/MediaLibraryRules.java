package zonenews.picturedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.Category;

abstract class MediaLibraryRules extends MediaInUse {

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

    @NewsroomTest
    static class OnH2Tests extends MediaLibraryRules {}

    @NewsroomTestOnPostgres
    static class OnPostgresTests extends MediaLibraryRules {}
}
