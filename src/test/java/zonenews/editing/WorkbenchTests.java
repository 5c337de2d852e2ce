package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.account.Accounts;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.Timing;
import zonenews.backup.BackupRuns;
import zonenews.site.SiteTime;

/** 工作台: what one finds there in the morning. */
@NewsroomTest
class WorkbenchTests {

    private static int people;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BackupRuns runs;

    @Autowired
    private TestClock clock;

    private Visitor colleagueFor(Role role, Category column) {
        String name = "bench" + ++people;
        accounts.open(name, "何静", Newsroom.PASSWORD, List.of(new Right(role, column.id())));
        Visitor visitor = newsroom.resident();
        visitor.signIn(name, Newsroom.PASSWORD);
        return visitor;
    }

    private static List<String> block(Visitor who, String title) {
        Document page = who.get("/admin").html();
        return page.select("section.block:has(h2:containsOwn(" + title + ")) .desk-rows li > a")
                .eachText();
    }

    private Long write(Visitor who, String title, Category column) {
        Visitor.Page saved = who.submit(
                "/admin/articles/new",
                "#article-form",
                Map.of("title", title, "categoryId", column.id().toString(), "body", "正文。"));
        String address = saved.location();
        return Long.valueOf(address.substring(address.lastIndexOf('/') + 1));
    }

    private void status(Long article, String status) {
        jdbc.sql("update edition set status = ? where article_id = ?")
                .params(status, article)
                .update();
    }

    @Test
    void what_waits_for_review_waits_on_the_workbench_of_those_who_may_review_it() {
        Category column = newsroom.column("园区要闻");
        Visitor writer = colleagueFor(Role.EDITOR, column);
        Visitor reviewer = colleagueFor(Role.REVIEWER, column);
        Visitor elsewhere = colleagueFor(Role.REVIEWER, newsroom.column("别的栏目"));
        status(write(writer, "等人审的", column), "FIRST_REVIEW");
        assertThat(block(reviewer, "等我处理")).containsExactly("等人审的");
        assertThat(block(elsewhere, "等我处理")).isEmpty();
        assertThat(block(writer, "等我处理")).isEmpty();
    }

    @Test
    void what_was_returned_and_what_is_half_written_is_found_by_its_writer() {
        Category column = newsroom.column("园区要闻");
        Visitor writer = colleagueFor(Role.EDITOR, column);
        write(writer, "写了一半的", column);
        status(write(writer, "被退回的", column), "RETURNED");
        assertThat(block(writer, "我的草稿")).containsExactly("写了一半的");
        assertThat(block(writer, "退回给我的")).containsExactly("被退回的");
        assertThat(block(colleagueFor(Role.EDITOR, column), "退回给我的")).isEmpty();
    }

    @Test
    void a_long_block_shows_eight_and_leads_to_all_of_them() {
        Category column = newsroom.column("园区要闻");
        Visitor writer = colleagueFor(Role.EDITOR, column);
        for (int i = 1; i <= 9; i++) {
            write(writer, "草稿" + i, column);
        }
        assertThat(block(writer, "我的草稿")).hasSize(8);
        String more =
                writer.get("/admin").html().select("a[aria-label=更多：我的草稿]").attr("href");
        assertThat(writer.get(more).html().select(".list tbody tr")).hasSize(9);
    }

    @Test
    void today_shows_what_goes_out_what_went_out_and_what_goes_off() {
        Category column = newsroom.column("园区要闻");
        Visitor editor = colleagueFor(Role.EDITOR, column);
        newsroom.published("今早发的", column);
        newsroom.publishedAsOf(clock.instant().plus(Duration.ofHours(2)), Newsroom.content("下午发的", column));
        newsroom.publishedAsOf(clock.instant().plus(Duration.ofDays(2)), Newsroom.content("后天发的", column));
        newsroom.publishedAsOf(clock.instant().minus(Duration.ofDays(2)), Newsroom.content("前天发的", column));
        Content expiring = Newsroom.content("快下线的", column)
                .withTiming(new Timing(null, clock.instant().plus(Duration.ofDays(1)), null, false));
        newsroom.publishedAsOf(clock.instant().minus(Duration.ofDays(5)), expiring);
        assertThat(block(editor, "今天将发布")).containsExactly("下午发的");
        assertThat(block(editor, "今天已发布")).containsExactly("今早发的");
        assertThat(block(editor, "快要下线")).containsExactly("快下线的");
        assertThat(block(colleagueFor(Role.EDITOR, newsroom.column("别的栏目")), "今天已发布"))
                .isEmpty();
    }

