package zonenews.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.Category;
import zonenews.article.Origin;
import zonenews.counting.DaysOfViews;
import zonenews.counting.ViewCounter;
import zonenews.site.SiteTime;

/** 统计: what is read, and whose texts are published. */
abstract class StatisticsRules {

    private static final String PAGE = "/admin/statistics?of=";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private DaysOfViews days;

    @Autowired
    private ViewCounter views;

    @Autowired
    private TransactionTemplate transactions;

    /** A year apart from what other rules have left. */
    @BeforeEach
    void a_year_later() {
        clock.forward(Duration.ofDays(400));
    }

    private LocalDate today() {
        return SiteTime.local(clock.instant()).toLocalDate();
    }

    private void read(Long article, LocalDate day, long views) {
        jdbc.sql("insert into article_views_by_day (article_id, view_date, total) values (?, ?, ?)")
                .params(article, day, views)
                .update();
    }

    private Long sentBy(String contributor, String title, Category column) {
        Origin origin = new Origin("澜州日报", "张敏", "何静", contributor, null);
        Instant hour = clock.instant().minus(Duration.ofHours(1));
        return newsroom.publishedAsOf(hour, Newsroom.content(title, column).withOrigin(origin));
    }

    private List<String> lines(Visitor who, String of) {
        Document page = who.get(PAGE + of).html();
        return page.select("#numbers tbody tr").eachText();
    }

    @Test
    void views_are_added_up_by_day_and_a_day_without_any_is_a_0() {
        Long one = newsroom.published("一篇");
        Long other = newsroom.published("另一篇");
        read(one, today(), 3);
        read(other, today(), 1200);
        read(one, today().minusDays(29), 5);
        read(one, today().minusDays(30), 7);
        List<String> lines = lines(newsroom.editor(), "DAYS");
        assertThat(lines).hasSize(30);
        assertThat(lines.get(29)).isEqualTo(today() + " 1,203");
        assertThat(lines.get(28)).isEqualTo(today().minusDays(1) + " 0");
        assertThat(lines.get(0)).isEqualTo(today().minusDays(29) + " 5");
        assertThat(lines(newsroom.editor(), "DAYS&days=90")).hasSize(90);
        assertThat(newsroom.editor().get(PAGE + "DAYS&days=365").text()).contains("合计 1,215 次");
        assertThat(lines(newsroom.editor(), "DAYS&from=" + today().minusDays(30) + "&to=" + today().minusDays(30)))
                .containsExactly(today().minusDays(30) + " 7");
    }

    @Test
    void finished_days_count_the_same_when_they_are_packed_and_a_deleted_article_leaves_them() {
        Category zone = newsroom.column("甲栏");
        Long one = newsroom.published("一篇", zone);
        Long other = newsroom.published("另一篇", zone);
        read(one, today().minusDays(3), 1_234_567);
        read(other, today().minusDays(3), 1);
        read(other, today().minusDays(2), 300);
        read(one, today().minusDays(1), 40);
        List<String> before = lines(newsroom.editor(), "DAYS");
        assertThat(before).contains(today().minusDays(3) + " 1,234,568", today().minusDays(2) + " 300");
        assertThat(days.unpacked())
                .as("yesterday may still be counted")
                .contains(today().minusDays(3), today().minusDays(2))
                .doesNotContain(today().minusDays(1));
        days.unpacked().forEach(days::pack);
        assertThat(days.unpacked())
                .as("not even the days on which nobody read are looked at again")
                .isEmpty();
        assertThat(lines(newsroom.editor(), "DAYS")).isEqualTo(before);
        assertThat(lines(newsroom.editor(), "ARTICLES")).containsExactly("一篇 甲栏 1,234,607", "另一篇 甲栏 301");
        assertThat(lines(newsroom.editor(), "COLUMNS")).containsExactly("甲栏 1,234,908");
        jdbc.sql("update article_views_by_day set total = total + 5000 where view_date = ?")
                .param(today().minusDays(2))
                .update();
        assertThat(lines(newsroom.editor(), "DAYS"))
                .as("it is the packed days that are read")
                .isEqualTo(before);
        transactions.executeWithoutResult(status -> views.forget(one));
        assertThat(lines(newsroom.editor(), "ARTICLES")).containsExactly("另一篇 甲栏 301");
        days.unpacked().forEach(days::pack);
        assertThat(lines(newsroom.editor(), "DAYS")).contains(today().minusDays(3) + " 1");
    }

