package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Accounts;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.Category;
import zonenews.site.SiteTime;

/** 正在编辑: who has an article open, and who goes on with it. */
abstract class OpenFormRules {

    private static int people;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private record Person(String account, Visitor visitor) {}

    private Person called(String displayName, Right... rights) {
        String name = "opener" + ++people;
        accounts.open(name, displayName, Newsroom.PASSWORD, List.of(rights));
        Visitor visitor = newsroom.resident();
        visitor.signIn(name, Newsroom.PASSWORD);
        return new Person(name, visitor);
    }

    private Visitor editor(String displayName) {
        return called(displayName, new Right(Role.EDITOR, null)).visitor();
    }

    private static String desk(Long id) {
        return "/admin/articles/" + id;
    }

    /** What a form says when it is opened; empty: nothing. */
    private static String said(Page form) {
        assertThat(form.status()).isEqualTo(200);
        return form.html().select("#open-form:not([hidden])").text();
    }

    private static Page tell(Visitor who, Long id, String what, Page form) {
        Map<String, String> fields = new HashMap<>();
        fields.put("tab", form.html().select("#open-form").attr("data-tab"));
        fields.put("_csrf", form.html().select("#article-form [name=_csrf]").val());
        return who.post(desk(id) + what, fields);
    }

    private static String signOfLife(Visitor who, Long id, Page form) {
        Page answer = tell(who, id, "/presence", form);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        return answer.answer().body();
    }

    private static final String MINE = "\"mine\":true";

    @Test
    void an_article_somebody_has_open_says_so() {
        Long id = newsroom.draft("有人在写");
        assertThat(said(editor("张敏").get(desk(id)))).isEmpty();
        String hour = hourNow();
        clock.forward(Duration.ofMinutes(1));
        Page form = editor("李强").get(desk(id));
        assertThat(said(form)).isEqualTo("张敏正在编辑（" + hour + "起）");
        assertThat(form.html().select("form[action$=takeover] button").text()).isEqualTo("接手编辑");
    }

    private String hourNow() {
        return SiteTime.local(clock.instant()).toLocalTime().toString().substring(0, 5);
    }

