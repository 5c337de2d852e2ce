package zonenews.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.article.Content;
import zonenews.article.HouseStyle;
import zonenews.article.Origin;
import zonenews.article.Policy;
import zonenews.article.Timing;

/** Whoever leaves for a site that is not the government's is told before. */
@NewsroomTest
class LeavingTests {

    private static final String OUTSIDE = "https://www.example.com/expo?a=1&b=中文";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private TestClock clock;

    private Long linkingTo(String address) {
        String body = "<p><a href=\"" + address.replace("&", "&amp;") + "\">展览会</a></p>";
        return newsroom.publishedAsOf(
                clock.instant(),
                Newsroom.content("有链接", newsroom.column("园区要闻")).withBody(HouseStyle.of(body)));
    }

    private Long leadingTo(String address) {
        return newsroom.publishedAsOf(
                clock.instant(),
                new Content(
                        "转链",
                        "",
                        "",
                        newsroom.column("园区要闻"),
                        "",
                        "",
                        "",
                        address,
                        "",
                        null,
                        Origin.UNKNOWN,
                        Timing.NOW,
                        Policy.NONE));
    }

    private String link(Long article) {
        return newsroom.resident()
                .get("/articles/" + article)
                .html()
                .select(".article-text a")
                .attr("href");
    }

    private static String notice(Long article, String to) {
        return "/leaving?article=" + article + "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    @Test
    void a_link_out_of_the_government_leads_over_a_notice_that_shows_the_address() {
        Long id = linkingTo(OUTSIDE);
        assertThat(link(id)).isEqualTo(notice(id, OUTSIDE));
        Visitor.Page notice = newsroom.resident().get(link(id));
        assertThat(notice.status()).isEqualTo(200);
        assertThat(notice.text()).contains("您即将离开本网站", OUTSIDE);
        Document page = notice.html();
        assertThat(page.select("a:contains(放弃)").attr("href")).isEqualTo("/articles/" + id);
        Element onward = page.selectFirst("a:contains(继续访问)");
        assertThat(onward.attr("href")).isEqualTo(OUTSIDE);
        assertThat(onward.attr("rel")).isEqualTo("noopener noreferrer nofollow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.zj.gov.cn/art/1.html",
                "http://gov.cn/",
                "https://WWW.Zj.GOV.CN:8443/",
                "https://news.example.cn/articles/1",
                "/articles/1",
                "mailto:office@example.com",
                "tel:0579-55501234"
            })
    void links_to_government_sites_and_to_this_one_open_directly(String address) {
        assertThat(link(linkingTo(address))).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://gov.cn.example.com/",
                "https://evilgov.cn/",
                "https://www.zj.gov.cn@example.com/",
                "https://example.com\\.gov.cn/",
                "https://example.com%2f.gov.cn/",
                "https://user@www.zj.gov.cn/",
                "HTTPS://example.com/x.gov.cn"
            })
    void what_only_looks_like_a_government_site_is_asked_about(String address) {
        Long id = linkingTo(address);
        assertThat(link(id)).isEqualTo(notice(id, address));
        assertThat(newsroom.resident().get(link(id)).status()).isEqualTo(200);
    }

    @Test
    void only_what_stands_in_a_published_article_is_shown() {
        Long id = linkingTo(OUTSIDE);
        Long other = newsroom.published("没有链接");
        Visitor stranger = newsroom.resident();
        assertThat(stranger.get(notice(id, "https://evil.example/")).status()).isEqualTo(404);
        assertThat(stranger.get(notice(id, "javascript:alert(1)")).status()).isEqualTo(404);
        assertThat(stranger.get(notice(other, OUTSIDE)).status()).isEqualTo(404);
        assertThat(stranger.get("/leaving").status()).isEqualTo(404);
        assertThat(stranger.get("/leaving?article=x&to=y").status()).isEqualTo(404);
        newsroom.change(id, article -> article.withdraw("", "", clock.instant()));
        assertThat(stranger.get(notice(id, OUTSIDE)).status()).isEqualTo(404);
    }

    @Test
    void on_paper_the_words_of_a_link_stay_and_nothing_else() {
        Document paper = newsroom.resident()
                .get("/articles/" + linkingTo(OUTSIDE) + "/print")
                .html();
        assertThat(paper.select(".article-text").text()).isEqualTo("展览会");
        assertThat(paper.select(".article-text a")).isEmpty();
    }

    @Test
    void an_article_that_leads_to_another_site_has_a_page_of_its_own_and_is_counted() {
        Long id = leadingTo(OUTSIDE);
        Document page = newsroom.resident().get("/articles/" + id).html();
        assertThat(page.select(".original").text()).startsWith("原文链接：");
        assertThat(page.select(".original a").attr("href")).isEqualTo(notice(id, OUTSIDE));
        assertThat(newsroom.views(id)).isEqualTo(1);
        assertThat(newsroom.resident().get(notice(id, OUTSIDE)).status()).isEqualTo(200);
        Long government = leadingTo("https://www.zj.gov.cn/1.html");
        assertThat(newsroom.resident()
                        .get("/articles/" + government)
                        .html()
                        .select(".original a")
                        .attr("href"))
                .isEqualTo("https://www.zj.gov.cn/1.html");
    }
}
