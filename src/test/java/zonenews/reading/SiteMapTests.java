package zonenews.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Element;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor;
import zonenews.Xml;
import zonenews.article.Category;

/** The maps of the site, for people and for machines. */
@NewsroomTest
class SiteMapTests {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String HERE = "https://news.example.cn";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    private List<Element> map(String path, String root, String each) {
        Visitor.Page answer = newsroom.resident().get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/xml");
        Element map = Xml.root(answer.answer().body());
        assertThat(map.getNamespaceURI()).isEqualTo(NAMESPACE);
        assertThat(map.getLocalName()).isEqualTo(root);
        return Xml.children(map, each);
    }

    private List<String> parts() {
        return map("/sitemap.xml", "sitemapindex", "sitemap").stream()
                .map(part -> Xml.text(part, "loc"))
                .toList();
    }

    @Test
    void the_first_part_holds_home_the_columns_and_what_may_be_read() {
        Category column = newsroom.column("园区要闻");
        Long published = newsroom.published("园区开工", column);
        Long draft = newsroom.draft("草稿");
        Long withdrawn = newsroom.withdrawn("撤下", "");
        assertThat(parts()).contains(HERE + "/sitemap-1.xml");
        List<Element> addresses = map("/sitemap-1.xml", "urlset", "url");
        assertThat(addresses)
                .extracting(each -> Xml.text(each, "loc"))
                .contains(HERE + "/", HERE + "/categories/" + column.slug(), HERE + "/articles/" + published)
                .doesNotContain(HERE + "/articles/" + draft, HERE + "/articles/" + withdrawn)
                .doesNotHaveDuplicates();
        assertThat(addresses)
                .filteredOn(each -> !Xml.children(each, "lastmod").isEmpty())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(
                                OffsetDateTime.parse(Xml.text(each, "lastmod")).getOffset())
                        .hasToString("+08:00"));
    }

    @Test
    void many_articles_are_split_and_a_part_without_any_is_not_named() {
        Long one = newsroom.published("很多篇中的一篇");
        long far = 2L * SiteMap.NUMBERS_A_PART + 1;
        jdbc.sql("""
                        insert into article (id, category_id, title, short_title, summary, link, headline, published_at,
                            expire_at, live_edition_id, latest_edition_id, withdrawal_notice, withdrawal_reason,
                            created_at, created_by, form_token, site_version)
                        select ?, category_id, title, short_title, summary, link, headline, published_at, expire_at,
                            live_edition_id, latest_edition_id, '', '', created_at, created_by, 'far', site_version
                        from article where id = ?
                        """).params(far, one).update();
        assertThat(parts()).containsExactly(HERE + "/sitemap-1.xml", HERE + "/sitemap-3.xml");
        assertThat(map("/sitemap-3.xml", "urlset", "url"))
                .extracting(each -> Xml.text(each, "loc"))
                .containsExactly(HERE + "/articles/" + far);
        jdbc.sql("delete from article where id = ?").param(far).update();
        for (String path : List.of("/sitemap-2.xml", "/sitemap-3.xml", "/sitemap-0.xml", "/sitemap-99999999.xml")) {
            assertThat(newsroom.resident().get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void robots_keep_out_of_the_desk_and_find_the_map() {
        Visitor.Page robots = newsroom.resident().get("/robots.txt");
        assertThat(robots.header("Content-Type")).startsWith("text/plain");
        assertThat(robots.answer().body().lines())
                .containsExactly(
                        "User-agent: *",
                        "Disallow: /admin",
                        "Disallow: /login",
                        "Disallow: /search",
                        "Sitemap: " + HERE + "/sitemap.xml");
    }

    @Test
    void people_find_every_column_on_one_page() {
        Category news = newsroom.column("新闻动态");
        Category counties = newsroom.columnBelow(news, "市县动态");
        assertThat(newsroom.resident().get("/sitemap").html().select("main a").eachAttr("href"))
                .contains("/categories/" + news.slug(), "/categories/" + counties.slug(), "/privacy");
    }

    @Test
    void what_is_kept_about_readers_is_told_and_no_cookie_is_set_in_telling_it() {
        Visitor reader = newsroom.resident();
        assertThat(reader.get("/privacy").text()).contains("不保存读者的任何个人信息");
        assertThat(reader.cookies().getCookieStore().getCookies()).isEmpty();
    }
}
