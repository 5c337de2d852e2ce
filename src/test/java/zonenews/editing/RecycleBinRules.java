package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.Category;

/** 回收站: what was never published can be thrown away, put back, and at last deleted. */
abstract class RecycleBinRules {

    private static final String BIN = "/admin/recycle-bin";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    private static String desk(Long id) {
        return "/admin/articles/" + id;
    }

    private Long write(Visitor who, String title, Map<String, String> more) {
        Map<String, String> typed = new java.util.HashMap<>(more);
        typed.put("title", title);
        typed.putIfAbsent("body", "正文。");
        Page saved = who.submit("/admin/articles/new", "#article-form", typed);
        assertThat(saved.status()).isEqualTo(302);
        return Long.valueOf(saved.location().substring(saved.location().lastIndexOf('/') + 1));
    }

    private Page throwAway(Visitor who, Long id) {
        Page answer = who.submit(desk(id), "form[action$=recycling]", Map.of());
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo(BIN);
        return who.get(BIN);
    }

    private static Page post(Visitor who, String path) {
        String token = who.get("/admin").html().select("[name=_csrf]").val();
        return who.post(path, Map.of("_csrf", token));
    }

    private static List<String> bin(Visitor who) {
        return who.get(BIN).html().select(".thrown-away > a").eachText();
    }

