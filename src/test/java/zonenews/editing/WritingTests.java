package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.article.Category;
import zonenews.site.SiteTime;

/** An editor's day at the form. */
@NewsroomTest
class WritingTests {

    private static final String FORM = "#article-form";
    private static final String NEW = "/admin/articles/new";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Map<String, String> typed(String title, Category column, String then) {
        return Map.of(
                "title",
                title,
                "categoryId",
                column.id().toString(),
                "source",
                "澜州日报",
                "body",
                "第一段。\n\n第二段。",
                "then",
                then);
    }

    @Test
    void an_article_written_in_the_form_is_published_at_once() {
        Visitor editor = newsroom.editor();
        Category column = newsroom.column("园区要闻");
        Page saved = editor.submit(NEW, FORM, typed("写好就发", column, "PUBLISH"));
        assertThat(saved.status()).isEqualTo(302);
        Long id = number(saved.location());
        Page read = newsroom.resident().get("/articles/" + id);
        assertThat(read.html().select(".article-text p").eachText()).containsExactly("第一段。", "第二段。");
        assertThat(newsroom.resident().get("/categories/" + column.slug()).text())
                .contains("写好就发");
    }

    @Test
    void a_saved_draft_is_seen_in_the_preview_and_by_no_resident() {
        Visitor editor = newsroom.editor();
        Page saved = editor.submit(NEW, FORM, typed("先存草稿", newsroom.column("园区要闻"), "PREVIEW"));
        assertThat(saved.location()).endsWith("/preview");
        Page preview = editor.get(saved.location());
        assertThat(preview.html().select("h1").text()).isEqualTo("先存草稿");
        assertThat(preview.text()).contains("预览", "信息来源：澜州日报");
        Long id = number(saved.location().replace("/preview", ""));
        assertThat(newsroom.resident().get("/articles/" + id).status()).isEqualTo(404);
    }

    @Test
    void an_hour_set_in_the_form_is_waited_for() {
        Visitor editor = newsroom.editor();
        String hour = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                .format(SiteTime.local(clock.instant().plus(Duration.ofHours(3))));
        Map<String, String> typed = new java.util.HashMap<>(typed("明早见报", newsroom.column("园区要闻"), "PUBLISH"));
        typed.put("publishAt", hour);
        Long id = number(editor.submit(NEW, FORM, typed).location());
        assertThat(newsroom.resident().get("/articles/" + id).status()).isEqualTo(404);
        clock.forward(Duration.ofHours(3));
        assertThat(newsroom.resident()
                        .get("/articles/" + id)
                        .html()
                        .select(".facts")
                        .text())
                .contains("发布日期：" + hour.replace('T', ' '));
    }

    @Test
    void a_correction_is_written_beside_the_live_text_until_it_is_published() {
        Visitor editor = newsroom.editor();
        Long id = newsroom.published("原来的标题");
        String form = "/admin/articles/" + id;
        editor.submit(form, FORM, Map.of("title", "更正后的标题", "correction", "标题有误，已改。"));
        assertThat(title(id)).isEqualTo("原来的标题");
        editor.submit(form, FORM, Map.of("then", "PUBLISH"));
        assertThat(title(id)).isEqualTo("更正后的标题");
        assertThat(newsroom.resident()
                        .get("/articles/" + id)
                        .html()
                        .select(".correction")
                        .text())
                .contains("标题有误，已改。");
    }

    @Test
    void residents_see_when_it_was_corrected_on_the_page_and_on_paper() {
        Visitor editor = newsroom.editor();
        Long id = newsroom.published("写错一个数");
        clock.forward(Duration.ofHours(26));
        editor.submit("/admin/articles/" + id, FORM, Map.of("correction", "第一段的数字已改。", "then", "PUBLISH"));
        String hour = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(SiteTime.local(clock.instant()));
        for (String page : List.of("", "/print")) {
            Element box =
                    newsroom.resident().get("/articles/" + id + page).html().selectFirst(".correction");
            assertThat(box.text()).startsWith("更正").contains("第一段的数字已改。");
            assertThat(box.select("time").text()).isEqualTo(hour);
        }
    }

    @Test
    void an_article_is_withdrawn_with_a_notice_and_brought_back() {
        Visitor editor = newsroom.editor();
        Long id = newsroom.published("要撤的稿");
        String form = "/admin/articles/" + id;
        editor.submit(form, "form[action$=withdrawal]", Map.of("notice", "内容有误，正在核实。", "reason", "数据待核实"));
        Page gone = newsroom.resident().get("/articles/" + id);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("内容有误，正在核实。");
        editor.submit(form, "form[action$=restoration]", Map.of());
        assertThat(newsroom.resident().get("/articles/" + id).status()).isEqualTo(200);
    }

