package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.account.Role;
import zonenews.site.Settings;
import zonenews.site.SiteSetting;
import zonenews.site.SiteSettings;
import zonenews.site.SiteTime;

/** The office decides what stands around every page. */
@NewsroomTest
class SettingsTests {

    private static final String PAGE = "/admin/settings";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Settings settings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @AfterEach
    void nothing_stays_set() {
        settings.change(SiteSettings.NOT_SET);
    }

    private Visitor.Page change(Map<String, String> typed) {
        return newsroom.editor().submit(PAGE, "form.settings", typed);
    }

    private Document home() {
        return newsroom.resident().get("/").html();
    }

    @Test
    void what_is_set_stands_at_the_foot_of_every_page() {
        assertThat(change(Map.of(
                                "name", "澜州经开区",
                                "organizer", "管委会",
                                "undertaker", "融媒体中心",
                                "phone", "0579-5550 1234",
                                "siteCode", "3307000099",
                                "icpNumber", "东ICP备1号",
                                "policeNumber", "东公网安备 33070000000000号",
                                "partyGovernmentMark", "https://bszs.conac.cn/x",
                                "faultReport", "https://zfwzgl.www.gov.cn/x?site_code=3307000099"))
                        .status())
                .isEqualTo(302);
        Document home = home();
        assertThat(home.select(".site-footer").text())
                .contains("主办单位：管委会", "承办单位：融媒体中心", "联系电话：0579-5550 1234", "网站标识码：3307000099");
        assertThat(home.select(".site-footer a").eachAttr("href"))
                .contains(
                        "https://beian.miit.gov.cn/",
                        "https://beian.mps.gov.cn/#/query/webSearch?code=33070000000000",
                        "https://bszs.conac.cn/x",
                        "https://zfwzgl.www.gov.cn/x?site_code=3307000099",
                        "/sitemap",
                        "/privacy",
                        "/feed.xml");
        assertThat(home.title()).isEqualTo("澜州经开区");
    }

