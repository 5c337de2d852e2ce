package zonenews.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.migration.Context;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.Category;
import zonenews.site.SiteTime;
import zonenews.site.SiteVersion;

/** 首页编排: what the office puts on the home page, and what residents see of it. */
abstract class FrontPageRules {

    private static final String DESK = "/admin/front-page";
    private static final String ITEM = "form.narrow";
    private static int pictures;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private SiteVersion siteVersion;

    @Autowired
    private TestClock clock;

    private Category news;

    /** The home page is one for all these rules: each begins with an empty one, and a column of its own on top. */
    @BeforeEach
    void nothing_is_arranged() {
        jdbc.update("delete from front_page_item");
        jdbc.update("update article set headline = false");
        jdbc.update("update category set hidden = true");
        news = newsroom.column("新闻动态");
    }

    private Page put(Place place, Long article, String... fields) {
        return put(newsroom.editor(), place, article, fields);
    }

    private Page put(Visitor who, Place place, Long article, String... fields) {
        return who.submit(DESK + "/new?place=" + place + "&article=" + article, ITEM, typed(fields));
    }

    private Page link(String name, String address, String... fields) {
        Map<String, String> typed = typed(fields);
        typed.put("name", name);
        typed.put("address", address);
        return newsroom.editor().submit(DESK + "/new?place=QUICK_LINK", ITEM, typed);
    }

    private static Map<String, String> typed(String... fields) {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return typed;
    }

