package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static zonenews.editing.WrittenForm.FORM;
import static zonenews.editing.WrittenForm.NEW;
import static zonenews.editing.WrittenForm.number;
import static zonenews.editing.WrittenForm.typed;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.article.Category;
import zonenews.site.SiteTime;

/** From the form to the residents, and back. */
@NewsroomTest
class PublishingTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private TestClock clock;

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
    void an_hour_set_in_the_form_is_waited_for() {
        Visitor editor = newsroom.editor();
        String hour = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                .format(SiteTime.local(clock.instant().plus(Duration.ofHours(3))));
        Map<String, String> typed = new HashMap<>(typed("明早见报", newsroom.column("园区要闻"), "PUBLISH"));
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
    void a_preview_shows_the_hour_residents_will_read() {
        Visitor editor = newsroom.editor();
        Map<String, String> typed = new HashMap<>(typed("写了过去的时间", newsroom.column("园区要闻"), "PREVIEW"));
        typed.put("publishAt", "2020-01-01T08:00");
        Page preview = editor.get(editor.submit(NEW, FORM, typed).location() + "?framed=true");
        assertThat(preview.html().select(".facts time").text())
                .isEqualTo(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(SiteTime.local(clock.instant())));
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
    void a_policy_document_is_published_with_its_number_and_in_a_second_column() {
        Visitor editor = newsroom.editor();
        Category policies = newsroom.column("政策文件");
        Category notices = newsroom.column("通知公告");
        Map<String, String> typed = new HashMap<>(typed("管理办法", policies, "PUBLISH"));
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

        Map<String, String> explained = new HashMap<>(typed("一图读懂", policies, "PUBLISH"));
        explained.put("policy.interprets", id.toString());
        assertThat(editor.submit(NEW, FORM, explained).status()).isEqualTo(302);
        assertThat(newsroom.resident().get("/articles/" + id).text()).contains("政策解读", "一图读懂");
        explained.put("policy.interprets", "987654321");
        assertThat(editor.submit(NEW, FORM, explained).text()).contains("没有这个编号的稿件");
    }

    private String title(Long id) {
        return newsroom.resident().get("/articles/" + id).html().select("h1").text();
    }
}
