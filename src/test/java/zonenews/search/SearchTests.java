package zonenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor.Page;

@NewsroomTest
class SearchTests {

    @Autowired
    private Newsroom newsroom;

    private Page search(String words) {
        return newsroom.resident().get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }

    @Test
    void an_article_is_found_by_the_words_of_its_title_whatever_their_case() {
        Long id = newsroom.published("枫桥渡口5G基站投用 夜航更安全");
        assertThat(search("渡口 5g").html().select(".rows a").eachAttr("href")).containsExactly("/articles/" + id);
        assertThat(search("渡口 早航").text()).contains("没有找到");
    }

    @Test
    void nothing_is_found_before_residents_may_read_it_or_after() {
        newsroom.draft("暗室里的草稿甲");
        newsroom.scheduled("暗室里的定时乙", Duration.ofHours(1));
        newsroom.withdrawn("暗室里的撤稿丙", "");
        assertThat(search("暗室里的").html().select(".rows a")).isEmpty();
    }

    @Test
    void signs_of_the_query_language_are_signs() {
        newsroom.published("完成率100%的一天");
        assertThat(search("100%").html().select(".rows a").eachText()).containsExactly("完成率100%的一天");
        assertThat(search("%_").html().select(".rows a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "\"",
                "(",
                "AND",
                "\\",
                "' or '1'='1",
                "<script>alert(1)</script>",
                "\u202e",
                "😀",
                "\0a",
                " ",
                "!"
            })
    void whatever_is_typed_there_is_a_page_and_what_was_typed_stays(String typed) {
        Page page = search(typed);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.answer().body()).doesNotContain("<script>alert");
    }

    @Test
    void a_hundred_characters_are_taken() {
        assertThat(search("长".repeat(3_000)).html().select("#q").val()).hasSize(100);
        assertThat(search("词 ".repeat(500)).status()).isEqualTo(200);
    }
}
