package zonenews.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.Visitor;
import zonenews.Visitor.Page;

abstract class QuickLinkRules extends ArrangingTheFrontPage {

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
                "https://other.example/nosuch",
                "https://例子.中国",
                "https://例子.中国:8443/路径?词=园区#开头");
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
class QuickLinkTests extends QuickLinkRules {}

@NewsroomTestOnPostgres
class PostgresQuickLinkTests extends QuickLinkRules {}