    @Test
    void the_second_of_two_editors_gets_both_texts_and_overwrites_nothing() {
        Visitor one = newsroom.editor();
        Visitor two = newsroom.colleague(zonenews.account.Role.EDITOR);
        Long id = newsroom.draft("两人同改");
        String address = "/admin/articles/" + id;
        Page openedByOne = one.get(address);
        Page openedByTwo = two.get(address);
        assertThat(one.sendForm(openedByOne, FORM, Map.of("body", "甲写的正文。")).status())
                .isEqualTo(302);
        Page conflict = two.sendForm(openedByTwo, FORM, Map.of("body", "乙写的正文。"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.html().select(".both").text()).contains("甲写的正文。", "乙写的正文。");
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
    void the_page_of_a_conflict_names_every_field_that_differs() {
        Visitor one = newsroom.editor();
        Visitor two = newsroom.colleague(zonenews.account.Role.EDITOR);
        String address = "/admin/articles/" + newsroom.draft("来源不同");
        Page opened = two.get(address);
        one.submit(address, FORM, Map.of("source", "东江日报"));
        Page conflict = two.sendForm(opened, FORM, Map.of("source", "澜州日报社"));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.html().select(".conflict .list").text()).contains("信息来源 东江日报 澜州日报社");
    }

    @Test
    void a_text_that_grows_too_long_as_html_is_refused_kindly() {
        Page answer = newsroom.editor().submit(NEW, FORM, Map.of("title", "符号太多", "body", "&".repeat(400_000)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.html().select("#body-problem").text()).contains("50 万");
    }

    @Test
    void a_preview_shows_the_hour_residents_will_read() {
        Visitor editor = newsroom.editor();
        Map<String, String> typed = new java.util.HashMap<>(typed("写了过去的时间", newsroom.column("园区要闻"), "PREVIEW"));
        typed.put("publishAt", "2020-01-01T08:00");
        Page preview = editor.get(editor.submit(NEW, FORM, typed).location());
        assertThat(preview.html().select(".facts time").text())
                .isEqualTo(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(SiteTime.local(clock.instant())));
    }

    @Test
    void parameters_nobody_sends_by_hand_do_no_harm() {
        Visitor editor = newsroom.editor();
        for (String name : new String[] {"alsoIn[3]", "alsoIn[-1]", "alsoIn[x]", "policy[0]", "class.name"}) {
            assertThat(editor.submit(NEW, FORM, Map.of("title", "怪参数", name, "1"))
                            .status())
                    .as(name)
                    .isLessThan(500);
        }
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

    @Test
    void saving_asks_for_a_title_and_publishing_for_what_residents_need() {
        Visitor editor = newsroom.editor();
        Page untitled = editor.submit(NEW, FORM, Map.of("body", "没有标题的正文。"));
        assertThat(untitled.status()).isEqualTo(400);
        assertThat(untitled.html().select("#title-problem").text()).isEqualTo("请填写标题");
        assertThat(untitled.html().select("#body").val()).isEqualTo("没有标题的正文。");
        assertThat(editor.submit(NEW, FORM, Map.of("title", "只有标题")).status()).isEqualTo(302);
        Page incomplete = editor.submit(NEW, FORM, Map.of("title", "只有标题", "then", "PUBLISH"));
        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.html().select(".problem").eachText()).contains("发布前请选择栏目", "发布前请填写正文");
    }

    @Test
    void bad_input_is_answered_beside_its_field_and_what_was_typed_stays() {
        Visitor editor = newsroom.editor();
        Map<String, String> typed = Map.of(
                "title", "长".repeat(201),
                "categoryId", "999999",
                "publishAt", "明天上午",
                "expireAt", "2026-02-30T10:00",
                "originalDate", "2999-01-01",
                "body", "正文还在");
        Page answer = editor.submit(NEW, FORM, typed);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.html().select("#title-problem").text()).isEqualTo("标题不能超过 200 个字");
        assertThat(answer.html().select("#categoryId-problem").text()).isEqualTo("这个栏目不存在，请重新选择");
        assertThat(answer.html().select("#publishAt-problem").text()).contains("时间写法不对");
        assertThat(answer.html().select("#expireAt-problem").text()).contains("时间写法不对");
        assertThat(answer.html().select("#originalDate-problem").text()).isEqualTo("日期不能晚于今天");
        assertThat(answer.html().select("#title").val()).isEqualTo("长".repeat(201));
        assertThat(answer.html().select("#publishAt").val()).isEqualTo("明天上午");
        assertThat(answer.html().select("#body").val()).isEqualTo("正文还在");
    }

    @Test
    void a_text_of_half_a_million_characters_is_refused_kindly_and_stays() {
        Visitor editor = newsroom.editor();
        String body = "字".repeat(500_001);
        Page answer = editor.submit(NEW, FORM, Map.of("title", "太长", "body", body));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.html().select("#body-problem").text()).isEqualTo("正文不能超过 50 万个字符");
        assertThat(answer.html().select("#body").val()).hasSize(body.length());
    }

