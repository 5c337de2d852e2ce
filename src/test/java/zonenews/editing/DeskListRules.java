package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.account.Accounts;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.Timing;
import zonenews.site.SiteTime;

/** What the desk's list finds, and what it keeps to itself. */
abstract class DeskListRules {

    private static int run;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    /** Its articles are this test's own, as tests share the newsroom. */
    private Category parent;

    private Category column;
    private Visitor editor;

    @BeforeEach
    void aColumnOfItsOwn() {
        parent = newsroom.column("新闻动态");
        column = newsroom.columnBelow(parent, "市县动态");
        editor = newsroom.editor();
    }

    private List<String> titles(Visitor who, String filter) {
        Visitor.Page page = who.get("/admin/articles?column=" + parent.id() + filter);
        assertThat(page.status()).isEqualTo(200);
        return page.html().select(".list tbody th").eachText();
    }

    private List<String> titles(String filter) {
        return titles(editor, filter);
    }

    private void status(Long article, String status) {
        jdbc.sql("update edition set status = ? where article_id = ?")
                .params(status, article)
                .update();
    }

    private Long draft(String title) {
        Long id = newsroom.published(title, column);
        jdbc.sql("delete from listing where article_id = ?").param(id).update();
        jdbc.sql("update article set live_edition_id = null, published_at = null where id = ?")
                .param(id)
                .update();
        status(id, "DRAFT");
        return id;
    }

    @Test
    void a_column_lists_what_stands_below_it_the_last_changed_first() {
        newsroom.published("先发的", column);
        clock.forward(Duration.ofMinutes(1));
        newsroom.published("后发的", parent);
        newsroom.published("别处的");
        assertThat(titles("")).containsExactly("后发的", "先发的");
        assertThat(editor.get("/admin/articles?column=" + column.id())
                        .html()
                        .select(".list tbody th")
                        .eachText())
                .containsExactly("先发的");
    }

    @Test
    void every_state_finds_its_own() {
        newsroom.published("在线的", column);
        Content content = Newsroom.content("明天的", column);
        newsroom.publishedAsOf(clock.instant().plus(Duration.ofDays(1)), content);
        newsroom.publishedAsOf(
                clock.instant().minus(Duration.ofDays(2)),
                Newsroom.content("过期的", column)
                        .withTiming(new Timing(null, clock.instant().minus(Duration.ofDays(1)), null, false)));
        Long withdrawn = newsroom.published("撤下的", column);
        newsroom.change(withdrawn, article -> article.withdraw("", "", clock.instant()));
        draft("写着的");
        status(draft("退回的"), "RETURNED");
        status(draft("一审的"), "FIRST_REVIEW");
        status(draft("二审的"), "SECOND_REVIEW");
        status(draft("三审的"), "FINAL_REVIEW");

        Map<DeskState, String> own = Map.of(
                DeskState.PUBLIC, "在线的",
                DeskState.SCHEDULED, "明天的",
                DeskState.EXPIRED, "过期的",
                DeskState.WITHDRAWN, "撤下的",
                DeskState.DRAFT, "写着的",
                DeskState.RETURNED, "退回的",
                DeskState.FIRST_REVIEW, "一审的",
                DeskState.SECOND_REVIEW, "二审的",
                DeskState.FINAL_REVIEW, "三审的");
        own.forEach((state, title) ->
                assertThat(titles("&state=" + state)).as(state.label()).containsExactly(title));
        assertThat(titles("&state=UNDER_REVIEW")).containsExactlyInAnyOrder("一审的", "二审的", "三审的");
        assertThat(editor.get("/admin/articles?state=NONSENSE").status()).isEqualTo(400);
    }

    @Test
    void words_of_the_title_are_looked_for_as_they_are_written() {
        newsroom.published("园区100%达产", column);
        newsroom.published("园区1000家企业", column);
        newsroom.published("Smart City 开幕", column);
        assertThat(titles("&words=100%25")).containsExactly("园区100%达产");
        assertThat(titles("&words=%E4%BC%81%E4%B8%9A+%E5%9B%AD%E5%8C%BA")).containsExactly("园区1000家企业");
        assertThat(titles("&words=smart")).containsExactly("Smart City 开幕");
        assertThat(titles("&words=_")).isEmpty();
        assertThat(titles("&words=%27")).isEmpty();
    }

    @Test
    void days_are_whole_days_of_the_zone() {
        newsroom.published("今天改的", column);
        LocalDate today = SiteTime.local(clock.instant()).toLocalDate();
        assertThat(titles("&from=" + today + "&to=" + today)).containsExactly("今天改的");
        assertThat(titles("&from=" + today.plusDays(1))).isEmpty();
        assertThat(titles("&to=" + today.minusDays(1))).isEmpty();
    }

