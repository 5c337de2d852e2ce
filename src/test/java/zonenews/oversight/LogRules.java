package zonenews.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.AuditLog;
import zonenews.account.Role;
import zonenews.site.SiteTime;

/** 审计日志: what the auditor reads and takes away. */
abstract class LogRules {

    private static final String LOG = "/admin/log";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private AuditLog auditLog;

    @Autowired
    private TestClock clock;

    private Visitor auditor;

    @BeforeEach
    void an_auditor_of_a_new_day() {
        clock.forward(Duration.ofDays(1));
        auditor = newsroom.colleague(Role.AUDITOR);
    }

    private static String log(String... namesAndValues) {
        StringBuilder address = new StringBuilder(LOG);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            address.append(i == 0 ? '?' : '&').append(namesAndValues[i]).append('=');
            address.append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return address.toString();
    }

    private List<String> shown(String... namesAndValues) {
        return details(auditor.get(log(namesAndValues)));
    }

    private static List<String> details(Page page) {
        assertThat(page.status()).isEqualTo(200);
        return page.html().select("td.what > span").eachText();
    }

    private String export(Map<String, String> typed) {
        Page file = auditor.submit(LOG, "form.log-export", typed);
        assertThat(file.status()).isEqualTo(200);
        return file.answer().body();
    }

    private void record(String action, int count) {
        for (int i = 1; i <= count; i++) {
            clock.forward(Duration.ofSeconds(1));
            auditLog.record(action, "稿件", (long) i, action + " 第" + i + "次");
        }
    }

    @Test
    void the_auditor_is_led_to_the_log_and_may_open_nothing_else() {
        Page desk = auditor.get("/admin");
        assertThat(desk.location()).isEqualTo(LOG);
        assertThat(auditor.get(LOG).html().select(".desk-head a[href^=/admin/]").eachAttr("href"))
                .contains(LOG, "/admin/password", "/admin/sessions")
                .isSubsetOf(LOG, "/admin/password", "/admin/sessions");
        assertThat(auditor.get("/admin/password").status()).isEqualTo(200);
        for (String other : new String[] {
            "articles", "articles/new", "columns", "people", "settings", "backups", "recycle-bin", "nothing"
        }) {
            assertThat(auditor.get("/admin/" + other).status()).as(other).isEqualTo(403);
        }
    }

    @Test
    void nobody_else_opens_the_log_not_even_the_administrator() {
        Visitor everythingElse = newsroom.colleague(Role.EDITOR, Role.REVIEWER, Role.ADMINISTRATOR);
        for (String path : new String[] {LOG, LOG + "/1", LOG + "/export"}) {
            assertThat(everythingElse.get(path).status()).as(path).isEqualTo(403);
            assertThat(newsroom.resident().get(path).location()).as(path).isEqualTo("/login");
        }
        assertThat(everythingElse.get("/admin/articles").html().select("a[href=" + LOG + "]"))
                .isEmpty();
    }

    @Test
    void a_saved_article_shows_what_was_before_and_after_and_only_that() {
        Visitor editor = newsroom.editor();
        Map<String, String> first = Map.of("title", "夜校开课", "body", "第一段。\n\n第二段。\n\n第三段。");
        String article =
                editor.submit("/admin/articles/new", "#article-form", first).location();
        editor.submit(article, "#article-form", Map.of("title", "园区夜校开课", "body", "第一段。\n\n第二段改过。\n\n第三段。"));
        String number = article.replaceAll("\\D+", "");
        Page page = auditor.get(log("subject", "稿件", "number", number));
        assertThat(details(page)).containsExactly("园区夜校开课", "夜校开课");
        assertThat(page.html()
                        .select("tr:has(> .what)")
                        .first()
                        .select(".change tbody tr")
                        .eachText())
                .containsExactly("标题 夜校开课 园区夜校开课", "正文（第2段起） 第二段。 第二段改过。");
        assertThat(page.html().select("tr:has(> .what)").first().select("ins").eachText())
                .containsExactly("园区", "改过");
        Page alone = auditor.get(page.html().selectFirst(".when a").attr("href"));
        assertThat(alone.text()).contains("保存稿件", "admin", "127.0.0.1", "第二段改过。");
    }

