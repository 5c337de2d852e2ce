package zonenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonenews.Visitor.Page;

class SearchTests extends SearchingTest {

    @Test
    void an_article_is_found_by_the_words_of_its_title_whatever_their_case() {
        Long id = newsroom.published("枫桥渡口5G基站投用 夜航更安全");
        assertThat(found("渡口 5g")).containsExactly("/articles/" + id);
        assertThat(search("渡口 早航").text()).contains("没有找到");
    }

    @Test
    void the_exact_title_comes_first_then_title_then_text() {
        Instant now = clock.instant();
        Long text = article(now, "其他消息甲", "文中写到椴树岭隧道贯通。");
        Long scattered = article(now, "椴树岭隧道施工队盼来贯通一刻", "文中。");
        Long phrase = article(now, "喜讯：椴树岭隧道贯通", "文中。");
        Long exact = article(now.minus(Duration.ofDays(900)), "椴树岭隧道贯通", "文中。");
        assertThat(found("椴树岭隧道贯通"))
                .startsWith("/articles/" + exact, "/articles/" + phrase)
                .contains("/articles/" + text);
        assertThat(found("椴树岭隧道 贯通"))
                .containsExactly(
                        "/articles/" + exact, "/articles/" + phrase, "/articles/" + scattered, "/articles/" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"稠木岭的长题目", "2026", "APEC", "1,234,567"})
    void a_title_longer_than_what_is_taken_is_the_exact_one_too(String ends) {
        String begins = "稠木岭" + ends + "的题目很长".repeat(20).substring(0, 97 - ends.length() - ends.length() / 2);
        String title = begins + ends + "尾声".repeat(40);
        Long exact = article(clock.instant().minus(Duration.ofDays(900)), title, "文中。");
        article(begins + ends + "尾声".repeat(39) + "另一篇", "文中。");
        assertThat(found(title)).startsWith("/articles/" + exact);
        assertThat(found(title + "。")).startsWith("/articles/" + exact);
        Page page = search(title);
        assertThat(page.text()).doesNotContain("没有找到");
        assertThat(page.html().select("#q").val()).hasSize(100);
        assertThat(page.html().select(".search-order a").attr("href"))
                .contains(URLEncoder.encode("尾声".repeat(40), StandardCharsets.UTF_8));
    }

    @Test
    void of_equals_the_newer_comes_first() {
        Long older = article(clock.instant().minus(Duration.ofDays(60)), "杉木坞招工启事", "文中。");
        Long newer = article(clock.instant(), "杉木坞招工启事", "文中。");
        assertThat(found("杉木坞")).containsExactly("/articles/" + newer, "/articles/" + older);
        assertThat(found("杉木坞", "&sort=date")).containsExactly("/articles/" + newer, "/articles/" + older);
    }

    @Test
    void nothing_is_found_or_suggested_before_residents_may_read_it_or_after() {
        newsroom.draft("暗室里的草稿甲");
        newsroom.scheduled("暗室里的定时乙", Duration.ofHours(1));
        newsroom.withdrawn("暗室里的撤稿丙", "");
        Page page = search("暗室里的定时");
        assertThat(page.html().select(".results")).isEmpty();
        assertThat(page.text()).doesNotContain("定时乙", "草稿甲", "撤稿丙").contains("没有找到");
        assertThat(search("暗室里的定是乙").text()).doesNotContain("你是不是要找");
        assertThat(suggestions("暗室")).isEqualTo("[]");
        clock.forward(Duration.ofHours(1));
        assertThat(found("暗室里的定时")).hasSize(1);
        assertThat(suggestions("暗室")).isEqualTo("[\"暗室里的定时乙\"]");
    }

    private String suggestions(String typed) {
        return newsroom.resident()
                .get("/search/suggestions?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .answer()
                .body();
    }
}