    @Test
    void without_scripts_its_fields_can_be_used_all_the_same() {
        Long id = newsroom.draft("没有脚本也能写");
        editor("张敏").get(desk(id));
        Visitor other = editor("李强");
        Page form = other.get(desk(id));
        assertThat(said(form)).isNotEmpty();
        assertThat(form.html().select("#article-form [disabled]")).isEmpty();
        assertThat(other.sendForm(form, "#article-form", Map.of("title", "李强写的"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void ones_own_second_window_wins_and_the_first_is_told() {
        Long id = newsroom.draft("两个窗口");
        Visitor zhang = editor("张敏");
        Page first = zhang.get(desk(id));
        Page second = zhang.get(desk(id));
        assertThat(said(second)).isEmpty();
        assertThat(signOfLife(zhang, id, second)).contains(MINE);
        assertThat(signOfLife(zhang, id, first)).contains("\"mine\":false").contains("\"by\":\"\"");
    }

    @Test
    void whoever_takes_over_has_it_and_the_other_learns_it_by_the_next_sign_of_life() {
        Long id = newsroom.draft("接手的");
        Visitor zhang = editor("张敏");
        Page hers = zhang.get(desk(id));
        assertThat(signOfLife(zhang, id, hers)).contains(MINE);
        Visitor li = editor("李强");
        Page answer = li.submit(desk(id), "form[action$=takeover]", Map.of());
        assertThat(answer.location()).isEqualTo(desk(id));
        Page his = li.get(answer.location());
        assertThat(his.text()).contains("已接手，现在由您编辑");
        assertThat(said(his)).isEmpty();
        assertThat(signOfLife(li, id, his)).contains(MINE);
        assertThat(signOfLife(zhang, id, hers))
                .contains("\"mine\":false")
                .contains("\"by\":\"李强\"")
                .contains("\"since\":\"" + hourNow() + "\"");
        Page notSaved = zhang.post(
                desk(id) + "/autosave",
                Map.of(
                        "title", "被接手之后写的",
                        "base", hers.html().select("#article-form [name=base]").val(),
                        "_csrf",
                                hers.html().select("#article-form [name=_csrf]").val()));
        assertThat(notSaved.status()).isEqualTo(409);
        assertThat(notSaved.answer().body()).contains("同事正在编辑这篇稿件");
        assertThat(logged(id, "接手编辑")).isEqualTo(1);
    }

    private long logged(Long id, String action) {
        return jdbc.sql("select count(*) from audit_log where action = ? and subject_id = ?")
                .params(action, id)
                .query(Long.class)
                .single();
    }

    @Test
    void two_minutes_without_a_sign_of_life_let_it_go() {
        Long id = newsroom.draft("走开的");
        Visitor zhang = editor("张敏");
        Page hers = zhang.get(desk(id));
        Visitor li = editor("李强");
        clock.forward(Duration.ofSeconds(119));
        assertThat(said(li.get(desk(id)))).isNotEmpty();
        assertThat(signOfLife(zhang, id, hers)).contains(MINE);
        clock.forward(Duration.ofSeconds(119));
        assertThat(said(li.get(desk(id)))).isNotEmpty();
        clock.forward(Duration.ofSeconds(2));
        assertThat(said(li.get(desk(id)))).isEmpty();
        assertThat(signOfLife(zhang, id, hers)).contains("李强");
    }

    @Test
    void leaving_lets_it_go_and_so_does_signing_out() {
        Long id = newsroom.draft("离开的");
        Visitor zhang = editor("张敏");
        Page hers = zhang.get(desk(id));
        assertThat(tell(zhang, id, "/presence/end", hers).status()).isEqualTo(204);
        Visitor li = editor("李强");
        assertThat(said(li.get(desk(id)))).isEmpty();
        assertThat(said(zhang.get(desk(id)))).isNotEmpty();
        assertThat(li.submit(desk(id), "form[action=/logout]", Map.of()).status())
                .isEqualTo(302);
        assertThat(said(zhang.get(desk(id)))).isEmpty();
    }

    @Test
    void a_window_that_was_left_before_does_not_take_the_article_from_the_next() {
        Long id = newsroom.draft("存过一次的");
        Visitor zhang = editor("张敏");
        Page before = zhang.get(desk(id));
        zhang.sendForm(before, "#article-form", Map.of("title", "存过的"));
        zhang.get(desk(id));
        assertThat(tell(zhang, id, "/presence/end", before).status()).isEqualTo(204);
        assertThat(said(editor("李强").get(desk(id)))).isNotEmpty();
    }

    @Test
    void a_page_whose_sign_was_forgotten_has_the_article_again_if_nobody_else_came() {
        Long id = newsroom.draft("午饭以后");
        Visitor zhang = editor("张敏");
        Page hers = zhang.get(desk(id));
        clock.forward(Duration.ofMinutes(10));
        assertThat(signOfLife(zhang, id, hers)).contains(MINE);
        assertThat(said(editor("李强").get(desk(id)))).isNotEmpty();
    }

    @Test
    void a_text_that_comes_back_with_faults_is_not_closed_to_its_writer() {
        Long id = newsroom.draft("填错的");
        Visitor zhang = editor("张敏");
        Page form = zhang.get(desk(id));
        editor("李强").submit(desk(id), "form[action$=takeover]", Map.of());
        Page back = zhang.sendForm(form, "#article-form", Map.of("title", ""));
        assertThat(back.status()).isEqualTo(400);
        assertThat(back.html().select("#open-form").attr("data-held")).isEqualTo("unknown");
        assertThat(back.html().select("form[action$=takeover]")).isEmpty();
    }

    @Test
    void only_who_may_write_it_says_so() {
        Category column = newsroom.column("园区要闻");
        Long id = newsroom.draft("别的栏目的", column);
        Visitor zhang = editor("张敏");
        Page hers = zhang.get(desk(id));
        Visitor elsewhere = called(
                        "何静", new Right(Role.EDITOR, newsroom.column("别的栏目").id()))
                .visitor();
        Visitor reviewer = called("赵磊", new Right(Role.REVIEWER, column.id())).visitor();
        for (Visitor stranger : List.of(elsewhere, reviewer)) {
            Page page = stranger.get("/admin");
            for (String what : List.of("/presence", "/presence/end", "/takeover")) {
                Page answer = stranger.post(
                        desk(id) + what,
                        Map.of("_csrf", page.html().select("[name=_csrf]").val(), "tab", "x"));
                assertThat(answer.status()).as(what).isEqualTo(403);
            }
        }
        assertThat(signOfLife(zhang, id, hers)).contains(MINE);
    }

    @Test
    void no_tab_and_no_article_is_too_strange() {
        Long id = newsroom.draft("怪的");
        Visitor zhang = editor("张敏");
        String token =
                zhang.get(desk(id)).html().select("#article-form [name=_csrf]").val();
        for (String tab : List.of("", "x".repeat(5000), "\0", "'")) {
            assertThat(zhang.post(desk(id) + "/presence", Map.of("_csrf", token, "tab", tab))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(zhang.post(desk(987_654_321L) + "/presence", Map.of("_csrf", token))
                        .status())
                .isEqualTo(404);
    }

    @NewsroomTest
    static class OnH2Tests extends OpenFormRules {}

    @NewsroomTestOnPostgres
    static class OnPostgresTests extends OpenFormRules {}
}