    private long rows(String table, String column, Long id) {
        return jdbc.sql("select count(*) from " + table + " where " + column + " = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private List<String> log(Long id, String column) {
        return jdbc.sql("select " + column + " from audit_log where subject_id = ? order by id")
                .param(id)
                .query(String.class)
                .list();
    }

    @Test
    void what_is_thrown_away_is_in_no_list_and_its_form_leads_to_the_bin() {
        Visitor editor = newsroom.colleague(Role.EDITOR);
        Long id = write(editor, "写废的", Map.of());
        assertThat(editor.get("/admin/articles").text()).contains("写废的");
        Page bin = throwAway(editor, id);
        assertThat(bin.html().select("[role=status]").text()).contains("《写废的》已移到回收站");
        assertThat(bin(editor)).contains("写废的");
        assertThat(editor.get("/admin/articles").text()).doesNotContain("写废的");
        assertThat(editor.get("/admin").text()).doesNotContain("写废的");
        assertThat(editor.get(desk(id)).location()).isEqualTo(BIN);
        assertThat(newsroom.resident().get("/articles/" + id).status()).isEqualTo(404);
        assertThat(log(id, "action")).contains("移到回收站");
    }

    @Test
    void what_is_put_back_is_as_it_was() {
        Visitor editor = newsroom.colleague(Role.EDITOR);
        Long id = write(editor, "又要用的", Map.of("body", "一个字不少。"));
        throwAway(editor, id);
        assertThat(editor.submit(BIN, "form[action='" + desk(id) + "/recovery']", Map.of())
                        .location())
                .isEqualTo(BIN);
        Page bin = editor.get(BIN);
        assertThat(bin.html().select("[role=status]").text()).contains("《又要用的》已取回");
        assertThat(bin(editor)).doesNotContain("又要用的");
        Page form = editor.get(desk(id));
        assertThat(form.html().select("#body").text()).contains("一个字不少。");
        assertThat(editor.get("/admin/articles").text()).contains("又要用的");
        assertThat(log(id, "action")).contains("从回收站取回");
    }

    @Test
    void what_was_published_or_is_under_review_cannot_be_thrown_away() {
        Visitor editor = newsroom.editor();
        Long published = newsroom.published("发布过的");
        Long withdrawn = newsroom.withdrawn("撤下的", "");
        Long scheduled = newsroom.scheduled("将发布的", Duration.ofHours(1));
        Long reviewed = newsroom.draft("在审的");
        jdbc.sql("update edition set status = 'FIRST_REVIEW' where article_id = ?")
                .param(reviewed)
                .update();
        for (Long id : List.of(published, withdrawn, scheduled, reviewed)) {
            assertThat(editor.get(desk(id)).html().select("form[action$=recycling]"))
                    .isEmpty();
            assertThat(post(editor, desk(id) + "/recycling").status()).isEqualTo(409);
        }
        assertThat(newsroom.resident().get("/articles/" + published).status()).isEqualTo(200);
    }

    @Test
    void nothing_is_written_published_or_sent_that_lies_in_the_bin() {
        Visitor editor = newsroom.editor();
        Long id = newsroom.draft("扔掉以后");
        Page form = editor.get(desk(id));
        throwAway(editor, id);
        String base = form.html().select("#article-form [name=base]").val();
        assertThat(editor.sendForm(form, "#article-form", Map.of("title", "还在写", "then", "PUBLISH"))
                        .status())
                .isEqualTo(409);
        String token = form.html().select("#article-form [name=_csrf]").val();
        for (String what : List.of("/publication", "/autosave", "/takeover", "/recycling", "/review")) {
            assertThat(editor.post(desk(id) + what, Map.of("_csrf", token, "base", base, "title", "还在写"))
                            .status())
                    .as(what)
                    .isIn(409, 405);
        }
        assertThat(newsroom.article(id).latest().content().title()).isEqualTo("扔掉以后");
        assertThat(newsroom.resident().get("/articles/" + id).status()).isEqualTo(404);
    }

    @Test
    void everyone_sees_their_own_and_administrators_all() {
        Category column = newsroom.column("园区要闻");
        Visitor writer = newsroom.colleague(new Right(Role.EDITOR, column.id()));
        Visitor other = newsroom.colleague(new Right(Role.EDITOR, column.id()));
        Visitor third = newsroom.colleague(new Right(Role.EDITOR, column.id()));
        Long id = write(writer, "同事扔的", Map.of("categoryId", column.id().toString()));
        throwAway(other, id);
        assertThat(bin(writer)).containsExactly("同事扔的");
        assertThat(bin(other)).containsExactly("同事扔的");
        assertThat(bin(third)).isEmpty();
        assertThat(bin(newsroom.colleague(Role.ADMINISTRATOR))).contains("同事扔的");
        assertThat(newsroom.colleague(Role.REVIEWER).get(BIN).status()).isEqualTo(403);
        assertThat(newsroom.colleague(Role.AUDITOR).get(BIN).status()).isEqualTo(403);
    }

    @Test
    void only_who_may_write_it_throws_away_and_only_administrators_delete() {
        Category column = newsroom.column("园区要闻");
        Visitor writer = newsroom.colleague(new Right(Role.EDITOR, column.id()));
        Visitor reviewer = newsroom.colleague(new Right(Role.REVIEWER, column.id()));
        Visitor elsewhere = newsroom.colleague(
                new Right(Role.EDITOR, newsroom.column("别的栏目").id()));
        Long id = write(writer, "归谁管的", Map.of("categoryId", column.id().toString()));
        for (Visitor stranger : List.of(reviewer, elsewhere)) {
            assertThat(post(stranger, desk(id) + "/recycling").status()).isEqualTo(403);
        }
        throwAway(writer, id);
        for (Visitor stranger : List.of(reviewer, elsewhere)) {
            assertThat(post(stranger, desk(id) + "/recovery").status()).isEqualTo(403);
        }
        assertThat(writer.get(desk(id) + "/removal").status()).isEqualTo(403);
        assertThat(post(writer, desk(id) + "/removal").status()).isEqualTo(403);
        assertThat(rows("article", "id", id)).isEqualTo(1);
    }

    @Test
    void deleting_names_what_goes_takes_it_all_and_leaves_it_in_the_log() {
        Visitor admin = newsroom.editor();
        Category column = newsroom.column("园区要闻");
        Category further = newsroom.column("别的栏目");
        Long id = write(
                admin,
                "彻底不要的",
                Map.of(
                        "categoryId",
                        column.id().toString(),
                        "alsoIn",
                        further.id().toString(),
                        "body",
                        "删掉的文字。"));
        admin.get(desk(id));
        throwAway(admin, id);
        Page ask = admin.get(desk(id) + "/removal");
        assertThat(ask.text()).contains("彻底删除《彻底不要的》？", "1 个版本", "不能恢复");
        Page answer = admin.sendForm(ask, "form[action$=removal]", Map.of());
        assertThat(answer.location()).isEqualTo(BIN);
        assertThat(admin.get(BIN).html().select("[role=status]").text()).contains("《彻底不要的》", "彻底删除");
        assertThat(rows("article", "id", id)).isZero();
        for (String table : List.of("edition", "article_views", "listing", "open_form")) {
            assertThat(rows(table, "article_id", id)).as(table).isZero();
        }
        assertThat(admin.get(desk(id)).status()).isEqualTo(404);
        assertThat(log(id, "content_before")).last().asString().contains("删掉的文字。");
    }

    @Test
    void what_another_article_refers_to_is_not_deleted() {
        Visitor admin = newsroom.editor();
        Long policy = write(admin, "没发的政策", Map.of());
        Long reading = write(admin, "它的解读", Map.of("policy.interprets", policy.toString()));
        assertThat(rows("edition", "interprets_id", policy)).isEqualTo(1);
        throwAway(admin, policy);
        Page ask = admin.get(desk(policy) + "/removal");
        assertThat(ask.text()).contains("不能删除", "第 " + reading + " 篇：它的解读");
        assertThat(ask.html().select("form[action$=removal]")).isEmpty();
        Page refused = post(admin, desk(policy) + "/removal");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("还有别的稿件指向这一篇");
        assertThat(rows("article", "id", policy)).isEqualTo(1);
    }

    @Test
    void only_what_lies_in_the_bin_is_put_back_or_deleted() {
        Visitor admin = newsroom.editor();
        for (Long id : List.of(newsroom.draft("没有扔的"), newsroom.published("发布着的"))) {
            assertThat(post(admin, desk(id) + "/recovery").status()).isEqualTo(409);
            assertThat(post(admin, desk(id) + "/removal").status()).isEqualTo(409);
            assertThat(admin.get(desk(id) + "/removal").status()).isEqualTo(409);
            assertThat(rows("article", "id", id)).isEqualTo(1);
        }
    }

    @NewsroomTest
    static class OnH2Tests extends RecycleBinRules {}

    @NewsroomTestOnPostgres
    static class OnPostgresTests extends RecycleBinRules {}
}