    @Test
    void publishing_withdrawing_and_bringing_back_say_what_residents_saw_and_see() {
        Visitor editor = newsroom.editor();
        Long id = newsroom.draft("夜校");
        String article = "/admin/articles/" + id;
        editor.submit(article, "#article-form", Map.of("then", "PUBLISH"));
        editor.submit(article, "form[action$=withdrawal]", Map.of("reason", "数字有误"));
        editor.submit(article, "form[action$=restoration]", Map.of());
        Page page = auditor.get(log("number", id.toString()));
        assertThat(page.html().select("tr td:nth-child(4)").eachText()).startsWith("恢复发布", "撤稿", "发布稿件");
        assertThat(page.html().select(".change tbody tr").eachText())
                .contains("撤稿原因 （空） 数字有误", "撤下 否 是", "当前发布稿 无 第1版");
    }

    @Test
    void pages_of_fifty_lead_to_older_ones_and_back() {
        record("翻页", 120);
        List<String> seen = new ArrayList<>();
        Page page = auditor.get(log("action", "翻页"));
        assertThat(page.html().select("a[rel=prev]")).isEmpty();
        List<String> newest = details(page);
        List<Integer> lengths = new ArrayList<>();
        while (true) {
            seen.addAll(details(page));
            lengths.add(details(page).size());
            if (page.html().select("a[rel=next]").isEmpty()) {
                break;
            }
            page = auditor.get(page.html().selectFirst("a[rel=next]").attr("href"));
        }
        assertThat(lengths).containsExactly(50, 50, 20);
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(120)
                .startsWith("翻页 第120次")
                .endsWith("翻页 第1次");
        page = auditor.get(page.html().selectFirst("a[rel=prev]").attr("href"));
        assertThat(details(page)).isEqualTo(seen.subList(50, 100));
        page = auditor.get(page.html().selectFirst("a[rel=prev]").attr("href"));
        assertThat(details(page)).isEqualTo(newest);
    }

    @Test
    void the_log_is_narrowed_by_day_person_action_subject_address_and_words() {
        Visitor other = newsroom.colleague(Role.EDITOR);
        String person =
                other.get("/admin/articles/new").html().select("#article-form").attr("data-account");
        String today = SiteTime.local(clock.instant()).toLocalDate().toString();
        record("筛选", 3);
        assertThat(shown("action", "筛选", "number", "2")).containsExactly("筛选 第2次");
        assertThat(shown("action", "筛选", "words", "第3次 筛选")).containsExactly("筛选 第3次");
        assertThat(shown("action", "筛选", "words", "%")).isEmpty();
        assertThat(shown("action", "筛选", "subject", "栏目")).isEmpty();
        assertThat(shown("action", "筛选", "from", today, "to", today)).hasSize(3);
        clock.forward(Duration.ofDays(1));
        assertThat(shown("action", "筛选", "from", today, "to", today)).hasSize(3);
        assertThat(shown("action", "筛选", "to", "2026-03-01")).isEmpty();
        assertThat(shown("action", "筛选", "from", "2199-01-01")).isEmpty();
        Page signIn = auditor.get(log("person", person, "address", "127.0.0.1", "action", "登录"));
        assertThat(signIn.html().select("tr td:nth-child(2)").eachText()).containsExactly(person);
        assertThat(shown("person", person, "address", "10.0.0.1")).isEmpty();
    }

