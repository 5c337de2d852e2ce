package zonenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other programs end a line with glues no words together, and a long address may go on in the next line. */
class LineEndsTests {

    @ParameterizedTest
    @ValueSource(strings = {"\u2028", "\u2029", "\u0085", "\u000b", "\f", "\u2028\u2029"})
    void a_sign_for_the_end_of_a_line_is_a_break_in_a_text_and_a_space_in_a_title(String sign) {
        assertThat(HouseStyle.of("<p>园区" + sign + "开工</p>")).isEqualTo("<p>园区<br>开工</p>");
        assertThat(HouseStyle.ofHtml("<p>园区" + sign + "开工</p>")).isEqualTo("<p>园区<br>开工</p>");
        assertThat(HouseStyle.of("园区" + sign + "开工")).isEqualTo("<p>园区<br>开工</p>");
        assertThat(HouseStyle.of("<p><strong>园区</strong>" + sign + "<em>开工</em></p>"))
                .isEqualTo("<p><strong>园区</strong><br><em>开工</em></p>");
        assertThat(LineEnds.inOneLine("园区" + sign + "开工")).isEqualTo("园区 开工");
    }

    @Test
    void where_it_keeps_nothing_apart_nothing_stands_for_it() {
        assertThat(HouseStyle.of("<p>\u2028园区\u2028</p>\u2028<ul>\u2028<li>开工\u2028</li>\u2028</ul>"))
                .isEqualTo("<p>园区</p><ul><li>开工</li></ul>");
        assertThat(HouseStyle.of("<table><tr>\f<td>1</td>\f</tr></table>"))
                .isEqualTo("<table><tbody><tr><td>1</td></tr></tbody></table>");
    }

    @Test
    void a_text_stored_with_such_signs_is_read_with_breaks() {
        assertThat(read("<p>园区\u2028开工</p>").select("br")).hasSize(1);
        assertThat(read("<p>园区\u2028开工</p>").text()).isEqualTo("园区 开工");
    }

    private static Element read(String body) {
        return ArticleText.forReading(body, List.of());
    }

    @Test
    void a_long_address_may_go_on_in_the_next_line_and_says_and_leads_where_it_did() {
        String address = "https://news.example.cn/notices/2026/list_a.html?area=north&page=2-3";
        String typed =
                "<p>详见<a href=\"" + address.replace("&", "&amp;") + "\">" + address.replace("&", "&amp;") + "</a>。</p>";
        for (String html :
                List.of(read(typed).html(), ArticleText.forPaper(read(typed).html()))) {
            assertThat(html)
                    .contains(
                            "https://<wbr>news.<wbr>example.<wbr>cn/<wbr>notices/<wbr>2026/<wbr>list_<wbr>a.<wbr>html?"
                                    + "<wbr>area=<wbr>north&amp;<wbr>page=<wbr>2-<wbr>3");
            assertThat(HouseStyle.words(html)).isEqualTo("详见" + address + "。");
        }
        assertThat(read(typed).select("a").attr("href")).isEqualTo(address);
        assertThat(HouseStyle.of(typed)).doesNotContain("wbr");
    }

    @Test
    void short_words_stay_whole() {
        assertThat(read("<p>COVID-19、2026-05-01、www.example.cn、A/B</p>").select("wbr"))
                .isEmpty();
    }
}