    @Test
    void a_day_that_cannot_be_read_is_said_and_stays_in_its_field() {
        newsroom.published("还在", column);
        Visitor.Page page = editor.get("/admin/articles?from=2026-02-30&to=%E6%98%A8%E5%A4%A9");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("#from").val()).isEqualTo("2026-02-30");
        assertThat(page.html().select("#from-problem").text()).contains("2026-03-01");
        assertThat(page.html().select("#to").val()).isEqualTo("昨天");
    }

    @Test
    void authors_are_shown_by_the_names_colleagues_know() {
        newsroom.published("署名的", column);
        assertThat(titles("&author=admin")).containsExactly("署名的");
        assertThat(titles("&author=nobody")).isEmpty();
        assertThat(editor.get("/admin/articles?column=" + parent.id())
                        .html()
                        .select(".list .author")
                        .eachText())
                .containsExactly("系统管理员");
    }

    @Test
    void a_chosen_filter_can_be_taken_off_again() {
        newsroom.published("有条件", column);
        Visitor.Page page =
                editor.get("/admin/articles?column=" + column.id() + "&state=PUBLIC&words=%E6%9D%A1+%E4%BB%B6");
        assertThat(page.html().select(".chips a:not(.all) span:first-child").eachText())
                .containsExactly("栏目：新闻动态 > 市县动态", "状态：已发布", "标题含：条 件");
        String withoutColumn = page.html().select(".chips a").get(0).attr("href");
        assertThat(withoutColumn).doesNotContain("column").contains("state=PUBLIC", "words=%E6%9D%A1%20%E4%BB%B6");
        assertThat(editor.get(withoutColumn).html().select(".list tbody th").eachText())
                .contains("有条件");
    }

    @Test
    void the_filters_stay_from_page_to_page() {
        for (int i = 1; i <= 45; i++) {
            newsroom.published("第" + i + "号", column);
        }
        Visitor.Page first = editor.get("/admin/articles?state=PUBLIC&column=" + column.id());
        List<String> all =
                new java.util.ArrayList<>(first.html().select(".list tbody th").eachText());
        Visitor.Page page = first;
        for (int i = 0; i < 2; i++) {
            String next = page.html().select(".pages a:contains(下一页)").attr("href");
            assertThat(next).contains("state=PUBLIC");
            page = editor.get(next);
            all.addAll(page.html().select(".list tbody th").eachText());
        }
        assertThat(all).hasSize(45).doesNotHaveDuplicates();
        assertThat(page.html().select(".pages a:contains(下一页)")).isEmpty();
        assertThat(editor.get("/admin/articles?page=0").status()).isEqualTo(400);
        assertThat(editor.get("/admin/articles?page=501").status()).isEqualTo(400);
    }

    @Test
    void a_draft_beside_a_live_text_is_found_in_both_states() {
        Long id = newsroom.published("旧标题", column);
        editor.submit("/admin/articles/" + id, "#article-form", Map.of("title", "新标题"));
        assertThat(titles("&state=PUBLIC")).containsExactly("新标题");
        assertThat(titles("&state=DRAFT")).containsExactly("新标题");
        assertThat(editor.get("/admin/articles?column=" + column.id())
                        .html()
                        .select(".list .state")
                        .eachText())
                .containsExactly("已发布", "有修改稿");
    }

    @Test
    void nobody_sees_articles_of_columns_they_have_no_right_in_but_their_own() {
        Category other = newsroom.column("别的栏目");
        newsroom.published("本栏目的", column);
        newsroom.published("别栏目的", other);
        String name = "ofonecolumn" + ++run + jdbcName();
        accounts.open(name, "本栏编辑", Newsroom.PASSWORD, List.of(new Right(Role.EDITOR, parent.id())));
        Visitor colleague = newsroom.resident();
        colleague.signIn(name, Newsroom.PASSWORD);
        List<String> seen =
                colleague.get("/admin/articles").html().select(".list tbody th").eachText();
        assertThat(seen).containsExactly("本栏目的");
        jdbc.sql("update article set created_by = ? where title = '别栏目的'")
                .param(name)
                .update();
        assertThat(colleague
                        .get("/admin/articles")
                        .html()
                        .select(".list tbody th")
                        .eachText())
                .contains("本栏目的", "别栏目的");
    }

    abstract String jdbcName();

    @NewsroomTest
    static class OnH2Tests extends DeskListRules {
        @Override
        String jdbcName() {
            return "h";
        }
    }

    @NewsroomTestOnPostgres
    static class OnPostgresTests extends DeskListRules {
        @Override
        String jdbcName() {
            return "p";
        }
    }
}