    @Test
    void what_is_typed_wrong_is_said_and_stays_in_the_form() {
        for (String[] wrong : new String[][] {
            {"from", "昨天", "日期写法不对"},
            {"from", "2026-02-30", "日期写法不对"},
            {"number", "七", "编号只能是数字"},
            {"number", "9".repeat(19), "编号只能是数字"},
            {"words", "字".repeat(101), "不能超过 100 个字"}
        }) {
            Page page = auditor.get(log(wrong[0], wrong[1]));
            assertThat(page.status()).as(wrong[1]).isEqualTo(400);
            assertThat(page.text()).contains(wrong[2]);
            assertThat(page.html().select("#" + wrong[0]).val()).isEqualTo(wrong[1]);
        }
        assertThat(auditor.get(log("from", "2026-03-02", "to", "2026-03-01")).text())
                .contains("结束日期不能早于开始日期");
        for (String strange : new String[] {"x", "1-", "99999999999999999-1", "9999999999999999-999999999999999999"}) {
            for (String way : new String[] {"older", "newer"}) {
                assertThat(auditor.get(log(way, strange)).status()).as(strange).isIn(200, 400);
            }
        }
        for (String strange :
                new String[] {"\0", "'", "' or 1=1 --", "\ud83d\ude00", "!", "x".repeat(3000), "{a}", "{person}"}) {
            for (String name : new String[] {"person", "action", "subject", "address", "words"}) {
                assertThat(auditor.get(log(name, strange)).status()).as(strange).isIn(200, 400);
            }
        }
        assertThat(auditor.get(LOG + "/999999999999999999").status()).isEqualTo(404);
        assertThat(auditor.get(LOG + "/x").status()).isEqualTo(404);
    }

    @Test
    void the_export_holds_every_line_the_filter_shows_and_is_written_down_itself() {
        record("导出", 1200);
        Page file = auditor.submit(LOG, "form.log-export", Map.of("action", "导出", "words", "第"));
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''" + URLEncoder.encode("审计日志-", StandardCharsets.UTF_8));
        String csv = file.answer().body();
        assertThat(csv).startsWith("\uFEFF\"编号\",\"时间\",").endsWith("\r\n");
        List<String> lines = List.of(csv.split("\r\n"));
        assertThat(lines).hasSize(1201).doesNotHaveDuplicates();
        assertThat(lines.get(1)).contains("\"导出\",\"稿件\",\"1200\",\"导出 第1200次\"");
        assertThat(lines.get(1200)).contains("\"导出 第1次\"");
        assertThat(shown("action", "导出审计日志").get(0)).isEqualTo("操作 导出，说明中的词 第");
    }

    @Test
    void no_cell_of_the_export_is_a_formula_or_begins_a_line() {
        for (String typed : new String[] {"=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x"}) {
            auditLog.record("公式", typed);
        }
        auditLog.record("公式", "稿件", 1L, "说“\"引号\",逗号”", "一\n二", "=cmd\r\n\"2\"");
        String csv = export(Map.of("action", "公式"));
        assertThat(csv.split("\r\n")).hasSize(10);
        assertThat(csv)
                .contains(
                        "\"'=1+1\"", "\"'+1\"", "\"'-1\"", "\"'@SUM(A1)\"", "\"'＝1\"", "\"'＋1\"", "\"'－1\"", "\"'＠x\"")
                .contains("\"说“\"\"引号\"\",逗号”\"", "\"一 ⏎ 二\",\"'=cmd ⏎ \"\"2\"\"\"");
    }

    @Test
    void an_export_needs_the_token_of_its_form() {
        assertThat(auditor.post(LOG + "/export", Map.of()).status()).isEqualTo(403);
        assertThat(auditor.get(LOG + "/export").status()).isEqualTo(405);
        assertThat(auditor.submit(LOG, "form.log-export", Map.of("from", "gestern"))
                        .status())
                .isEqualTo(400);
    }

    @NewsroomTest
    static class OnH2Tests extends LogRules {}

    @NewsroomTestOnPostgres
    static class OnPostgresTests extends LogRules {}
}
