package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static zonenews.editing.WrittenForm.FORM;
import static zonenews.editing.WrittenForm.NEW;
import static zonenews.editing.WrittenForm.number;
import static zonenews.editing.WrittenForm.typed;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.site.SiteSetting;

/** An editor's day at the form. */
@NewsroomTest
class WritingTests {

    @Autowired
    private Newsroom newsroom;

    @Test
    void a_saved_draft_is_seen_in_the_preview_and_by_no_resident() {
        Visitor editor = newsroom.editor();
        Page saved = editor.submit(NEW, FORM, typed("先存草稿", newsroom.column("园区要闻"), "PREVIEW"));
        assertThat(saved.location()).endsWith("/preview");
        Page around = editor.get(saved.location());
        assertThat(around.text()).contains("预览：先存草稿", "电脑", "手机", "纸");
        Page preview = editor.get(around.html().select("iframe").attr("src"));
        assertThat(preview.html().select("h1").text()).isEqualTo("先存草稿");
        assertThat(preview.text()).contains("信息来源：澜州日报");
        Long id = number(saved.location().replace("/preview", ""));
        assertThat(newsroom.resident().get("/articles/" + id).status()).isEqualTo(404);
    }

    @Test
    void the_preview_is_as_wide_as_a_phone_or_laid_out_as_on_paper() {
        Visitor editor = newsroom.editor();
        String preview = "/admin/articles/" + newsroom.draft("三种样子") + "/preview";
        assertThat(editor.get(preview + "?screen=phone").html().select("iframe.as-read.phone"))
                .hasSize(1);
        Page paper = editor.get(editor.get(preview + "?screen=paper")
                .html()
                .select("iframe.as-read.paper")
                .attr("src"));
        assertThat(paper.html().select("main.sheet h1").text()).isEqualTo("三种样子");
        assertThat(paper.html().select(".sheet-tools")).isEmpty();
    }

    @Test
    void names_the_office_keeps_and_names_that_are_often_used_are_offered_while_writing() {
        newsroom.set(SiteSetting.COMMON_SOURCES, "东江日报\n经开区融媒体中心");
        newsroom.set(SiteSetting.COMMON_CONTRIBUTORS, "投资促进局");
        newsroom.published("用过澜州日报");
        Document form = newsroom.editor().get(NEW).html();
        assertThat(form.select("#source-names option").eachAttr("value"))
                .startsWith("东江日报", "经开区融媒体中心")
                .contains("澜州日报")
                .doesNotHaveDuplicates();
        assertThat(form.select("#contributor").attr("list")).isEqualTo("contributor-names");
        assertThat(form.select("#contributor-names option").eachAttr("value")).contains("投资促进局");
    }

    @Test
    void who_sent_a_text_in_is_kept_with_it() {
        Visitor editor = newsroom.editor();
        Map<String, String> typed = new HashMap<>(typed("谁供的稿", newsroom.column("园区要闻"), "PUBLISH"));
        typed.put("contributor", "经济发展局");
        Long id = number(editor.submit(NEW, FORM, typed).location());
        assertThat(editor.get("/admin/articles/" + id)
                        .html()
                        .select("#contributor")
                        .val())
                .isEqualTo("经济发展局");
        typed.put("contributor", "长".repeat(101));
        assertThat(editor.submit(NEW, FORM, typed).text()).contains("供稿单位不能超过 100 个字");
    }

    @Test
    void what_is_typed_without_scripts_is_read_word_for_word_and_paragraph_by_paragraph() {
        Visitor editor = newsroom.editor();
        String text = "第一段，若 a<b 1>2 则停。\n第二段有<b>重点</b>。\n第三段见 <某某公司>。";
        Map<String, String> typed = new HashMap<>(typed("旧浏览器写的", newsroom.column("园区要闻"), "PUBLISH"));
        typed.put("body", text);
        Long id = number(editor.submit(NEW, FORM, typed).location());
        Document article = newsroom.resident().get("/articles/" + id).html();
        assertThat(article.select(".article-text p").eachText())
                .containsExactly("第一段，若 a<b 1>2 则停。", "第二段有重点。", "第三段见 <某某公司>。");
        assertThat(article.select(".article-text strong").text()).isEqualTo("重点");
        Page form = editor.get("/admin/articles/" + id);
        assertThat(editor.sendForm(form, FORM, Map.of("then", "PUBLISH")).status())
                .isEqualTo(302);
        assertThat(newsroom.resident()
                        .get("/articles/" + id)
                        .html()
                        .select(".article-text")
                        .html())
                .isEqualTo(article.select(".article-text").html());
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
    void bad_input_is_answered_beside_its_field_and_what_was_typed_stays() {
        Visitor editor = newsroom.editor();
        Map<String, String> typed = Map.of(
                "title", "长".repeat(201),
                "categoryId", "999999",
                "publishAt", "明天上午",
                "expireAt", "2026-02-30T10:00",
                "originalDate", "2026-02-30",
                "body", "正文还在");
        Page answer = editor.submit(NEW, FORM, typed);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.html().select("#title-problem").text()).isEqualTo("标题不能超过 200 个字");
        assertThat(answer.html().select("#categoryId-problem").text()).isEqualTo("这个栏目不存在，请重新选择");
        assertThat(answer.html().select("#publishAt-problem").text()).contains("时间写法不对");
        assertThat(answer.html().select("#expireAt-problem").text()).contains("时间写法不对");
        assertThat(answer.html().select("#originalDate-problem").text()).isEqualTo("日期写法不对，例如 2026-03-01");
        assertThat(answer.html().select("#title").val()).isEqualTo("长".repeat(201));
        assertThat(answer.html().select("#publishAt").val()).isEqualTo("明天上午");
        assertThat(answer.html().select("#body").val()).isEqualTo("正文还在");
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
    void an_address_to_lead_to_is_a_web_address() {
        Visitor editor = newsroom.editor();
        Map<String, String> typed = new HashMap<>(typed("转链", newsroom.column("园区要闻"), "STAY"));
        typed.put("link", "javascript:alert(1)");
        Page refused = editor.submit(NEW, FORM, typed);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("#link-problem").text()).contains("http://");
    }

    @Test
    void the_address_of_a_refused_form_leads_back_to_the_form() {
        Visitor editor = newsroom.editor();
        Long id = newsroom.draft("没有填完");
        Page again = editor.get("/admin/articles/" + id + "/draft");
        assertThat(again.status()).isEqualTo(302);
        assertThat(again.location()).endsWith("/admin/articles/" + id);
    }
}
