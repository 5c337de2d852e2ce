package zonenews.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class HtmlPageTests {

    private static final String TEXT = "三月的青澜港,第一批农机从码头装船,发往下游的六个县。";
    private static final String SHOWN = """
            <html><head><title>港口开航 第一船出发_新闻动态_青澜园区</title></head><body>
            <div class="nav"><a href="/">首页</a> <a href="/a">新闻动态</a> <a href="/b">通知公告</a></div>
            <div class="crumb">当前位置:<a href="/">首页</a> &gt; <a href="/a">新闻动态</a> &gt; <a href="/c">市县动态</a></div>
            <h1>港口开航 第一船出发</h1>
            <div class="info"><span>发布时间:2020-01-02 08:05</span> <span>来源:港务处</span> <span>浏览:<b>37</b>次</span></div>
            %s
            <div class="foot">版权所有 青澜园区</div></body></html>
            """;

    private static OldPage page(String main) {
        return HtmlPage.parse(SHOWN.formatted(main));
    }

    @Test
    void what_a_page_shows_is_read() {
        OldPage page = page("<div id='zoom'><p>\u3000\u3000" + TEXT + "</p><p>打印本页 关闭窗口</p></div>");

        assertThat(page.columns()).containsExactly("新闻动态", "市县动态");
        assertThat(page.title()).isEqualTo("港口开航 第一船出发");
        assertThat(page.date()).isEqualTo(LocalDateTime.of(2020, 1, 2, 8, 5));
        assertThat(page.origin().source()).isEqualTo("港务处");
        assertThat(page.views()).isEqualTo(37);
        assertThat(page.body()).isEqualTo("<p>" + TEXT + "</p>");
    }

    @Test
    void what_its_meta_elements_say_goes_before_what_it_shows() {
        OldPage page = HtmlPage.parse(
                SHOWN.formatted("<div id='zoom'><p>" + TEXT + "</p></div>").replace("<head>", """
                        <head><meta name="ArticleTitle" content="港口开航"><meta name="PubDate" content="2020-01-03 10:00">
                        <meta name="ContentSource" content="青澜日报"><meta name="Author" content="林岸">
                        <meta name="Keywords" content="港口,农机"><meta name="Description" content="六县用上新农机">
                        """));

        assertThat(page.title()).isEqualTo("港口开航");
        assertThat(page.date()).isEqualTo(LocalDateTime.of(2020, 1, 3, 10, 0));
        assertThat(page.origin().source()).isEqualTo("青澜日报");
        assertThat(page.origin().author()).isEqualTo("林岸");
        assertThat(page.keywords()).isEqualTo("港口,农机");
        assertThat(page.summary()).isEqualTo("六县用上新农机");
    }

    @Test
    void the_title_of_the_window_is_taken_without_the_name_of_the_site() {
        String page = SHOWN.replaceFirst("<h1>.*</h1>", "").formatted("<div id='zoom'><p>" + TEXT + "</p></div>");

        assertThat(HtmlPage.parse(page).title()).isEqualTo("港口开航 第一船出发");
        assertThat(HtmlPage.parse(page.replace("_新闻动态_", " - ")).title()).isEqualTo("港口开航 第一船出发");
    }

    @Test
    void the_text_is_found_in_the_densest_block_where_no_usual_frame_is() {
        OldPage page =
                page("<div class='list'><p>近日要闻</p></div><div class='x9'><p>" + TEXT + "</p><p>" + TEXT + "</p></div>");

        assertThat(page.body()).isEqualTo("<p>" + TEXT + "</p><p>" + TEXT + "</p>");
    }

    @Test
    void lines_above_the_text_in_the_same_frame_are_no_text() {
        OldPage page = HtmlPage.parse("""
                <title>x</title><div class="content"><div>您的位置:首页 > 新闻动态</div><h1>港口开航</h1>
                <p>发布日期:2020-01-02 来源:港务处</p><p>%s</p><p>责任编辑:方禾</p></div>
                """.formatted(TEXT));

        assertThat(page.body()).isEqualTo("<p>" + TEXT + "</p>");
        assertThat(page.origin().responsibleEditor()).isEqualTo("方禾");
    }

    @Test
    void short_paragraphs_between_long_ones_are_headings_bold_or_not() {
        OldPage page =
                page("<div id='zoom'><p>%s</p><p align=center><b>码头抢早 船队抢先</b></p><p>跑出春耕“加速度”</p><p>%s</p></div>"
                        .formatted(TEXT, TEXT));

        assertThat(page.body()).isEqualTo("<p>" + TEXT + "</p><h2>码头抢早 船队抢先<br>跑出春耕“加速度”</h2><p>" + TEXT + "</p>");
    }

    @Test
    void line_breaks_are_paragraphs_and_tables_and_bold_words_stay() {
        OldPage page = page("<div id='zoom'>%s<br><br>共<b>六</b>县。<br><table><tr><td>船</td><td>3</td></tr></table></div>"
                .formatted(TEXT));

        assertThat(page.body())
                .startsWith("<p>" + TEXT + "</p><p>共<strong>六</strong>县。</p><table>")
                .contains("<td>船</td><td>3</td>");
    }

    @Test
    void pictures_and_files_are_named_and_links_to_other_pages_of_the_old_site_become_words() {
        OldPage page = page("""
                <div id="zoom"><p>%s</p><p><img src="images/a.png" alt="码头"></p>
                <p><a href="../2019/x.html">旧闻</a> <a href="https://example.org/">外站</a></p></div>
                <ul><li><a href="files/plan.pdf">船期表</a></li></ul>
                """.formatted(TEXT));

        assertThat(page.enclosures())
                .extracting(Enclosure::reference, Enclosure::picture, Enclosure::label)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("images/a.png", true, "码头"),
                        org.assertj.core.groups.Tuple.tuple("files/plan.pdf", false, "船期表"));
        assertThat(page.body())
                .contains("<p>旧闻 <a href=\"https://example.org/\">外站</a></p>")
                .doesNotContain("x.html");
    }

    @Test
    void scripts_and_hidden_parts_are_gone() {
        OldPage page = page(
                "<div id='zoom'><p onclick='x()'>" + TEXT
                        + "</p><script>alert(1)</script><p style='display:none'>暗处</p><p><a href='javascript:x()'>点我</a></p></div>");

        assertThat(page.body()).isEqualTo("<p>" + TEXT + "</p><p>点我</p>");
    }

    @Test
    void a_page_without_a_date_or_title_is_not_taken_in() {
        String main = "<div id='zoom'><p>" + TEXT + "</p></div>";
        assertThatThrownBy(() -> HtmlPage.parse("<title>港口开航</title>" + main)).hasMessageContaining("没有发布日期");
        assertThatThrownBy(() -> HtmlPage.parse("<p>发布日期:2020-01-02</p>" + main))
                .hasMessageContaining("没有标题");
    }

    @Test
    void a_page_whose_window_has_no_title_keeps_what_stands_above_its_picture() {
        String line = "港口开航以后，沿江六县的货物可以直接装船，比走公路省下一半的时间。";
        String shown = SHOWN.replaceAll("<title>.*</title>|</?h1>", "");
        OldPage page = HtmlPage.parse(shown.formatted(
                "<div id='zoom'><p>" + TEXT + "</p><p>" + line + "</p><p><img src='a.jpg'></p><p>结尾。</p></div>"));
        assertThat(page.body()).contains(TEXT, line);
    }

    @Test
    void the_same_page_as_text_and_as_html_has_one_identity() {
        OldPage text = TextPage.parse("首页 > 新闻动态\n\n港口开航 第一船出发\n\n发布时间:2020-01-02 08:05 来源:港务处\n\n" + TEXT);

        assertThat(page("<div id='zoom'><p>" + TEXT + "</p></div>").identity()).isEqualTo(text.identity());
    }
}