    @Test
    void a_change_is_written_down_with_what_was_there_before() {
        change(Map.of("name", "澜州经开区", "organizer", "管委会"));
        change(Map.of("organizer", "管理委员会"));
        assertThat(jdbc.sql(
                                "select detail || ' ' || content_before || ' ' || content_after from audit_log where action = '修改设置' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("主办单位 主办单位：管委会 主办单位：管理委员会");
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_what_was_typed_stays() {
        Visitor.Page refused = change(Map.of(
                "name", "字".repeat(61), "organizer", "管委会", "faultReport", "javascript:alert(1)", "greyFrom", "明天"));
        assertThat(refused.status()).isEqualTo(400);
        Document form = refused.html();
        assertThat(form.select("#name-problem").text()).isEqualTo("不能超过 60 个字");
        assertThat(form.select("#faultReport-problem").text()).isEqualTo("请填写以 http:// 或 https:// 开头的完整网址");
        assertThat(form.select("#greyFrom-problem").text()).isEqualTo("日期写法不对，例如 2026-03-01");
        assertThat(form.select("#organizer").val()).isEqualTo("管委会");
        assertThat(form.select("#greyFrom").val()).isEqualTo("明天");
        assertThat(settings.current().organizer()).isEmpty();
    }

    @Test
    void a_name_that_would_not_fit_the_form_is_not_kept_to_be_offered_there() {
        Visitor.Page refused = change(Map.of("commonSources", "东江日报\n" + "长".repeat(101)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("#commonSources-problem").text()).isEqualTo("有一行超过 100 个字，写稿时选用不了");
        assertThat(refused.html().select("#commonSources").text()).contains("东江日报", "长".repeat(101));
        assertThat(change(Map.of("commonEditors", "长".repeat(61))).status()).isEqualTo(400);
        change(Map.of("commonSources", "东江日报\n 东江日报\n澜州日报\n东江日报"));
        assertThat(settings.current().lines(SiteSetting.COMMON_SOURCES)).containsExactly("东江日报", "澜州日报");
    }

    @Test
    void a_friendly_link_to_a_page_of_this_site_that_does_not_open_is_not_kept() {
        for (String address : List.of("/nosuch", "/articles/" + newsroom.draft("草稿"), "http://10.0.0.8/oa")) {
            Visitor.Page refused = change(Map.of("friendlyLinks", "地图 /sitemap\n打不开的 " + address));
            assertThat(refused.status()).as(address).isEqualTo(400);
            assertThat(refused.html().select("#friendlyLinks-problem").text()).contains("其中有居民打不开的网址");
            assertThat(refused.html().select("#friendlyLinks").text()).contains("打不开的 " + address);
        }
        assertThat(settings.current().friendlyLinks()).isEmpty();
    }

    @Test
    void friendly_links_stand_on_the_home_page_in_the_order_they_are_written() {
        assertThat(home().select(".home-links")).isEmpty();
        change(Map.of(
                "name", "园区",
                "friendlyLinks", "中国 政府网 https://www.gov.cn/\r\n\r\n 地图\u3000/sitemap "));
        Document home = home();
        assertThat(home.select(".friendly a").eachText()).containsExactly("中国 政府网", "地图");
        assertThat(home.select(".friendly a").eachAttr("href")).containsExactly("https://www.gov.cn/", "/sitemap");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "只有名称",
                "/sitemap",
                "名称 javascript:alert(1)",
                "名称 //other.example/",
                "名称 /\\other.example/",
                "名称 https:"
            })
    void a_link_without_its_name_or_its_address_is_not_kept(String line) {
        Visitor.Page refused = change(Map.of("name", "园区", "friendlyLinks", "网站地图 /sitemap\n" + line));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("#friendlyLinks-problem").text()).startsWith("有一行看不懂");
        assertThat(refused.html().select("#friendlyLinks").val()).contains(line);
        assertThat(home().select(".home-links")).isEmpty();
    }

    @Test
    void the_page_says_what_is_still_missing() {
        settings.change(SiteSettings.NOT_SET);
        assertThat(newsroom.editor().get(PAGE).html().select(".missing li").eachText())
                .containsExactly("网站名称", "主办单位", "承办单位", "联系电话", "网站标识码", "ICP备案号", "公安备案号", "党政机关网站标识", "我为政府网站找错");
    }

    @Test
    void between_two_days_every_page_of_residents_is_without_colour() {
        LocalDate today = SiteTime.local(clock.instant()).toLocalDate();
        Long id = newsroom.published("那几天");
        change(Map.of("name", "园区", "greyFrom", today.toString(), "greyTo", today.toString()));
        for (String path : new String[] {"/", "/articles/" + id, "/articles/" + id + "/print", "/none"}) {
            assertThat(newsroom.resident().get(path).html().select("html").hasClass("grey"))
                    .as(path)
                    .isTrue();
        }
        assertThat(newsroom.editor().get(PAGE).html().select("html").hasClass("grey"))
                .isFalse();
        change(Map.of(
                "greyFrom", today.minusDays(2).toString(),
                "greyTo", today.minusDays(1).toString()));
        assertThat(home().select("html").hasClass("grey")).isFalse();
    }

    @Test
    void the_days_without_colour_have_an_end_that_is_not_before_their_beginning() {
        assertThat(change(Map.of("name", "园区", "greyFrom", "2026-12-13"))
                        .html()
                        .select("#greyTo-problem")
                        .text())
                .contains("同时填写");
        assertThat(change(Map.of("name", "园区", "greyFrom", "2026-12-13", "greyTo", "2026-12-12"))
                        .html()
                        .select("#greyTo-problem")
                        .text())
                .contains("不能早于");
    }

    @Test
    void only_the_administrator_may_open_and_is_offered_it() {
        Visitor colleague = newsroom.colleague(Role.EDITOR, Role.REVIEWER);
        assertThat(colleague.get(PAGE).status()).isEqualTo(403);
        assertThat(colleague.get("/admin/articles").html().select(".desk-column a[href=" + PAGE + "]"))
                .isEmpty();
        assertThat(newsroom.editor().get("/admin/articles").html().select(".desk-column a[href=" + PAGE + "]"))
                .hasSize(1);
        assertThat(newsroom.resident().get(PAGE).status()).isEqualTo(302);
    }
}