    @Test
    void a_column_without_news_for_ten_days_is_amber_and_after_fourteen_stale() {
        Category column = newsroom.column("安静的栏目");
        Visitor editor = colleagueFor(Role.EDITOR, column);
        newsroom.publishedAsOf(clock.instant().minus(Duration.ofDays(9)), Newsroom.content("九天前", column));
        assertThat(age(editor)).isEqualTo("age: 5 天");
        clock.forward(Duration.ofDays(1));
        assertThat(age(editor)).isEqualTo("age amber: 4 天");
        clock.forward(Duration.ofDays(5));
        assertThat(age(editor)).isEqualTo("age stale: 已超 1 天");
    }

    private static String age(Visitor editor) {
        var age = editor.get("/admin").html().select(".ages .age");
        assertThat(age).hasSize(1);
        return age.attr("class") + ": " + age.text();
    }

    @Test
    void the_left_column_offers_what_one_may_open_and_nothing_else() {
        Visitor editor = colleagueFor(Role.EDITOR, newsroom.column("园区要闻"));
        assertThat(editor.get("/admin")
                        .html()
                        .select(".desk-column .desk-entries a")
                        .eachText())
                .startsWith("工作台", "稿件")
                .doesNotContain("设置");
        assertThat(newsroom.editor()
                        .get("/admin")
                        .html()
                        .select(".desk-column .desk-entries a")
                        .eachText())
                .contains("设置");
        for (Visitor who : List.of(editor, newsroom.editor())) {
            for (String address : who.get("/admin")
                    .html()
                    .select(".desk-column .desk-entries a")
                    .eachAttr("href")) {
                Visitor.Page page = who.get(address);
                assertThat(page.status()).as(address).isEqualTo(200);
                assertThat(page.html()
                                .select(".desk-column a[aria-current=page]")
                                .attr("href"))
                        .isEqualTo(address);
            }
        }
    }

    @Test
    void who_is_signed_in_is_called_by_the_name_colleagues_know() {
        Visitor editor = colleagueFor(Role.EDITOR, newsroom.column("园区要闻"));
        assertThat(editor.get("/admin")
                        .html()
                        .select(".desk-head > .desk-person .desk-who")
                        .text())
                .isEqualTo("何静");
    }

    @Test
    void the_style_sheet_of_the_desk_is_kept_for_ever_under_an_address_with_its_version() {
        String address = newsroom.resident()
                .get("/login")
                .html()
                .select("link[href*=bootstrap]")
                .attr("href");
        Visitor.Page sheet = newsroom.resident().get(address);
        assertThat(sheet.status()).isEqualTo(200);
        assertThat(address).matches(".*/\\d+\\.\\d+\\.\\d+/.*");
        assertThat(sheet.header("Cache-Control")).contains("max-age=31536000");
    }

    @Test
    void what_was_published_in_an_emergency_waits_for_those_who_review_its_column() {
        Category column = newsroom.column("园区要闻");
        Visitor reviewer = colleagueFor(Role.REVIEWER, column);
        assertThat(reviewer.get("/admin").text()).doesNotContain("待补审");
        Long id = newsroom.published("先发后审的", column);
        jdbc.sql("update edition set owes_review = true where article_id = ?")
                .param(id)
                .update();
        assertThat(block(reviewer, "待补审")).containsExactly("先发后审的");
        assertThat(reviewer.get("/admin").html().select("a[href=/admin/articles/" + id + "/review]"))
                .isNotEmpty();
        assertThat(block(colleagueFor(Role.REVIEWER, newsroom.column("别的栏目")), "待补审"))
                .isEmpty();
        assertThat(block(colleagueFor(Role.EDITOR, column), "待补审")).isEmpty();
    }

    @Test
    void administrators_see_the_last_backup_and_an_alarm_when_one_failed() {
        Visitor admin = newsroom.editor();
        clock.forward(Duration.ofMinutes(1));
        Long good = runs.begin("/backups/good.zip", "手动");
        runs.succeeded(good, 35_000);
        String hour = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(SiteTime.local(clock.instant()));
        assertThat(admin.get("/admin").text()).contains("上次备份 " + hour).doesNotContain("备份有问题");
        clock.forward(Duration.ofMinutes(1));
        runs.begin("/backups/failed.zip", "手动");
        runs.endInterrupted();
        Document alarmed = admin.get("/admin").html();
        assertThat(alarmed.select("[role=alert]").text()).contains("备份有问题", "程序在备份途中停止");
        assertThat(alarmed.select("[role=alert] a[href=/admin/backups]")).isNotEmpty();
        Visitor editor = colleagueFor(Role.EDITOR, newsroom.column("园区要闻"));
        assertThat(editor.get("/admin").text()).doesNotContain("备份");
        runs.succeeded(runs.begin("/backups/again.zip", "手动"), 35_000);
        assertThat(admin.get("/admin").text()).doesNotContain("备份有问题");
    }
}
