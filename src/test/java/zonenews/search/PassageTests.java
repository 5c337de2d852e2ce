package zonenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonenews.article.Content;
import zonenews.article.HouseStyle;
import zonenews.article.Origin;
import zonenews.article.Policy;
import zonenews.article.Timing;

class PassageTests extends SearchingTest {

    @Test
    void a_document_shows_its_number_and_no_part_of_it_is_marked_elsewhere() {
        document("桕岭办理规程", "", "桕岭发〔2025〕37号", "第一条 桕岭的窗口这样办理。第二条 桕岭发〔2023〕26号停止执行。");
        assertThat(passages("桕岭发〔2025〕37号").get(0)).isEqualTo("桕岭发〔2025〕37号");
        assertThat(marked("桕岭发〔2025〕37号")).containsExactly("桕岭发〔2025〕37号");
        assertThat(marked("桕岭发〔2025〕37号 第二条")).containsExactly("桕岭发〔2025〕37号", "第二条");
        assertThat(passages("第二条 桕岭发〔2025〕37号 第一条")).hasSize(2);
        assertThat(passages("桕岭 窗口").get(0)).as("what the text says itself").startsWith("…桕岭的窗口");
    }

    @ParameterizedTest
    @CsvSource({
        "桕坪申请表, 桕坪申请表下载, 请在桕坪提出申请。, 桕坪申请表",
        "桕坞2.6平方公里, 桕坞消息, 离城20公里的桕坞有地2.6平方公里。面积是桕坞2.6平方公里。, 桕坞2.6平方公里",
        "桕渡船票价, 桕渡消息, 桕渡的船票和票价。, 桕渡 桕渡 船票 票价",
    })
    void parts_of_a_word_are_marked_only_where_it_stands_whole_nowhere(
            String typed, String title, String text, String marked) {
        article(title, text);
        assertThat(marked(typed)).containsExactly(marked.split(" "));
    }

    @Test
    void a_word_of_the_summary_alone_is_shown_there() {
        document("桕湾消息", "据悉，桕湾荻港渡口下月通航。", "", "文中别有所说。");
        assertThat(passages("荻港渡口")).containsExactly("据悉，桕湾荻港渡口下月通航。", "文中别有所说。");
        assertThat(marked("荻港渡口")).containsExactly("荻港渡口");
        document("桕湾长话", "说在前头的话很长，".repeat(20) + "说到荻溪码头为止。", "", "文中又别有所说。");
        assertThat(passages("荻溪码头").get(0)).hasSizeLessThan(100).contains("荻溪码头");
        document("桕湾预告", "荻浦灯会将至。", "", "荻浦灯会将至，欢迎来看。");
        assertThat(passages("荻浦灯会")).containsExactly("荻浦灯会将至，欢迎来看。");
    }

    private Long document(String title, String summary, String number, String text) {
        return newsroom.publishedAsOf(
                clock.instant(),
                new Content(
                        title,
                        "",
                        "",
                        newsroom.column("政策文件"),
                        summary,
                        "",
                        HouseStyle.of(text),
                        "",
                        "",
                        null,
                        Origin.UNKNOWN,
                        Timing.NOW,
                        new Policy(number, "", null, "", null)));
    }

    private List<String> passages(String typed) {
        return search(typed)
                .html()
                .select(".results li:first-child p:not(.muted)")
                .eachText();
    }

    private List<String> marked(String typed) {
        return search(typed).html().select(".results li:first-child mark").eachText();
    }
}
