package zonenews.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.article.Content;
import zonenews.article.Origin;

/** The office keeps its own lists. */
abstract class WordListRules {

    private static final String ADD = "#word-add";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Proofreader proofreader;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private static String list(WordKind kind) {
        return "/admin/words?kind=" + kind;
    }

    private List<Finding> found(String title) {
        Content text = Content.titled(title, newsroom.column("园区要闻"))
                .withBody("<p>正文。</p>")
                .withOrigin(new Origin("澜州日报", "", "", "", null));
        return proofreader.check(text, null);
    }

    private String lastOfLog() {
        return jdbc.sql(
                        "select action || ' ' || detail from audit_log where subject_type = '词库' order by id desc limit 1")
                .query(String.class)
                .single();
    }

    @Test
    void the_first_start_brings_lists_that_are_in_order() {
        for (WordKind kind : WordKind.values()) {
            assertThat(StarterLists.read(kind).refused()).as(kind.label()).isEmpty();
        }
        assertThat(StarterLists.read(WordKind.WRONG).taken()).hasSizeGreaterThan(200);
        assertThat(jdbc.sql("select count(*) from proof_word where word = '布署' and changed_by = 'zone-news'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void no_right_word_of_the_first_lists_holds_a_wrong_one() {
        WordChecks checks = new WordChecks(StarterLists.read(WordKind.WRONG).taken());
        for (WordLine line : StarterLists.read(WordKind.WRONG).taken()) {
            Manuscript manuscript =
                    new Manuscript(Content.titled(line.right(), null), java.time.LocalDate.of(2026, 3, 2));
            Findings findings = new Findings(manuscript, Map.of());
            checks.check(manuscript, findings);
            assertThat(findings.all()).as(line.right()).isEmpty();
        }
    }

    @Test
    void a_word_that_is_added_changed_or_deleted_counts_at_once_and_is_in_the_log() {
        Visitor editor = newsroom.editor();
        assertThat(found("园区盛况空錢")).isEmpty();
        editor.submit(list(WordKind.WRONG), ADD, Map.of("word", "盛况空錢", "right", "盛况空前", "hint", "看清"));
        assertThat(found("园区盛况空錢")).singleElement().satisfies(finding -> {
            assertThat(finding.right()).isEqualTo("盛况空前");
            assertThat(finding.message()).isEqualTo("“盛况空錢”应为“盛况空前”（看清）");
        });
        assertThat(lastOfLog()).isEqualTo("新增词条 错别字“盛况空錢”");
        String word = editor.get(list(WordKind.WRONG) + "&q=空錢")
                .html()
                .selectFirst(".word-list a")
                .attr("href");
        editor.submit(word, "#word-form", Map.of("right", "盛况 空前"));
        assertThat(found("园区盛况空錢").get(0).right()).isEqualTo("盛况 空前");
        assertThat(lastOfLog()).startsWith("修改词条");
        Page deleted = editor.submit(word, "form[action$=deletion]", Map.of());
        assertThat(deleted.status()).isEqualTo(302);
        assertThat(found("园区盛况空錢")).isEmpty();
        assertThat(lastOfLog()).startsWith("删除词条");
        assertThat(editor.get(word).status()).isEqualTo(404);
        assertThat(editor.post(word, Map.of("_csrf", token(editor))).status()).isEqualTo(404);
    }

    private static String token(Visitor visitor) {
        return visitor.get("/admin/words").html().select("input[name=_csrf]").val();
    }

    @Test
    void a_forbidden_word_blocks_and_one_to_be_careful_with_does_not() {
        Visitor editor = newsroom.editor();
        editor.submit(list(WordKind.SENSITIVE), ADD, Map.of("word", "甲乙丙丁", "level", "禁用"));
        editor.submit(list(WordKind.SENSITIVE), ADD, Map.of("word", "子丑寅卯", "level", "慎用"));
        assertThat(found("甲乙 丙丁和子丑寅卯"))
                .extracting(Finding::rule)
                .containsExactly(Rule.FORBIDDEN_WORD, Rule.CAREFUL_WORD);
    }

    @Test
    void a_line_that_cannot_be_one_comes_back_with_the_reason() {
        Visitor editor = newsroom.editor();
        for (Map<String, String> typed : List.of(
                Map.of("word", "", "right", "对"),
                Map.of("word", "错", "right", "对"),
                Map.of("word", "错写", "right", ""),
                Map.of("word", "同样", "right", "同 样"),
                Map.of("word", "布署", "right", "部署"),
                Map.of("word", "布".repeat(61), "right", "部署"),
                Map.of("word", "错写法", "right", "对", "hint", "长".repeat(201)))) {
            Page refused = editor.submit(list(WordKind.WRONG), ADD, typed);
            assertThat(refused.status()).as(typed.toString()).isEqualTo(400);
            assertThat(refused.html().select("#word-add .invalid-feedback")).hasSize(1);
            assertThat(refused.html().select("#word").val()).isEqualTo(typed.get("word"));
        }
    }

    @Test
    void searching_takes_signs_of_patterns_for_themselves() {
        Page page = newsroom.editor().get(list(WordKind.WRONG) + "&q=%25");
        assertThat(page.html().select(".word-list li")).isEmpty();
        assertThat(page.text()).contains("没有找到含“%”的词条");
        assertThat(newsroom.editor().get(list(WordKind.WRONG) + "&q=部署").html().select(".word-list li"))
                .hasSizeGreaterThan(1);
    }

    private Page upload(Visitor visitor, WordKind kind, byte[] content) {
        String boundary = "x".repeat(20);
        String head =
                part(boundary, "_csrf") + token(visitor) + "\r\n" + part(boundary, "kind") + kind + "\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] begin = head.getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[begin.length + content.length + tail.length];
        System.arraycopy(begin, 0, body, 0, begin.length);
        System.arraycopy(content, 0, body, begin.length, content.length);
        System.arraycopy(tail, 0, body, begin.length + content.length, tail.length);
        HttpClient http =
                HttpClient.newBuilder().cookieHandler(visitor.cookies()).build();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                            + environment.getProperty("local.server.port") + "/admin/words/preview"))
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Page(answer.statusCode(), answer);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String boundary, String name) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }

    @Test
    void a_file_is_shown_before_it_is_added_with_the_lines_that_cannot_be() {
        Visitor editor = newsroom.editor();
        String file = "错误写法,正确写法,提示\r\n东倒西外,东倒西歪,\"有,逗号\"\r\n短,对\r\n布署,部署\r\n东倒西外,东倒西歪\r\n春暖化开\t春暖花开\r\n没有正确写法\r\n";
        Page preview = upload(editor, WordKind.WRONG, file.getBytes(StandardCharsets.UTF_8));
        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.html().select(".taken-lines li").eachText())
                .containsExactly("东倒西外 → 东倒西歪 有,逗号", "春暖化开 → 春暖花开");
        assertThat(preview.html().select(".refused-lines strong").eachText())
                .containsExactly("第 3 行", "第 5 行", "第 7 行");
        assertThat(preview.text()).contains("要加入 2 条，已经有的 1 条，不能加入的 3 行");
        assertThat(found("东倒西外")).as("nothing is added yet").isEmpty();
        Page added = editor.sendForm(preview, "#word-additions", Map.of());
        assertThat(added.status()).isEqualTo(302);
        assertThat(found("东倒西外")).hasSize(1);
        assertThat(lastOfLog()).isEqualTo("导入词库 错别字 2 条");
    }

    @Test
    void a_file_is_read_in_the_encodings_offices_have() {
        Visitor editor = newsroom.editor();
        String line = "七零八洛,七零八落\n";
        for (byte[] content : List.of(
                line.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + line).getBytes(StandardCharsets.UTF_8),
                line.getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + line).getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(upload(editor, WordKind.WRONG, content)
                            .html()
                            .select(".taken-lines li")
                            .eachText())
                    .containsExactly("七零八洛 → 七零八落");
        }
        Page picture = upload(editor, WordKind.WRONG, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, (byte) 0xff, 1});
        assertThat(picture.status()).isEqualTo(400);
    }

    @Test
    void a_file_without_entries_is_refused_with_what_is_expected_in_it() {
        Visitor editor = newsroom.editor();
        for (String content : List.of("", "\uFEFF", " \r\n\r\n", "错误写法,正确写法,提示\r\n", "# 只有注释\n")) {
            Page refused = upload(editor, WordKind.WRONG, content.getBytes(StandardCharsets.UTF_8));
            assertThat(refused.status()).as(content).isEqualTo(400);
            assertThat(refused.html().select("#file-problem").text())
                    .as(content)
                    .contains("这个文件是空的", "错误写法,正确写法,提示");
        }
        assertThat(upload(editor, WordKind.SENSITIVE, new byte[0])
                        .html()
                        .select("#file-problem, option[selected]")
                        .text())
                .contains("禁用或慎用", "敏感词");
    }

    @Test
    void a_form_without_a_file_asks_for_one() {
        Visitor editor = newsroom.editor();
        Page refused = editor.upload(
                "/admin/words/preview",
                Map.of("_csrf", token(editor), "kind", "WRONG"),
                List.of(new Visitor.Upload("", new byte[0])));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("#file-problem").text()).isEqualTo("请选择文件");
    }

    private static List<String> taken(WordKind kind, String file) {
        WordFile read = WordFile.read(kind, file, java.util.Set.of());
        assertThat(read.refused()).as(file).isEmpty();
        return read.taken().stream()
                .map(line -> String.join(
                        "|",
                        line.word(),
                        kind == WordKind.WRONG ? line.right() : kind == WordKind.SENSITIVE ? line.level() : "",
                        line.hint()))
                .toList();
    }

    @Test
    void a_heading_is_no_entry_and_says_which_column_is_which() {
        for (String heading : List.of(
                "错词,正词,级别",
                "错误写法,正确写法,提示",
                "\"错误写法\",\"正确写法\",\"提示\"",
                "错词;正词;级别",
                "错词\t正词\t级别",
                "错误用法，正确用法",
                "Wrong,Right,Note",
                "\n# 说明\n错别字,正确,提示（可以不填）",
                "sep=,\n错词,正词")) {
            assertThat(taken(WordKind.WRONG, heading + "\n七零八洛,七零八落"))
                    .as(heading)
                    .containsExactly("七零八洛|七零八落|");
        }
        assertThat(taken(WordKind.WRONG, "序号,正确写法,错误写法,备注\n1,七零八落,七零八洛,看清")).containsExactly("七零八洛|七零八落|看清");
        assertThat(taken(WordKind.SENSITIVE, "敏感词,提示,级别\n甲乙丙,看清,禁用")).containsExactly("甲乙丙|禁用|看清");
        assertThat(taken(WordKind.EXCEPTION, "例外词\n甲乙丙")).containsExactly("甲乙丙||");
    }

    @Test
    void a_first_line_that_is_an_entry_stays_one() {
        assertThat(taken(WordKind.WRONG, "错词库,正词库")).containsExactly("错词库|正词库|");
        assertThat(taken(WordKind.WRONG, "七零八洛;七零八落;看清")).containsExactly("七零八洛|七零八落|看清");
        assertThat(taken(WordKind.WRONG, "七零八洛,七零八落,看;清")).containsExactly("七零八洛|七零八落|看;清");
    }

    @Test
    void a_level_nobody_knows_is_said_and_not_taken_for_another() {
        WordFile read = WordFile.read(WordKind.SENSITIVE, "甲乙丙,高\n丁戊己,慎用\n庚辛壬", java.util.Set.of());
        assertThat(read.refused())
                .singleElement()
                .extracting(WordFile.Refused::problem)
                .isEqualTo("words.level");
        assertThat(read.taken()).hasSize(2);
    }

    @Test
    void what_is_taken_out_can_be_taken_in_again() {
        Visitor editor = newsroom.editor();
        editor.submit(list(WordKind.SENSITIVE), ADD, Map.of("word", "=甲\"乙\",丙", "level", "禁用", "hint", "-看,清"));
        Page out = editor.get("/admin/words/export?kind=SENSITIVE");
        assertThat(out.header("Content-Disposition")).contains("attachment", "sensitive-words.csv");
        assertThat(out.answer().body()).startsWith("\uFEFF");
        WordFile again = WordFile.read(WordKind.SENSITIVE, out.answer().body().substring(1), java.util.Set.of());
        assertThat(again.refused()).isEmpty();
        assertThat(again.taken()).contains(new WordLine(WordKind.SENSITIVE, "=甲\"乙\",丙", "", true, "-看,清"));
        assertThat(again.taken())
                .hasSize(jdbc.sql("select count(*) from proof_word where kind = 'SENSITIVE'")
                        .query(Integer.class)
                        .single());
        assertThat(upload(editor, WordKind.SENSITIVE, out.answer().body().getBytes(StandardCharsets.UTF_8))
                        .text())
                .contains("要加入 0 条", "不能加入的 0 行");
    }

    @Test
    void a_rule_is_as_severe_as_the_office_sets_it() {
        Visitor editor = newsroom.editor();
        assertThat(found("园区布署").get(0).isBlocking()).isFalse();
        editor.submit("/admin/words/rules", "#rules-form", Map.of("WRONG_WORD", "BLOCKING"));
        assertThat(found("园区布署").get(0).isBlocking()).isTrue();
        assertThat(lastOfLog()).startsWith("修改检查规则");
        editor.submit("/admin/words/rules", "#rules-form", Map.of("WRONG_WORD", "OFF", "TEXT_MISSING", "OFF"));
        assertThat(found("园区布署")).isEmpty();
        editor.submit("/admin/words/rules", "#rules-form", Map.of("WRONG_WORD", "WARNING"));
        assertThat(jdbc.sql("select severity from proof_rule where name = 'TEXT_MISSING'")
                        .query(String.class)
                        .single())
                .as("without a text nothing is published, whatever is sent")
                .isEqualTo("BLOCKING");
        assertThat(Jsoup.parse(editor.get("/admin/words/rules").answer().body()).select("select"))
                .hasSize(Rule.values().length - 3);
    }

    @NewsroomTest
    static class OnH2Tests extends WordListRules {}

    @NewsroomTestOnPostgres
    static class OnPostgresTests extends WordListRules {}
}
