package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static zonenews.editing.WrittenForm.FORM;
import static zonenews.editing.WrittenForm.NEW;
import static zonenews.editing.WrittenForm.number;
import static zonenews.editing.WrittenForm.typed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Role;
import zonenews.article.Category;

/** Two at one text, or one form sent twice: nothing is overwritten, and nothing made double. */
@NewsroomTest
class EditConflictTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_second_of_two_editors_gets_both_texts_and_overwrites_nothing() {
        Visitor one = newsroom.editor();
        Visitor two = newsroom.colleague(Role.EDITOR);
        Long id = newsroom.draft("两人同改");
        String address = "/admin/articles/" + id;
        Page openedByOne = one.get(address);
        Page openedByTwo = two.get(address);
        assertThat(one.sendForm(openedByOne, FORM, Map.of("body", "甲写的正文。")).status())
                .isEqualTo(302);
        Page conflict = two.sendForm(openedByTwo, FORM, Map.of("body", "乙写的正文。"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.html().select(".both").text()).contains("甲写的正文。", "乙写的正文。");
        assertThat(conflict.html().select(".conflict").text())
                .contains("系统管理员 在 ")
                .doesNotContain("admin");
        assertThat(one.get(address).html().select("#body").val()).contains("甲写的正文。");

        Page merged = two.sendForm(conflict, FORM, Map.of());
        assertThat(merged.status()).isEqualTo(302);
        assertThat(one.get(address).html().select("#body").val()).contains("乙写的正文。");
        assertThat(jdbc.sql("select body from edition where article_id = ? and status = 'PAST'")
                        .param(id)
                        .query(String.class)
                        .list())
                .as("the other's text is in the history")
                .containsExactly("<p>甲写的正文。</p>");
    }

    @Test
    void a_text_published_meanwhile_is_not_overwritten_either() {
        Visitor one = newsroom.editor();
        Visitor two = newsroom.editor();
        Long id = newsroom.draft("一人发布一人还在写");
        String address = "/admin/articles/" + id;
        Page opened = two.get(address);
        one.submit(address, FORM, Map.of("body", "发布的正文。", "then", "PUBLISH"));
        Page conflict = two.sendForm(opened, FORM, Map.of("body", "迟到的正文。"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(newsroom.resident().get("/articles/" + id).text()).contains("发布的正文。");
    }

    @Test
    void the_page_of_a_conflict_names_every_field_that_differs() {
        Visitor one = newsroom.editor();
        Visitor two = newsroom.colleague(Role.EDITOR);
        String address = "/admin/articles/" + newsroom.draft("来源不同");
        Page opened = two.get(address);
        one.submit(address, FORM, Map.of("source", "东江日报"));
        Page conflict = two.sendForm(opened, FORM, Map.of("source", "澜州日报社"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.html().select(".conflict .list").text()).contains("信息来源 东江日报 澜州日报社");
    }

    @Test
    void the_same_form_sent_ten_times_at_once_makes_one_article() throws Exception {
        Visitor editor = newsroom.editor();
        Page form = editor.get(NEW);
        Map<String, String> typed = typed("只此一篇", newsroom.column("园区要闻"), "STAY");
        ExecutorService clicks = Executors.newFixedThreadPool(10);
        try {
            List<Callable<Page>> sending = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                sending.add(() -> editor.sendForm(form, FORM, typed));
            }
            assertThat(clicks.invokeAll(sending))
                    .allSatisfy(answer -> assertThat(answer.get().status()).isEqualTo(302));
        } finally {
            clicks.shutdown();
        }
        assertThat(jdbc.sql("select count(*) from article where title = '只此一篇'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_form_saved_and_then_sent_to_publish_is_published() {
        Visitor editor = newsroom.editor();
        Page form = editor.get(NEW);
        Category column = newsroom.column("园区要闻");
        Long id = number(
                editor.sendForm(form, FORM, typed("先存后发", column, "STAY")).location());
        assertThat(editor.sendForm(form, FORM, typed("先存后发", column, "PUBLISH")).status())
                .isEqualTo(302);
        assertThat(newsroom.resident().get("/articles/" + id).status()).isEqualTo(200);
        assertThat(editor.sendForm(form, FORM, typed("先存后发", column, "PUBLISH")).status())
                .as("once more is no failure")
                .isEqualTo(302);
    }

    @Test
    void a_form_sent_again_with_another_text_is_shown_and_not_lost() {
        Visitor editor = newsroom.editor();
        Page form = editor.get(NEW);
        Category column = newsroom.column("园区要闻");
        editor.sendForm(form, FORM, typed("第一次", column, "STAY"));
        Page again = editor.sendForm(form, FORM, typed("返回后改了再发", column, "STAY"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.html().select("#title").val()).isEqualTo("返回后改了再发");
        assertThat(again.html().select(".both").text()).contains("第一次");
    }
}
