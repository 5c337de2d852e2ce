package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static zonenews.editing.WrittenForm.FORM;
import static zonenews.editing.WrittenForm.NEW;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Cost;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor;
import zonenews.Visitor.Page;

/** More than an article may be: refused in words, and soon. */
@NewsroomTest
class LargeTextTests {

    @Autowired
    private Newsroom newsroom;

    @Test
    void a_text_of_half_a_million_characters_is_refused_kindly_and_stays() {
        Visitor editor = newsroom.editor();
        String body = "字".repeat(500_001);
        Page answer = editor.submit(NEW, FORM, Map.of("title", "太长", "body", body));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.html().select("#body-problem").text()).isEqualTo("正文不能超过 50 万个字符");
        assertThat(answer.html().select("#body").val()).hasSize(body.length());
    }

    @Test
    void a_text_that_grows_too_long_as_html_is_refused_kindly() {
        Page answer = newsroom.editor().submit(NEW, FORM, Map.of("title", "符号太多", "body", "&".repeat(400_000)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.html().select("#body-problem").text()).contains("50 万");
    }

    @Tag("cost")
    @Test
    void a_text_of_tags_in_tags_is_refused_within_two_seconds_and_stays() {
        Visitor editor = newsroom.editor();
        Map<String, String> ends = Map.of(
                "<div>", "</div>",
                "<b>", "</b>",
                "<blockquote>", "</blockquote>",
                "<ul><li>", "</li></ul>",
                "<table><tr><td>", "</td></tr></table>",
                "<a href=/x>", "</a>");
        for (String tag : ends.keySet()) {
            int times = 20_000 / tag.length() * 4;
            String body = tag.repeat(times) + "字" + ends.get(tag).repeat(times);
            Map<String, String> typed = Map.of("title", "套娃", "body", body);
            Page answer = Cost.within(Duration.ofSeconds(2), () -> editor.submit(NEW, FORM, typed));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.html().select("#body-problem").text()).contains("一层套一层");
            assertThat(answer.html().select("#body").val()).isEqualTo(body);
        }
    }

    @Tag("cost")
    @Test
    void a_body_of_fifty_megabytes_and_a_title_of_ten_are_refused_within_two_seconds() {
        Visitor editor = newsroom.editor();
        String title = "长".repeat(10_000_000 / 3);
        String body = "字".repeat(50_000_000 / 3);
        for (Map<String, String> typed : List.of(Map.of("title", title), Map.of("title", "很长", "body", body))) {
            Page answer = Cost.within(Duration.ofSeconds(2), () -> editor.submit(NEW, FORM, typed));
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.text()).contains("太大");
        }
    }
}
