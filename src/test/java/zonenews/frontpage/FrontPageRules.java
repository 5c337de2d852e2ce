package zonenews.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Right;
import zonenews.account.Role;

/** 首页编排: what the office puts on the home page, and what residents see of it. */
abstract class FrontPageRules extends ArrangingTheFrontPage {

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
}

@NewsroomTest
class FrontPageTests extends FrontPageRules {}

@NewsroomTestOnPostgres
class PostgresFrontPageTests extends FrontPageRules {}