    @Test
    void an_article_deleted_while_its_day_is_packed_leaves_that_day_too() throws Exception {
        Category zone = newsroom.column("甲栏");
        Long one = newsroom.published("一篇", zone);
        Long other = newsroom.published("另一篇", zone);
        LocalDate day = today().minusDays(5);
        read(one, day, 40);
        read(other, day, 2);
        meanwhile(() -> days.pack(day), () -> views.forget(one));
        days.unpacked().forEach(days::pack);
        assertThat(lines(newsroom.editor(), "DAYS")).contains(day + " 2");

        Long third = newsroom.published("第三篇", zone);
        LocalDate next = today().minusDays(4);
        read(third, next, 70);
        read(other, next, 3);
        meanwhile(() -> views.forget(third), () -> days.pack(next));
        assertThat(lines(newsroom.editor(), "DAYS")).contains(next + " 3");
    }

    /** The second begins when the first has done its work and is not yet committed. */
    private void meanwhile(Runnable first, Runnable second) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> done = transactions.execute(status -> {
                first.run();
                Future<?> begun = other.submit(() -> transactions.executeWithoutResult(same -> second.run()));
                try {
                    begun.get(1, TimeUnit.SECONDS);
                } catch (TimeoutException itWaits) {
                    // As it should.
                } catch (InterruptedException | ExecutionException failed) {
                    throw new IllegalStateException(failed);
                }
                return begun;
            });
            done.get(30, TimeUnit.SECONDS);
        } finally {
            other.shutdown();
        }
    }

    @Test
    void views_are_added_up_by_column_and_by_article_the_most_read_first() {
        Category zone = newsroom.column("甲栏");
        Category county = newsroom.column("乙栏");
        read(newsroom.published("读得少", zone), today(), 1);
        read(newsroom.published("读得多", zone), today(), 4);
        read(newsroom.published("居中", county), today(), 3);
        assertThat(lines(newsroom.editor(), "COLUMNS")).containsExactly("甲栏 5", "乙栏 3");
        assertThat(lines(newsroom.editor(), "ARTICLES")).containsExactly("读得多 甲栏 4", "居中 乙栏 3", "读得少 甲栏 1");
    }

    @Test
    void what_was_published_is_counted_by_who_sent_it_in_and_not_what_was_withdrawn_or_is_to_come() {
        Category zone = newsroom.column("甲栏");
        sentBy("经济发展局", "一", zone);
        sentBy("经济发展局", "二", zone);
        sentBy("投资促进局", "三", zone);
        sentBy("", "四", zone);
        newsroom.change(sentBy("投资促进局", "五", zone), article -> article.withdraw("", "错", clock.instant()));
        newsroom.scheduled("六", Duration.ofMinutes(1));
        newsroom.draft("七");
        Visitor editor = newsroom.editor();
        assertThat(lines(editor, "CONTRIBUTORS")).containsExactly("经济发展局 2", "投资促进局 1", "（未填写） 1");
        assertThat(lines(editor, "PUBLISHED")).containsExactly("甲栏 4");
        assertThat(lines(editor, "EDITORS")).containsExactly("何静 4");
        assertThat(lines(editor, "AUTHORS")).containsExactly("张敏 4");
    }

    @Test
    void an_editor_sees_the_columns_of_their_own() {
        Category zone = newsroom.column("甲栏");
        Category below = newsroom.columnBelow(zone, "丙栏");
        Category county = newsroom.column("乙栏");
        read(sentBy("经济发展局", "下级的", below), today(), 2);
        read(sentBy("投资促进局", "别处的", county), today(), 9);
        Visitor editor = newsroom.colleague(new Right(Role.EDITOR, zone.id()));
        assertThat(lines(editor, "COLUMNS")).containsExactly("甲栏 > 丙栏 2");
        assertThat(lines(editor, "ARTICLES")).containsExactly("下级的 甲栏 > 丙栏 2");
        assertThat(lines(editor, "CONTRIBUTORS")).containsExactly("经济发展局 1");
        assertThat(lines(editor, "DAYS").get(29)).isEqualTo(today() + " 2");
        assertThat(editor.get("/admin/statistics/table?of=ARTICLES").answer().body())
                .contains("下级的")
                .doesNotContain("别处的");
    }

    @Test
    void the_table_is_taken_away_and_nothing_in_it_is_a_formula() {
        Category zone = newsroom.column("甲栏");
        sentBy("=HYPERLINK(\"http://x\")", "一", zone);
        Page table = newsroom.editor().get("/admin/statistics/table?of=CONTRIBUTORS");
        assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(table.header("Content-Disposition")).startsWith("attachment; filename");
        assertThat(table.answer().body())
                .isEqualTo("\uFEFF\"供稿单位\",\"采用篇数\"\r\n\"'=HYPERLINK(\"\"http://x\"\")\",\"1\"\r\n");
    }

    @Test
    void days_that_cannot_be_read_are_said_and_stay_in_the_form() {
        Map<String, String> said = Map.of(
                "from=gestern", "从：日期写法不对，例如 2026-03-01",
                "from=2026-02-30&to=2026-03-01", "从：日期写法不对，例如 2026-03-01",
                "from=2026-03-01&to=2026-02-30", "到：日期写法不对，例如 2026-03-01",
                "to=2026-03-01", "从：请填写开始日期",
                "from=2990-01-01", "从：开始日期在今天以后，还没有可统计的内容",
                "from=2990-01-01&to=2990-02-01", "从：开始日期在今天以后，还没有可统计的内容",
                "from=2026-03-02&to=2026-03-01", "到：结束日期不能早于开始日期",
                "from=1900-01-01&to=2026-03-01", "到：最多统计十年，请缩短");
        said.forEach((days, sentence) -> {
            Page refused = newsroom.editor().get(PAGE + "DAYS&" + days);
            assertThat(refused.status()).as(days).isEqualTo(400);
            Element field = refused.html().selectFirst("div:has(> .problem)");
            assertThat(field.select("label").text() + "："
                            + field.select(".problem").text())
                    .as(days)
                    .isEqualTo(sentence);
            assertThat(refused.html().select("#counted, #numbers, a[href*=table]"))
                    .as("no figures of other days")
                    .isEmpty();
            assertThat(newsroom.editor()
                            .get("/admin/statistics/table?of=DAYS&" + days)
                            .location())
                    .as("no table of other days")
                    .isEqualTo("/admin/statistics");
        });
        assertThat(newsroom.editor()
                        .get(PAGE + "DAYS&from=gestern")
                        .html()
                        .select("#from")
                        .val())
                .isEqualTo("gestern");
        assertThat(newsroom.editor()
                        .get(PAGE + "DAYS&from=2026-02-30&to=2026-03-01")
                        .html()
                        .select("#from[type=text][value=2026-02-30], #to[type=date][value=2026-03-01]"))
                .as("what a field of days would not show stands in a field of text")
                .hasSize(2);
        assertThat(newsroom.editor()
                        .get(PAGE + "DAYS&from=2026-02-30&to=2026-02-31")
                        .html()
                        .select("#from ~ .problem, #to ~ .problem"))
                .as("each of two wrong days is named")
                .hasSize(2);
        assertThat(newsroom.editor().get(PAGE + "nothing&days=-1").status()).isEqualTo(200);
    }
}

@NewsroomTest
class StatisticsTests extends StatisticsRules {}

@NewsroomTestOnPostgres
class PostgresStatisticsTests extends StatisticsRules {}
