package zonenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonenews.Newsroom;
import zonenews.Visitor.Page;
import zonenews.article.Category;
import zonenews.article.ReviewRules;

class SearchPageTests extends SearchingTest {

    @Test
    void marks_are_correct_to_the_character_and_harmless() {
        article("<b>榆林圩</b>&的故事", "很久以前，榆林圩有一座桥。<script>alert(1)</script>");
        Page page = search("榆林圩");
        assertThat(page.html().select(".results h2 mark").eachText()).containsExactly("榆林圩");
        assertThat(page.html().select(".results p mark").eachText()).containsExactly("榆林圩");
        assertThat(page.html().select(".results b, main script")).isEmpty();
    }

    @Test
    void columns_and_years_are_counted_and_chosen() {
        Category parent = newsroom.column("公开目录");
        Category child = newsroom.columnBelow(parent, "下级目录");
        Long in = newsroom.published("槐荫里改造之一", child);
        newsroom.published("槐荫里改造之二");
        Page page = search("槐荫里");
        assertThat(page.html().select(".filters a").eachText()).contains("公开目录 1", "下级目录 1", "2026年 2");
        assertThat(found("槐荫里", "&category=" + parent.slug())).containsExactly("/articles/" + in);
        assertThat(found("槐荫里", "&from=2030-01-01")).isEmpty();
        assertThat(found("槐荫里", "&from=2026-01-01&to=2026-12-31")).hasSize(2);
        assertThat(chosen("&from=2026-01-01&to=2026-12-31")).containsExactly("2026年 ×，去掉这个条件");
        assertThat(chosen("&from=2026-02-01")).containsExactly("2026-02-01 起 ×，去掉这个条件");
        assertThat(chosen("&to=2026-12-30&category=" + child.slug()))
                .containsExactly("下级目录 ×，去掉这个条件", "2026-12-30 止 ×，去掉这个条件");
    }

    private List<String> chosen(String filters) {
        return search("槐荫里", filters).html().select(".chosen a").eachText();
    }

    @Test
    void an_article_in_two_columns_of_one_counts_once_in_that_one() {
        Category parent = newsroom.column("双栏总目");
        Category first = newsroom.columnBelow(parent, "双栏之一");
        Category second = newsroom.columnBelow(parent, "双栏之二");
        Long id = newsroom.published("桤木沟双栏", first);
        newsroom.change(id, article -> {
            article.write(Newsroom.content("桤木沟双栏", first), clock.instant(), "admin")
                    .alsoListIn(List.of(second));
            article.publish(ReviewRules.NO_REVIEW, clock.instant(), "admin");
        });
        assertThat(search("桤木沟").html().select(".filters a").eachText()).contains("双栏总目 1", "双栏之一 1", "双栏之二 1");
        assertThat(found("桤木沟", "&category=" + second.slug())).containsExactly("/articles/" + id);
    }

    @Test
    void there_is_a_kind_end() {
        newsroom.published("椿庭晚会");
        assertThat(search("椿庭", "&page=9").text()).contains("结果只有 1 页");
        assertThat(search("椿庭", "&page=999999999").status()).isEqualTo(200);
    }

    @Test
    void a_hundred_characters_are_taken_and_it_says_so() {
        Page page = search("长".repeat(3_000));
        assertThat(page.html().select("#q").val()).hasSize(100);
        assertThat(page.text()).contains("只取了前 100 个字");
    }

    @Test
    void behind_the_last_page_it_says_so_however_large_the_number() {
        newsroom.published("椿庭夜校");
        assertThat(search("椿庭夜校", "&page=99999999999999999999").text()).contains("结果只有 1 页");
        assertThat(search("椿庭夜校", "&page=0002").text()).contains("结果只有 1 页");
        for (String none : List.of("0", "-1", "abc", "")) {
            assertThat(search("椿庭夜校", "&page=" + none).html().select(".results h2"))
                    .hasSize(1);
        }
    }

    @Test
    void a_day_that_does_not_exist_is_named_and_stays_in_its_field() {
        newsroom.published("椿庭书画展");
        Page page = search("椿庭书画展", "&from=2026-02-30&to=2026-12-31");
        assertThat(page.html().select("[role=alert]").text()).contains("开始日期“2026-02-30”不是有效的日期");
        assertThat(page.html().select("input[name=from]").val()).isEqualTo("2026-02-30");
        assertThat(page.html().select("input[name=from]").attr("type")).isEqualTo("text");
        assertThat(page.html().select("input[name=to]").attr("type")).isEqualTo("date");
        assertThat(page.html().select("details.filters").hasAttr("open")).isTrue();
        assertThat(page.html().select(".results h2")).hasSize(1);
        assertThat(search("椿庭书画展", "&from=%3Cb%3E&to=x")
                        .html()
                        .select("[role=alert]")
                        .text())
                .contains("开始日期“<b>”和结束日期“x”");
    }

    @Test
    void days_the_wrong_way_round_are_named() {
        newsroom.published("椿庭摄影展");
        Page page = search("椿庭摄影展", "&from=2026-12-31&to=2026-01-01");
        assertThat(page.html().select("[role=alert]").text()).contains("晚于结束日期");
        assertThat(page.html().select("input[name=to]").val()).isEqualTo("2026-01-01");
        assertThat(page.html().select(".results h2, .empty"))
                .as("once is enough")
                .isEmpty();
        assertThat(search("椿庭摄影展", "&from=2026-01-01&to=2026-12-31").html().select("[role=alert]"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/3/1", "2026.03.01", "2026年3月1日", "20260301", "２０２６－０３－０１", " 2026-03-01 "})
    void a_day_may_be_written_in_other_ways(String typed) {
        Page page = search("椿庭", "&from=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertThat(page.html().select("input[name=from]").val()).isEqualTo("2026-03-01");
        assertThat(page.html().select("[role=alert]")).isEmpty();
    }

    @Test
    void of_a_day_without_end_the_beginning_is_named_and_stays() {
        newsroom.published("椿庭灯会");
        Page page = search("椿庭灯会", "&from=" + "9".repeat(5_000));
        assertThat(page.html().select("[role=alert]").text()).hasSizeLessThan(120);
        assertThat(page.html().select("input[name=from]").val()).isEqualTo("9".repeat(40));
        assertThat(page.html().select("input[name=from]").attr("aria-describedby"))
                .isEqualTo(page.html().select("[role=alert]").attr("id"));
    }
}