    @Test
    void a_text_of_tags_in_tags_is_refused_within_two_seconds_and_stays() {
        Visitor editor = newsroom.editor();
        for (String tag : List.of("<div>", "<b>", "<blockquote>", "<ul><li>", "<table><tr><td>", "<a href=/x>")) {
            String body = tag.repeat(20_000 / tag.length() * 4) + "字";
            Page answer = assertTimeout(
                    Duration.ofSeconds(2), () -> editor.submit(NEW, FORM, Map.of("title", "套娃", "body", body)));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.html().select("#body-problem").text()).contains("一层套一层");
            assertThat(answer.html().select("#body").val()).isEqualTo(body);
        }
    }

    @Test
    void a_body_of_fifty_megabytes_and_a_title_of_ten_are_refused_within_two_seconds() {
        Visitor editor = newsroom.editor();
        String title = "长".repeat(10_000_000 / 3);
        String body = "字".repeat(50_000_000 / 3);
        for (Map<String, String> typed : List.of(Map.of("title", title), Map.of("title", "很长", "body", body))) {
            Page answer = assertTimeout(Duration.ofSeconds(2), () -> editor.submit(NEW, FORM, typed));
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.text()).contains("太大");
        }
    }

    @Test
    void what_a_form_adds_by_itself_changes_nothing_it_does_not_show() {
        Visitor editor = newsroom.editor();
        Long id = newsroom.draft("越权字段");
        editor.submit(
                "/admin/articles/" + id,
                FORM,
                Map.of("views", "99999", "createdBy", "nobody", "status", "LIVE", "title", "越权字段"));
        assertThat(newsroom.views(id)).isZero();
        assertThat(newsroom.resident().get("/articles/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_policy_document_is_published_with_its_number_and_in_a_second_column() {
        Visitor editor = newsroom.editor();
        Category policies = newsroom.column("政策文件");
        Category notices = newsroom.column("通知公告");
        Map<String, String> typed = new java.util.HashMap<>(typed("管理办法", policies, "PUBLISH"));
        typed.put("policy.documentNumber", "澜经开管〔2026〕5号");
        typed.put("policy.issuingBody", "澜州经开区管委会");
        typed.put("policy.writtenOn", "2026-02-27");
        typed.put("policy.validity", "有效");
        typed.put("alsoIn", notices.id().toString());
        Long id = number(editor.submit(NEW, FORM, typed).location());
        assertThat(newsroom.resident()
                        .get("/articles/" + id)
                        .html()
                        .select(".policy")
                        .text())
                .contains("澜经开管〔2026〕5号", "澜州经开区管委会", "2026-02-27", "有效");
        assertThat(newsroom.resident().get("/categories/" + notices.slug()).text())
                .contains("管理办法");

        Map<String, String> explained = new java.util.HashMap<>(typed("一图读懂", policies, "PUBLISH"));
        explained.put("policy.interprets", id.toString());
        assertThat(editor.submit(NEW, FORM, explained).status()).isEqualTo(302);
        assertThat(newsroom.resident().get("/articles/" + id).text()).contains("政策解读", "一图读懂");
        explained.put("policy.interprets", "987654321");
        assertThat(editor.submit(NEW, FORM, explained).text()).contains("没有这个编号的稿件");
    }

    @Test
    void an_address_to_lead_to_is_a_web_address() {
        Visitor editor = newsroom.editor();
        Map<String, String> typed = new java.util.HashMap<>(typed("转链", newsroom.column("园区要闻"), "STAY"));
        typed.put("link", "javascript:alert(1)");
        Page refused = editor.submit(NEW, FORM, typed);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("#link-problem").text()).contains("http://");
    }

    private String title(Long id) {
        return newsroom.resident().get("/articles/" + id).html().select("h1").text();
    }

    private static Long number(String location) {
        return Long.valueOf(location.substring(location.lastIndexOf('/') + 1));
    }
}
