package zonenews.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.article.Category;
import zonenews.article.HouseStyle;
import zonenews.article.Timing;

/** What a resident may count on. */
@NewsroomTest
class ReadingTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private TestClock clock;

    @Test
    void an_article_page_shows_where_it_stands_when_and_whence_it_came_and_how_often_it_was_read() {
        Category news = newsroom.column("新闻动态");
        Category counties = newsroom.columnBelow(news, "市县动态");
        Long id = newsroom.publishedAsOf(
                Instant.parse("2023-02-14T07:39:00Z"), Newsroom.content("抢先机契机 提速度进度", counties));
        Document page = newsroom.resident().get("/articles/" + id).html();
        assertThat(page.select(".breadcrumb").text()).isEqualTo("当前位置：首页 > 新闻动态 > 市县动态");
        assertThat(page.select(".breadcrumb a").eachAttr("href"))
                .containsExactly("/", "/categories/" + news.slug(), "/categories/" + counties.slug());
        assertThat(page.select("h1").text()).isEqualTo("抢先机契机 提速度进度");
        assertThat(page.select(".facts").text()).contains("发布日期：2023-02-14 15:39", "信息来源：澜州日报", "浏览次数：1");
        assertThat(page.select(".article-text p").eachText()).containsExactly("第一段写抢先机契机 提速度进度。", "第二段接着写。");
        assertThat(page.select(".tools").text()).contains("打印本页", "关闭窗口");
    }

    @Test
    void the_sub_headings_and_tables_of_a_text_are_shown_as_such() {
        String body = "<h2>项目进场 厂房封顶<br>开工三月</h2><p>一段。</p><table><tbody><tr><td>产值</td></tr></tbody></table>";
        Long id = newsroom.publishedAsOf(
                clock.instant(),
                Newsroom.content("有小标题", newsroom.column("园区要闻")).withBody(HouseStyle.of(body)));
        Document page = newsroom.resident().get("/articles/" + id).html();
        assertThat(page.selectFirst(".article-text h2").wholeText()).isEqualTo("项目进场 厂房封顶\n开工三月");
        assertThat(page.select(".article-text .table-scroll table td").text()).isEqualTo("产值");
    }

    @Test
    void a_long_address_may_be_parted_behind_its_signs_and_leads_where_it_led() {
        String address = "https://www.lanzhou.example/services/enterprise-support_2026/apply?kind=first-loan&step=2";
        String body = "<p>网址是<a href=\"" + address.replace("&", "&amp;") + "\">" + address.replace("&", "&amp;")
                + "</a>，电话0579-5550 1234，ISO9001和COVID-19照旧。</p>";
        Long id = newsroom.publishedAsOf(
                clock.instant(),
                Newsroom.content("长网址", newsroom.column("园区要闻")).withBody(HouseStyle.of(body)));
        for (String page : List.of("/articles/" + id, "/articles/" + id + "/print")) {
            Document read = newsroom.resident().get(page).html();
            assertThat(read.select(".article-text p").text()).contains("网址是" + address + "，电话");
            assertThat(read.select(".article-text wbr")).hasSize(13);
            assertThat(read.select(".article-text p").outerHtml())
                    .contains("https://<wbr>www.<wbr>lanzhou.<wbr>example/<wbr>");
        }
        assertThat(newsroom.resident()
                        .get("/articles/" + id)
                        .html()
                        .select(".article-text a")
                        .attr("href"))
                .contains("first-loan");
    }

    @Test
    void reading_needs_no_cookie_and_gets_none() {
        Long id = newsroom.published("不设小饼干");
        Visitor resident = newsroom.resident();
        for (String path : new String[] {"/", "/articles/" + id, "/articles/" + id + "/print", "/categories/none"}) {
            assertThat(resident.get(path).answer().headers().allValues("Set-Cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void a_list_shows_twenty_a_page_with_date_and_time_and_real_links() {
        Category column = newsroom.column("通知公告");
        IntStream.rangeClosed(1, 41).forEach(i -> newsroom.published("公告" + i, column));
        String address = "/categories/" + column.slug();
        Visitor resident = newsroom.resident();
        Document first = resident.get(address).html();
        assertThat(first.select(".rows li")).hasSize(20);
        assertThat(first.select(".rows time").first().text()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
        assertThat(first.select(".pages a[rel=next]").attr("href")).isEqualTo(address + "?page=2");
        Document last = resident.get(address + "?page=3").html();
        assertThat(last.select(".rows li a").eachText()).containsExactly("公告1");
        assertThat(last.select(".pages a[rel=prev]").attr("href")).isEqualTo(address + "?page=2");
        assertThat(resident.get(address + "?page=4").status()).isEqualTo(404);
    }

    @Test
    void a_pinned_article_stands_above_the_list_until_its_time_is_over() {
        Category column = newsroom.column("公示公告");
        Timing pinned = new Timing(null, null, clock.instant().plus(Duration.ofDays(2)), false);
        newsroom.publishedAsOf(
                clock.instant().minus(Duration.ofDays(9)),
                Newsroom.content("长期有效的公告", column).withTiming(pinned));
        newsroom.published("今天的公告", column);
        String address = "/categories/" + column.slug();
        assertThat(newsroom.resident().get(address).html().select(".pinned").text())
                .contains("置顶", "长期有效的公告");
        clock.forward(Duration.ofDays(2));
        assertThat(newsroom.resident().get(address).html().select(".pinned")).isEmpty();
    }

    @Test
    void what_is_pinned_above_a_list_does_not_stand_in_it_a_second_time() {
        Category column = newsroom.column("公示公告");
        Timing pinned = new Timing(null, null, clock.instant().plus(Duration.ofDays(2)), false);
        newsroom.publishedAsOf(
                clock.instant(), Newsroom.content("刚刚置顶的公告", column).withTiming(pinned));
        newsroom.published("别的公告", column);
        Document list = newsroom.resident().get("/categories/" + column.slug()).html();
        assertThat(list.select(".rows a").eachText()).containsExactly("刚刚置顶的公告", "别的公告");
    }

    @Test
    void a_table_of_three_columns_needs_no_scrolling_and_asks_for_none() {
        String row = "<tr><td>一</td><td colspan=\"%d\">二</td></tr>";
        String body = "<p>两张表。</p><table><tbody>" + row.formatted(2) + "</tbody></table><table><tbody>"
                + row.formatted(3) + "</tbody></table>";
        Long id = newsroom.publishedAsOf(
                clock.instant(),
                Newsroom.content("两张表", newsroom.column("园区要闻")).withBody(HouseStyle.of(body)));
        Elements tables = newsroom.resident().get("/articles/" + id).html().select(".table-scroll");
        assertThat(tables.get(0).hasClass("narrow")).isTrue();
        assertThat(tables.get(0).hasAttr("tabindex")).isFalse();
        assertThat(tables.get(1).hasClass("narrow")).isFalse();
        assertThat(tables.get(1).attr("tabindex")).isEqualTo("0");
    }

    @Test
    void a_draft_and_an_article_whose_hour_has_not_come_are_not_found() {
        Long draft = newsroom.draft("草稿");
        Long scheduled = newsroom.scheduled("两小时后", Duration.ofHours(2));
        Visitor resident = newsroom.resident();
        assertThat(resident.get("/articles/" + draft).status()).isEqualTo(404);
        assertThat(resident.get("/articles/" + scheduled).status()).isEqualTo(404);
        assertThat(resident.get("/articles/" + scheduled + "/print").status()).isEqualTo(404);
        clock.forward(Duration.ofHours(2));
        assertThat(resident.get("/articles/" + scheduled).status()).isEqualTo(200);
    }

    @Test
    void a_withdrawn_article_answers_410_with_its_notice() {
        Long withNotice = newsroom.withdrawn("有误的", "本文数据有误，更正后重新发布。");
        Long without = newsroom.withdrawn("无说明的", "");
        Visitor.Page gone = newsroom.resident().get("/articles/" + withNotice);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("该信息已撤下", "本文数据有误，更正后重新发布。").doesNotContain("有误的");
        assertThat(newsroom.resident().get("/articles/" + without).text()).contains("该信息已撤下");
        assertThat(newsroom.resident().get("/articles/" + without + "/print").status())
                .isEqualTo(410);
    }

    @Test
    void an_expired_article_answers_410() {
        Timing today = new Timing(null, clock.instant().plus(Duration.ofHours(5)), null, false);
        Long id = newsroom.publishedAsOf(
                clock.instant(),
                Newsroom.content("限时通知", newsroom.column("通知公告")).withTiming(today));
        clock.forward(Duration.ofHours(5));
        assertThat(newsroom.resident().get("/articles/" + id).status()).isEqualTo(410);
    }

    @Test
    void the_neighbours_of_an_article_are_linked() {
        Category column = newsroom.column("图片新闻");
        newsroom.publishedAsOf(clock.instant().minusSeconds(300), Newsroom.content("旧的一篇", column));
        Long middle = newsroom.publishedAsOf(clock.instant().minusSeconds(200), Newsroom.content("中间一篇", column));
        newsroom.publishedAsOf(clock.instant().minusSeconds(100), Newsroom.content("新的一篇", column));
        assertThat(newsroom.resident()
                        .get("/articles/" + middle)
                        .html()
                        .select(".neighbours p")
                        .eachText())
                .containsExactly("上一篇：新的一篇", "下一篇：旧的一篇");
    }

    @Test
    void the_print_view_holds_the_text_its_address_a_code_and_the_hour() {
        Long id = newsroom.published("打印的一篇");
        Document page = newsroom.resident().get("/articles/" + id + "/print").html();
        assertThat(page.select(".article-text p").eachText()).hasSize(2);
        assertThat(page.select(".colophon").text()).contains("https://news.example.cn/articles/" + id, "打印时间：20");
        assertThat(page.select(".colophon svg path").attr("d")).startsWith("M4 4h1v1h-1z");
        assertThat(page.select("header.masthead, footer")).isEmpty();
    }

    @Test
    void unknown_addresses_answer_404_in_the_layout_of_the_site() {
        for (String path : new String[] {"/articles/987654321", "/categories/none", "/nothing", "/media/none.png"}) {
            Visitor.Page page = newsroom.resident().get(path, "Accept", "*/*");
            assertThat(page.status()).as(path).isEqualTo(404);
            assertThat(page.html().select("header.masthead")).as(path).hasSize(1);
            assertThat(page.text()).contains("没有找到页面");
        }
    }

    @Test
    void a_trailing_slash_is_tolerated() {
        Long id = newsroom.published("多一个斜杠");
        assertThat(newsroom.resident().get("/articles/" + id + "/").status()).isEqualTo(200);
    }

    @Test
    void the_home_page_leads_to_the_newest_articles() {
        Long id = newsroom.published("首页上的新闻", newsroom.column("首页栏目"));
        Document home = newsroom.resident().get("/").html();
        assertThat(home.select("nav.columns a").eachText()).contains("首页", "首页栏目");
        assertThat(home.select("main a[href=/articles/" + id + "]").text()).isEqualTo("首页上的新闻");
    }

    @Test
    void what_an_editor_typed_is_text_and_not_markup() {
        Long id = newsroom.published("<script>alert(1)</script>&\"'");
        Visitor.Page page = newsroom.resident().get("/articles/" + id);
        assertThat(page.html().select("h1").text()).isEqualTo("<script>alert(1)</script>&\"'");
        assertThat(page.answer().body()).doesNotContain("<script>alert");
    }
}