    private String in(Duration fromNow) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                .format(SiteTime.local(clock.instant().plus(fromNow)));
    }

    private Long pictured(String title) {
        Long article = newsroom.published(title, news);
        long media = 9000 + ++pictures;
        jdbc.update(
                "insert into media (id, name, original_name, content_type, byte_size, sha256, uploaded_sha256,"
                        + " alt_text, caption, created_at, created_by)"
                        + " values (?, ?, 'x.png', 'image/png', 1, ?, ?, '', '', current_timestamp, 'admin')",
                media,
                "picture-" + media + ".png",
                "sha" + media,
                "sha" + media);
        jdbc.update("update article set cover_id = ? where id = ?", media, article);
        return article;
    }

    private Document home() {
        return newsroom.resident().get("/").html();
    }

    private String headline() {
        return home().select(".headline a").text();
    }

    private List<String> focus() {
        return home().select("#focus li span").eachText();
    }

    private Document desk() {
        return newsroom.editor().get(DESK).html();
    }

    @Test
    void the_headline_that_is_arranged_comes_before_one_that_is_only_marked() {
        Long marked = newsroom.published("勾选的头条", news);
        jdbc.update("update article set headline = true where id = ?", marked);
        assertThat(headline()).isEqualTo("勾选的头条");
        long before = siteVersion.current();
        assertThat(put(Place.HEADLINE, newsroom.published("编排的头条", news)).location())
                .isEqualTo(DESK);
        assertThat(headline()).isEqualTo("编排的头条");
        assertThat(siteVersion.current()).isGreaterThan(before);
    }

    @Test
    void an_article_that_waits_for_its_hour_says_so_where_it_can_be_chosen() {
        Long later = newsroom.scheduled("明早的要闻", Duration.ofHours(20));
        newsroom.published("今天的要闻", news);
        String hour = in(Duration.ofHours(20)).replace('T', ' ');
        Document choice = newsroom.editor().get(DESK + "/new?place=HEADLINE").html();
        assertThat(choice.select(".arranged li:contains(明早的要闻) strong").text()).contains("定时 " + hour + " 发布");
        assertThat(choice.select(".arranged li:contains(今天的要闻)").text()).doesNotContain("定时");
        assertThat(newsroom.editor()
                        .get(DESK + "/new?place=HEADLINE&article=" + later)
                        .text())
                .contains("定时 " + hour + " 发布，到时首页才显示");
        put(Place.HEADLINE, later);
        assertThat(desk().select(".arranged li:contains(明早的要闻)").text()).contains("定时 " + hour + " 发布");
    }

    @Test
    void without_an_arrangement_the_home_page_shows_what_is_newest() {
        pictured("最新的图");
        assertThat(headline()).isEmpty();
        assertThat(focus()).containsExactly("最新的图");
        assertThat(home().select(".tiles")).isEmpty();
    }

    @Test
    void dates_of_effect_are_decided_when_somebody_reads() {
        Long article = newsroom.published("明天的头条", news);
        put(Place.HEADLINE, article, "from", in(Duration.ofHours(2)), "until", in(Duration.ofHours(4)));
        link("临时入口", "/sitemap", "until", in(Duration.ofHours(2)));
        assertThat(headline()).isEmpty();
        assertThat(home().select(".tiles a").eachText()).containsExactly("临时入口");
        clock.forward(Duration.ofHours(3));
        assertThat(headline()).isEqualTo("明天的头条");
        assertThat(home().select(".tiles")).isEmpty();
        assertThat(desk().text()).contains("生效时间已过，首页不显示");
        clock.forward(Duration.ofHours(2));
        assertThat(headline()).isEmpty();
    }

    @Test
    void a_withdrawn_or_expired_article_is_skipped_and_the_desk_says_so() {
        Long first = newsroom.published("会撤下的头条", news);
        put(Place.HEADLINE, first);
        put(Place.HEADLINE, newsroom.published("接上的头条", news));
        assertThat(headline()).isEqualTo("会撤下的头条");
        newsroom.change(first, article -> article.withdraw("", "写错了", clock.instant()));
        assertThat(headline()).isEqualTo("接上的头条");
        assertThat(desk().select(".skipped").text()).contains("会撤下的头条", "已撤稿", "首页跳过它");
        newsroom.change(first, article -> article.bringBack());
        assertThat(headline()).isEqualTo("会撤下的头条");
    }

    @Test
    void five_pictures_are_shown_in_the_order_they_are_put_in() {
        for (String title : List.of("图一", "图二", "图三", "图四", "图五", "图六")) {
            put(Place.FOCUS, pictured(title));
        }
        assertThat(focus()).containsExactly("图一", "图二", "图三", "图四", "图五");
        Visitor editor = newsroom.editor();
        Page page = editor.get(DESK);
        String sixth = page.html().select("li[data-name=图六]").attr("id");
        assertThat(editor.sendForm(page, "#" + sixth + " form.order", Map.of("to", "1"))
                        .location())
                .isEqualTo(DESK);
        assertThat(focus()).containsExactly("图六", "图一", "图二", "图三", "图四");
    }

    @Test
    void a_button_moves_by_one_and_the_first_has_nowhere_to_go() {
        link("甲", "/sitemap");
        link("乙", "/privacy");
        Document desk = desk();
        assertThat(desk.select("li[data-name=甲] button[name=to]").first().hasAttr("disabled"))
                .isTrue();
        assertThat(desk.select("li[data-name=乙] button[name=to]").first().val()).isEqualTo("1");
        assertThat(desk.select("li[data-name=乙] button[name=to]").last().hasAttr("disabled"))
                .isTrue();
    }

    @Test
    void a_picture_is_asked_for_where_pictures_are_shown() {
        Page refused = put(Place.FOCUS, newsroom.published("没有图", news));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("这篇稿件没有封面，不能作焦点图");
    }

    @Test
    void a_draft_is_not_put_on_the_home_page() {
        Long draft = newsroom.draft("还没写完", news);
        assertThat(newsroom.editor()
                        .get(DESK + "/new?place=HEADLINE&words=" + draft)
                        .text())
                .doesNotContain("还没写完");
        assertThat(put(Place.HEADLINE, draft).status()).isEqualTo(400);
        assertThat(put(Place.HEADLINE, 999_999_999L).status()).isEqualTo(400);
    }

    @Test
    void an_article_is_found_by_words_of_its_title_and_by_its_number() {
        Long article = newsroom.published("百分之100%的 Chip 湾", news);
        Visitor editor = newsroom.editor();
        for (String words : List.of("chip+%E6%B9%BE", "100%25", article.toString())) {
            assertThat(editor.get(DESK + "/new?place=HEADLINE&words=" + words).text())
                    .as(words)
                    .contains("百分之100%的 Chip 湾");
        }
        assertThat(editor.get(DESK + "/new?place=HEADLINE&words=%00chip%07+%E6%B9%BE%00")
                        .text())
                .as("signs nobody can type")
                .contains("百分之100%的 Chip 湾");
        assertThat(editor.get(DESK + "/new?place=HEADLINE&words=%25x%25").text())
                .contains("没有找到");
    }

    @Test
    void what_cannot_be_read_is_said_and_what_was_typed_stays() {
        Page refused = link("名称", "javascript:alert(1)", "from", "明天", "until", "2026-02-30 08:00");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("#address").val()).isEqualTo("javascript:alert(1)");
        assertThat(refused.html().select("#from").val()).isEqualTo("明天");
        assertThat(refused.html().select(".problems li")).hasSize(3);
        Page early = link("名称", "/sitemap", "from", "2026-05-02T08:00", "until", "2026-05-01T08:00");
        assertThat(early.text()).contains("“到”要晚于“从”");
        assertThat(home().select(".tiles")).isEmpty();
    }

    private String saidOf(String address) {
        Page refused = link("入口", address, "from", "2026-05-01T08:00");
        assertThat(refused.status()).as(address).isEqualTo(400);
        assertThat(refused.html().select("#address").val()).isEqualTo(address);
        assertThat(refused.html().select("#name").val()).isEqualTo("入口");
        assertThat(refused.html().select("#from").val()).isEqualTo("2026-05-01T08:00");
        assertThat(refused.html().select("#address").attr("aria-describedby")).isEqualTo("address-problem");
        return refused.html().select("#address-problem").text();
    }

    @Test
    void an_address_of_this_site_that_residents_cannot_open_is_not_put_on_the_home_page() {
        for (String address : List.of(
                "/nosuch",
                "/categories/nosuch",
                "/articles/999999999",
                "/articles/" + newsroom.withdrawn("撤下的", "") + "?from=home",
                "/search/nosuch",
                "/feed.xml/x",
                "https://news.example.cn/nosuch",
                "HTTP://News.example.cn/nosuch#top")) {
            assertThat(saidOf(address)).as(address).contains("居民打不开这个网址：本站没有这一页");
        }
        assertThat(saidOf("/media/0123456789abcdef.pdf")).contains("素材库里没有这个文件");
        assertThat(saidOf("http://192.168.1.9/oa")).contains("单位内部的地址");
        assertThat(home().select(".tiles")).isEmpty();
    }

    @Test
    void an_article_that_is_not_public_yet_is_no_quick_link_and_the_form_says_why() {
        assertThat(saidOf("/articles/" + newsroom.draft("还没写完", news))).contains("还没有发布");
        assertThat(saidOf("/articles/" + newsroom.scheduled("明早的要闻", Duration.ofHours(20))))
                .contains("还没有发布");
    }

    @Test
    void addresses_of_this_site_that_open_are_taken_and_so_are_those_of_others() {
        Long article = newsroom.published("办事指南", news);
        List<String> addresses = List.of(
                "/",
                "/articles/" + article,
                "/articles/" + article + "/print?size=large",
                "/categories/" + news.slug() + "?page=1",
                "/categories/" + news.slug() + "/feed.xml",
                "/search?q=%E5%8A%9E%E4%BA%8B&sort=newest",
                "/feed.xml",
                "/sitemap.xml",
                "/robots.txt",
                "/privacy/",
                "https://news.example.cn",
                "https://news.example.cn/articles/" + article,
                "https://news.example.cn.elsewhere.example/nosuch",
                "https://other.example/nosuch");
        for (String address : addresses) {
            assertThat(link("入口", address).status()).as(address).isEqualTo(302);
        }
        assertThat(home().select(".tiles a").eachAttr("href")).hasSameSizeAs(addresses);
    }

    @Test
    void a_link_whose_article_is_withdrawn_is_skipped_until_it_is_back_and_the_desk_says_so() {
        Long article = newsroom.published("会撤下的指南", news);
        link("指南", "/articles/" + article);
        link("地图", "/sitemap");
        newsroom.change(article, each -> each.withdraw("", "写错了", clock.instant()));
        assertThat(home().select(".tiles a").eachAttr("href")).containsExactly("/sitemap");
        assertThat(desk().select(".skipped").text()).contains("指南", "居民现在打不开这个网址，首页跳过它");
        newsroom.change(article, each -> each.bringBack());
        assertThat(home().select(".tiles a").eachAttr("href")).containsExactly("/articles/" + article, "/sitemap");
        assertThat(desk().select(".skipped")).isEmpty();
    }

    @Test
    void a_link_that_is_changed_is_looked_up_as_well() {
        link("地图", "/sitemap");
        Visitor editor = newsroom.editor();
        String form = editor.get(DESK).html().select("li[data-name=地图] .what a").attr("href");
        Page refused = editor.submit(form, ITEM, Map.of("address", "/nosuch"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.html().select("#address").val()).isEqualTo("/nosuch");
        assertThat(refused.html().select("#address-problem").text()).contains("本站没有这一页");
        assertThat(home().select(".tiles a").eachAttr("href")).containsExactly("/sitemap");
    }

    @Test
    void the_second_of_two_people_is_told_and_nothing_is_overwritten() {
        link("甲", "/sitemap");
        link("乙", "/privacy");
        Visitor first = newsroom.editor();
        Visitor second = newsroom.colleague(Role.ADMINISTRATOR);
        Page seenByBoth = second.get(DESK);
        String row = "#" + seenByBoth.html().select("li[data-name=甲]").attr("id");
        Page form = second.get(seenByBoth.html().select(row + " .what a").attr("href"));
        assertThat(first.submit(DESK, row + " form.order", Map.of("to", "2")).status())
                .isEqualTo(302);

        Page refused = second.sendForm(seenByBoth, row + " form:not(.order)", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("刚刚被别人调整过", "没有执行");
        Page kept = second.sendForm(form, ITEM, Map.of("name", "改名"));
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.html().select("#name").val()).isEqualTo("改名");
        assertThat(home().select(".tiles a").eachText()).containsExactly("乙", "甲");

        assertThat(second.sendForm(kept, ITEM, Map.of()).status()).isEqualTo(302);
        assertThat(home().select(".tiles a").eachText()).containsExactly("乙", "改名");
    }

    @Test
    void what_was_before_and_after_is_written_down() {
        link("甲", "/sitemap");
        Visitor editor = newsroom.editor();
        editor.submit(DESK, "li[data-name=甲] form:not(.order)", Map.of());
        assertThat(jdbc.queryForObject(
                        "select action || ' ' || subject_type || ' ' || detail || ' ' || content_before from audit_log"
                                + " where subject_type = '首页' order by id desc fetch first 1 rows only",
                        String.class))
                .isEqualTo("从首页拿下 首页 快捷入口 快捷入口：甲 /sitemap");
        assertThat(home().select(".tiles")).isEmpty();
    }

    @Test
    void only_administrators_and_reviewers_of_every_column_arrange_it() {
        Long article = newsroom.published("谁能编排", news);
        assertThat(put(newsroom.colleague(Role.REVIEWER), Place.HEADLINE, article)
                        .status())
                .isEqualTo(302);
        for (Visitor other :
                List.of(newsroom.colleague(Role.EDITOR), newsroom.colleague(new Right(Role.REVIEWER, news.id())))) {
            assertThat(other.get(DESK).status()).isEqualTo(403);
            assertThat(other.get("/admin").html().select(".desk-entries").text())
                    .doesNotContain("首页编排");
        }
    }

    @Test
    void the_preview_shows_the_home_page_at_another_hour() {
        Long scheduled = newsroom.scheduled("后天的头条", Duration.ofDays(2));
        put(Place.HEADLINE, scheduled, "from", in(Duration.ofDays(1)));
        Visitor editor = newsroom.editor();
        assertThat(editor.get(DESK + "/home?at=" + in(Duration.ofDays(1))).text())
                .doesNotContain("后天的头条");
        assertThat(editor.get(DESK + "/home?at=" + in(Duration.ofDays(3))).text())
                .contains("后天的头条");
        assertThat(editor.get(DESK + "/preview?screen=phone")
                        .html()
                        .select("iframe.phone")
                        .attr("src"))
                .startsWith(DESK + "/home");
        assertThat(editor.get(DESK + "/preview?at=gestern").status()).isEqualTo(400);
        assertThat(newsroom.resident().get("/").text()).doesNotContain("后天的头条");
    }

    @Test
    void quick_links_that_were_a_setting_are_moved_here_with_their_order() {
        jdbc.update(
                "insert into setting (name, content) values ('quickLinks', ?)", "办事 指南 /privacy\n地图\u3000/sitemap\n坏的");
        transactions.executeWithoutResult(status -> jdbc.execute((ConnectionCallback<Void>) connection -> {
            new V11_1__QuickLinksFromTheSettings().migrate(new Context() {
                @Override
                public org.flywaydb.core.api.configuration.Configuration getConfiguration() {
                    throw new IllegalStateException();
                }

                @Override
                public java.sql.Connection getConnection() {
                    return connection;
                }
            });
            return null;
        }));
        assertThat(home().select(".tiles a").eachText()).containsExactly("办事 指南", "地图");
        assertThat(jdbc.queryForObject("select count(*) from setting where name = 'quickLinks'", Long.class))
                .isZero();
    }
}

@NewsroomTest
class FrontPageTests extends FrontPageRules {}

@NewsroomTestOnPostgres
class PostgresFrontPageTests extends FrontPageRules {}
