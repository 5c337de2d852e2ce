package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.article.EditionMedia;
import zonenews.article.ReviewRules;
import zonenews.media.Media;
import zonenews.media.MediaLibrary;

/** 撤稿: with a reason, with its files, and into another article. */
@NewsroomTest
class WithdrawalTests {

    private static final String FORM = "form[action$=withdrawal]";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private MediaLibrary library;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private static String desk(Long id) {
        return "/admin/articles/" + id;
    }

    private Page withdraw(Long id, Map<String, String> typed) {
        Visitor editor = newsroom.editor();
        Page answer = editor.submit(desk(id), FORM, typed);
        assertThat(answer.status()).isEqualTo(302);
        return editor.get(answer.location());
    }

    private void mergeInto(Long id, Long other) {
        withdraw(id, Map.of("reason", "内容重复", "into", other.toString()));
    }

    private void bringBack(Long id) {
        newsroom.editor().submit(desk(id), "form[action$=restoration]", Map.of());
    }

    private Page read(Long id) {
        return newsroom.resident().get("/articles/" + id);
    }

    @Test
    void a_reason_is_asked_for_and_what_was_typed_stays() {
        Long id = newsroom.published("没有原因不撤");
        for (String reason : List.of("", " ", "错")) {
            Page form = withdraw(id, Map.of("reason", reason, "notice", "正在核实。"));
            assertThat(form.html().select("#reason-problem").text()).contains("至少两个字");
            assertThat(form.html().select("#notice").val()).isEqualTo("正在核实。");
            assertThat(read(id).status()).isEqualTo(200);
        }
    }

    @Test
    void the_reason_is_for_the_log_and_the_desk_and_not_for_residents() {
        Long id = newsroom.published("撤下的");
        Page form = withdraw(id, Map.of("reason", "数据没有核实"));
        assertThat(form.text()).contains("撤稿原因：数据没有核实", "居民看到：该信息已撤下。");
        assertThat(read(id).status()).isEqualTo(410);
        assertThat(read(id).text()).contains("该信息已撤下").doesNotContain("数据没有核实");
        assertThat(jdbc.sql("select detail from audit_log where action = '撤稿' and subject_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .contains("撤下的", "数据没有核实", "该信息已撤下");
    }

    @Test
    void its_files_go_with_it_and_those_another_article_shows_stay() {
        Media own = file("own");
        Media shared = file("shared");
        Long id = with(own, shared);
        Long other = with(shared);
        assertThat(media(own)).isEqualTo(200);
        withdraw(id, Map.of("reason", "附件有误"));
        assertThat(media(own)).isEqualTo(404);
        assertThat(media(shared)).isEqualTo(200);
        assertThat(newsroom.editor().get(own.address()).status())
                .as("the desk still sees it")
                .isEqualTo(200);
        withdraw(other, Map.of("reason", "附件有误"));
        assertThat(media(shared)).isEqualTo(404);
        bringBack(id);
        assertThat(media(own)).isEqualTo(200);
        assertThat(media(shared)).isEqualTo(200);
    }

    private int media(Media file) {
        return newsroom.resident().get(file.address()).status();
    }

    private Media file(String content) {
        byte[] pdf = ("%PDF-1.4\n" + content + clock.instant() + "\n%%EOF").getBytes(StandardCharsets.US_ASCII);
        return library.store(pdf, content + ".pdf", "admin");
    }

    private Long with(Media... files) {
        Long id = newsroom.draft("带附件的");
        newsroom.change(id, article -> {
            article.latest()
                    .use(java.util.Arrays.stream(files)
                            .map(file -> new EditionMedia(file, true, 1, "附件"))
                            .toList());
            article.publish(ReviewRules.NO_REVIEW, clock.instant(), "admin");
        });
        return id;
    }

    @Test
    void an_article_merged_into_another_leads_there_in_every_view() {
        Long id = newsroom.published("较早的一篇");
        Long other = newsroom.published("完整的一篇");
        Page form = withdraw(id, Map.of("reason", "内容重复", "into", "https://news.example.cn/articles/" + other));
        assertThat(form.html().select(".withdrawn-facts a").attr("href")).isEqualTo("/articles/" + other);
        assertThat(read(id).status()).isEqualTo(301);
        assertThat(read(id).header("Location")).isEqualTo("/articles/" + other);
        Visitor resident = newsroom.resident();
        assertThat(resident.get("/articles/" + id + "/print").header("Location"))
                .isEqualTo("/articles/" + other + "/print");
        assertThat(resident.get("/articles/" + id + "/print?size=large").header("Location"))
                .isEqualTo("/articles/" + other + "/print?size=large");
        assertThat(resident.get("/feed.xml").answer().body()).doesNotContain("/articles/" + id + "<");
        assertThat(resident.get("/sitemap-1.xml").answer().body())
                .doesNotContain("/articles/" + id + "<")
                .contains("/articles/" + other + "<");
        assertThat(jdbc.sql("select detail from audit_log where action = '合并稿件' and subject_id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .contains("内容重复", "完整的一篇");
        bringBack(id);
        assertThat(read(id).status()).isEqualTo(200);
        newsroom.change(id, article -> article.withdraw("", "", clock.instant()));
        assertThat(read(id).status()).as("the merger has ended").isEqualTo(410);
    }

    @Test
    void a_chain_of_mergers_is_followed_to_its_end_and_answers_as_the_end_does() {
        Long first = newsroom.published("链头");
        Long middle = newsroom.published("链中");
        Long last = newsroom.published("链尾");
        mergeInto(first, middle);
        mergeInto(middle, last);
        assertThat(read(first).header("Location")).isEqualTo("/articles/" + last);
        withdraw(last, Map.of("reason", "也撤了", "notice", "全部撤下。"));
        assertThat(read(first).status()).isEqualTo(410);
        assertThat(read(first).text()).contains("全部撤下。");
        bringBack(last);
        assertThat(read(first).status()).isEqualTo(301);
    }

    @Test
    void an_article_is_merged_only_into_one_residents_may_read() {
        Long id = newsroom.published("想合并的");
        Long draft = newsroom.draft("还是草稿");
        Long withdrawn = newsroom.withdrawn("已撤下", "");
        for (String into : List.of(draft.toString(), withdrawn.toString(), id.toString(), "987654321", "某一篇", "0")) {
            Page form = withdraw(id, Map.of("reason", "内容重复", "into", into));
            assertThat(form.html().select("#into-problem").text()).as(into).isNotEmpty();
            assertThat(form.html().select("#into").val()).isEqualTo(into);
            assertThat(read(id).status()).isEqualTo(200);
        }
        Long other = newsroom.published("另一篇");
        mergeInto(id, other);
        assertThat(withdraw(other, Map.of("reason", "绕圈", "into", id.toString()))
                        .html()
                        .select("#into-problem")
                        .text())
                .as("no circle")
                .contains("已发布稿件");
    }
}
