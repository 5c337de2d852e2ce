package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Role;

/** Nothing written is lost: the form saves itself, and every edition can be read, compared and taken up again. */
@NewsroomTest
class EditionsTests {

    private static final String FORM = "#article-form";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    private static Page autosave(Visitor visitor, Page form, String address, Map<String, String> typed) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.html().select(FORM + " input[type=hidden]").forEach(each -> fields.put(each.attr("name"), each.val()));
        fields.putAll(typed);
        return visitor.post(address, fields);
    }

    private static String base(Page saved) {
        return saved.answer().body().replaceAll(".*\"base\":\"([^\"]+)\".*", "$1");
    }

    private int editions(Long id) {
        return jdbc.sql("select count(*) from edition where article_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void a_draft_saves_itself_again_and_again_and_makes_no_history_and_one_line_in_the_log() {
        Visitor editor = newsroom.colleague(Role.EDITOR);
        Long id = newsroom.draft("自己会存");
        String address = "/admin/articles/" + id;
        Page form = editor.get(address);
        Page first = autosave(editor, form, address + "/autosave", Map.of("title", "自己会存", "body", "第一次。"));
        Page second = autosave(
                editor, form, address + "/autosave", Map.of("title", "自己会存", "body", "第二次。", "base", base(first)));
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(200);
        assertThat(editor.get(address).html().select("#body").val()).isEqualTo("第二次。");
        assertThat(editions(id)).isOne();
        assertThat(jdbc.sql("select count(*) from audit_log where subject_id = ? and action = '自动保存稿件'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void beside_a_live_text_the_first_saving_makes_the_next_edition_and_residents_see_nothing() {
        Visitor editor = newsroom.editor();
        Long id = newsroom.published("正在发布");
        String address = "/admin/articles/" + id;
        assertThat(autosave(editor, editor.get(address), address + "/autosave", Map.of("title", "改了一半"))
                        .status())
                .isEqualTo(200);
        assertThat(editions(id)).isEqualTo(2);
        assertThat(newsroom.resident().get("/articles/" + id).text()).contains("正在发布");
    }

    @Test
    void two_editors_who_save_in_turn_overwrite_nothing() {
        Visitor one = newsroom.colleague(Role.EDITOR);
        Visitor two = newsroom.colleague(Role.EDITOR);
        for (int round = 0; round < 10; round++) {
            String address = "/admin/articles/" + newsroom.draft("第" + round + "轮");
            Page openedByOne = one.get(address);
            Page openedByTwo = two.get(address);
            autosave(one, openedByOne, address + "/autosave", Map.of("title", "甲", "body", "甲写的。"));
            Page late = autosave(two, openedByTwo, address + "/autosave", Map.of("title", "乙", "body", "乙写的。"));
            assertThat(late.status()).isEqualTo(409);
            assertThat(one.get(address).html().select("#body").val()).isEqualTo("甲写的。");
        }
    }

    @Test
    void a_new_text_without_a_title_is_saved_once_and_not_published_without_one() {
        Visitor editor = newsroom.editor();
        Page form = editor.get("/admin/articles/new");
        Page saved = autosave(editor, form, "/admin/articles/autosave", Map.of("body", "还没有想好标题。"));
        assertThat(saved.status()).isEqualTo(200);
        String id = saved.answer().body().replaceAll(".*\"id\":(\\d+).*", "$1");
        Page reopened = editor.get("/admin/articles/" + id);
        assertThat(reopened.html().select("#title").val()).isEmpty();
        assertThat(editor.sendForm(reopened, FORM, Map.of("then", "PUBLISH")).status())
                .isEqualTo(400);
    }

    @Test
    void whose_session_has_ended_is_told_401_and_not_led_away() {
        Long id = newsroom.draft("登录已结束");
        Page answer = newsroom.resident().get("/admin/articles/" + id, "Accept", "application/json");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(newsroom.resident().get("/admin/articles/" + id).status()).isEqualTo(302);
    }

    @Test
    void every_edition_is_listed_read_compared_and_taken_up_again() {
        Visitor editor = newsroom.editor();
        Long id = newsroom.published("第一版标题");
        String address = "/admin/articles/" + id;
        editor.submit(address, FORM, Map.of("title", "第二版标题", "correction", "标题有误，已改。", "then", "PUBLISH"));
        assertThat(editor.get(address + "/editions").html().select("tbody tr")).hasSize(2);
        assertThat(editor.get(address + "/editions/1").text()).contains("历史版本 · 第 1 版", "第一版标题");
        Page comparison = editor.get(address + "/comparison?from=1&to=2");
        assertThat(comparison.html().select("del").text()).contains("删去：一");
        assertThat(comparison.html().select("ins").text()).contains("新增：二");
        assertThat(editor.submit(address + "/editions", "form[action$=/1/restoration]", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(editor.get(address).html().select("#title").val()).isEqualTo("第一版标题");
        assertThat(editions(id)).isEqualTo(3);
        assertThat(newsroom.resident().get("/articles/" + id).text()).contains("第二版标题");
        assertThat(editor.get(address + "/editions/99").status()).isEqualTo(404);
    }
}
