package zonenews.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.article.Categories;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.Origin;
import zonenews.article.Policy;
import zonenews.article.Timing;
import zonenews.site.Settings;
import zonenews.site.SiteSetting;
import zonenews.site.SiteSettings;
import zonenews.site.SiteVersion;

/** What inspections and search engines read in the head of a page. */
@NewsroomTest
class MetaTests {

    private static final Instant VALENTINE = Instant.parse("2023-02-14T07:39:00Z");

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Settings settings;

    @Autowired
    private Categories categories;

    @Autowired
    private SiteVersion siteVersion;

    @Autowired
    private TransactionTemplate transactions;

    private Category describedColumn() {
        Category column = newsroom.column("市县动态");
        transactions.executeWithoutResult(status -> {
            categories.save(categories.findById(column.id()).orElseThrow().described("各县的动态", "市县,动态"));
            categories.flush();
            siteVersion.raise();
        });
        return column;
    }

    private static Content full(String title, Category column) {
        return new Content(
                title,
                "",
                "",
                column,
                "一句话说清楚",
                "园区,开工",
                "<p>正文。</p>",
                "",
                "",
                null,
                new Origin("浙江日报", "王一舟", "", "", null),
                Timing.NOW,
                Policy.NONE);
    }

    private Document open(String path) {
        return newsroom.resident().get(path).html();
    }

    private static String meta(Document page, String name) {
        return page.select("meta[name=" + name + "], meta[property=" + name + "]")
                .attr("content");
    }

    @Test
    void every_page_names_the_site_and_what_is_not_set_is_left_out() {
        SiteSettings before = settings.current();
        settings.change(new SiteSettings(Map.of(SiteSetting.NAME, "澜州经开区")));
        Document home = open("/");
        assertThat(meta(home, "SiteName")).isEqualTo("澜州经开区");
        assertThat(meta(home, "SiteDomain")).isEqualTo("news.example.cn");
        assertThat(home.select("meta[name=SiteIDCode]")).isEmpty();
        assertThat(home.select(".site-footer").text()).doesNotContain("null", "主办单位", "联系电话", "找错");
        settings.change(new SiteSettings(Map.of(SiteSetting.SITE_CODE, "3307000099")));
        assertThat(meta(open("/privacy"), "SiteIDCode")).isEqualTo("3307000099");
        settings.change(before);
    }

    @Test
    void a_column_carries_its_name_description_keywords_and_type() {
        Category column = describedColumn();
        Document list = open("/categories/" + column.slug());
        assertThat(meta(list, "ColumnName")).isEqualTo("市县动态");
        assertThat(meta(list, "ColumnDescription")).isEqualTo("各县的动态");
        assertThat(meta(list, "ColumnKeywords")).isEqualTo("市县,动态");
        assertThat(meta(list, "ColumnType")).isEqualTo("工作动态");
        assertThat(list.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://news.example.cn/categories/" + column.slug());
    }

    @Test
    void an_article_carries_its_own_beside_those_of_its_column() {
        Long id = newsroom.publishedAsOf(VALENTINE, full("园区开工", describedColumn()));
        Document page = open("/articles/" + id);
        assertThat(meta(page, "ArticleTitle")).isEqualTo("园区开工");
        assertThat(meta(page, "PubDate")).isEqualTo("2023-02-14 15:39");
        assertThat(meta(page, "ContentSource")).isEqualTo("浙江日报");
        assertThat(meta(page, "Keywords")).isEqualTo("园区,开工");
        assertThat(meta(page, "Author")).isEqualTo("王一舟");
        assertThat(meta(page, "Description")).isEqualTo("一句话说清楚");
        assertThat(meta(page, "Url")).isEqualTo("https://news.example.cn/articles/" + id);
        assertThat(meta(page, "ColumnName")).isEqualTo("市县动态");
        assertThat(meta(page, "ColumnType")).isEqualTo("工作动态");
        assertThat(page.select("meta[name=Image]")).isEmpty();
        assertThat(page.title()).startsWith("园区开工 - 市县动态 - ");
    }

    @Test
    void shared_links_show_title_summary_and_hour() {
        Long id = newsroom.publishedAsOf(VALENTINE, full("园区开工", newsroom.column("园区要闻")));
        Document page = open("/articles/" + id);
        assertThat(meta(page, "og:type")).isEqualTo("article");
        assertThat(meta(page, "og:title")).isEqualTo("园区开工");
        assertThat(meta(page, "og:url")).isEqualTo("https://news.example.cn/articles/" + id);
        assertThat(meta(page, "article:published_time")).isEqualTo("2023-02-14T15:39:00+08:00");
    }

    @Test
    void structured_data_says_the_same_and_nothing_typed_can_break_out_of_it() {
        String title = "</script><script>alert(1)</script><!-- & “引号\"";
        Long id = newsroom.publishedAsOf(VALENTINE, full(title, newsroom.column("园区要闻")));
        Document page = open("/articles/" + id);
        assertThat(page.select("head script:not([src])")).hasSize(1);
        JsonNode data = new JsonMapper()
                .readTree(page.selectFirst("script[type=application/ld+json]").data());
        assertThat(data.get("@type").asString()).isEqualTo("NewsArticle");
        assertThat(data.get("headline").asString()).isEqualTo(title);
        assertThat(data.get("datePublished").asString()).isEqualTo("2023-02-14T15:39:00+08:00");
        assertThat(data.get("dateModified").asString()).isEqualTo("2023-02-14T15:39:00+08:00");
        assertThat(data.get("author").get(0).get("name").asString()).isEqualTo("王一舟");
        assertThat(data.get("publisher").get("name").asString()).isNotEmpty();
        assertThat(data.get("mainEntityOfPage").get("@id").asString())
                .isEqualTo("https://news.example.cn/articles/" + id);
        assertThat(data.has("image")).isFalse();
    }
}
