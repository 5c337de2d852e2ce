package zonenews.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseStyleTests {

    @Test
    void a_blank_line_ends_a_paragraph() {
        assertThat(HouseStyle.of("第一段。\n\n第二段,\n同段换行。\r\n\r\n第三段"))
                .isEqualTo("<p>第一段。</p><p>第二段,<br>同段换行。</p><p>第三段</p>");
    }

    @Test
    void without_blank_lines_every_line_is_a_paragraph() {
        assertThat(HouseStyle.of("第一段。\n第二段。")).isEqualTo("<p>第一段。</p><p>第二段。</p>");
    }

    @Test
    void signs_of_plain_text_stay_signs() {
        assertThat(HouseStyle.of("增长 a<b 且 R&D > 3%")).isEqualTo("<p>增长 a&lt;b 且 R&amp;D &gt; 3%</p>");
    }

    /** What a resident reads: each paragraph, without its markup. */
    private static List<String> paragraphs(String typed) {
        return Jsoup.parseBodyFragment(HouseStyle.of(typed)).body().children().eachText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "若 a<b 1>2 则停",
                "若 a<b 则 b>a",
                "若 a<b>c 则停",
                "若 x<p y>z 则停",
                "温度<i 或 湿度</i>高",
                "见 <某某公司> 与 <abc> 的合同",
                "发信给 <zhang@example.cn>",
                "写 <!-- 备注 --> 与 <?php 的字",
                "教程里的 <script> 标签，</script> 是它的尾",
                "<svg onload=x> 与 <iframe src=x> 都是字",
                "前 <p> 中 </b> 末 </p",
                "R&amp;D 与 &nbsp; 照写",
                "尖括号 < 和 > 和 << >> <>",
            })
    void no_typed_word_is_lost_where_it_only_looks_like_a_tag(String typed) {
        assertThat(paragraphs("第一段。\n" + typed + "\n第三段。")).containsExactly("第一段。", typed, "第三段。");
    }

    @Test
    void marks_within_plain_lines_leave_the_lines_paragraphs() {
        assertThat(HouseStyle.of("第一段。\n第二段<b>重点</b>。\n\u3000\u3000第三段见<a href=\"/articles/5\">这篇</a>"))
                .isEqualTo("<p>第一段。</p><p>第二段<strong>重点</strong>。</p><p>第三段见<a href=\"/articles/5\">这篇</a></p>");
        assertThat(HouseStyle.of("一，\n同段 <em>重</em>\n\n二 a<b 且 R&D"))
                .isEqualTo("<p>一，<br>同段 <em>重</em></p><p>二 a&lt;b 且 R&amp;D</p>");
    }

    @Test
    void a_mark_over_several_lines_marks_each_of_them() {
        assertThat(HouseStyle.of("<b>第一行\n第二行</b>\n第三行"))
                .isEqualTo("<p><strong>第一行</strong></p><p><strong>第二行</strong></p><p>第三行</p>");
    }

    @Test
    void lines_between_blocks_are_paragraphs_too() {
        assertThat(HouseStyle.of("开头一\n开头二\n<h2>小标题</h2>\n接着一<b>重</b>\n接着二\n<p>同\n段</p>\n末尾"))
                .isEqualTo("<p>开头一</p><p>开头二</p><h2>小标题</h2><p>接着一<strong>重</strong></p><p>接着二</p>"
                        + "<p>同\n段</p><p>末尾</p>");
    }

    @Test
    void a_text_of_blocks_keeps_the_words_that_only_look_like_tags() {
        assertThat(paragraphs("<p>若 a<b 1>2，见 <某某> 与 <abc>。</p><ul><li>R&amp;D a<b>c</li></ul>"))
                .containsExactly("若 a<b 1>2，见 <某某> 与 <abc>。", "R&D a<b>c");
    }

    @Test
    void blocks_whose_ends_are_left_out_are_html_all_the_same() {
        assertThat(HouseStyle.of("<p>一\n行<p>二<table><tr><td>格<td>子</table>"))
                .isEqualTo("<p>一\n行</p><p>二</p><table><tbody><tr><td>格</td><td>子</td></tr></tbody></table>");
    }

    @Test
    void what_a_program_wrote_loses_the_tags_nobody_knows() {
        assertThat(HouseStyle.ofHtml("<div><zoom>正文</zoom><o:p></o:p></div>")).isEqualTo("<p>正文</p>");
    }

    @Test
    void a_text_with_a_sign_like_a_tag_is_shown_for_typing_so_that_no_browser_reads_one() {
        assertThat(HouseStyle.forTyping("<p>若 a&lt;b&gt;c</p>")).isEqualTo("<p>若 a&lt;b&gt;c</p>");
    }

    @Test
    @Timeout(60)
    void a_text_of_very_many_signs_is_read_at_once() {
        for (String sign : List.of("<", "<b ", "<p a=\"", "<!--", "<a href='x' ", "<b>", "</b>", "<p\n", "<?xml")) {
            assertThat(HouseStyle.of(sign.repeat(100_000 / sign.length())))
                    .as(sign)
                    .isNotNull();
        }
    }

    @Test
    void an_indent_is_never_stored() {
        assertThat(HouseStyle.of("<p>\u3000\u3000段首空两格</p><p>&nbsp;&nbsp;也是</p>"))
                .isEqualTo("<p>段首空两格</p><p>也是</p>");
    }

    @Test
    void spaces_inside_a_heading_stay() {
        assertThat(HouseStyle.of("<h2>项目进场 厂房封顶<br>开工三月“第一课”</h2>")).isEqualTo("<h2>项目进场 厂房封顶<br>开工三月“第一课”</h2>");
    }

    @Test
    void headings_and_bold_take_their_place_in_the_house() {
        assertThat(HouseStyle.of("<h1>大</h1><h5>小</h5><p><b>粗</b><i>斜</i></p>"))
                .isEqualTo("<h2>大</h2><h3>小</h3><p><strong>粗</strong><em>斜</em></p>");
    }

    @Test
    void no_words_are_glued_together_where_a_container_goes() {
        assertThat(HouseStyle.of("<div>一</div><div>二<div>三</div>四</div><section><p>五</p>六</section>"))
                .isEqualTo("<p>一</p><p>二</p><p>三</p><p>四</p><p>五</p><p>六</p>");
    }

    @Test
    void loose_words_become_paragraphs() {
        assertThat(HouseStyle.of("开头<p>中间</p>结尾 <strong>重点</strong>"))
                .isEqualTo("<p>开头</p><p>中间</p><p>结尾 <strong>重点</strong></p>");
    }

    @Test
    void empty_paragraphs_go() {
        assertThat(HouseStyle.of("<p>有字</p><p>&nbsp;</p><p><br></p><p></p>")).isEqualTo("<p>有字</p>");
    }

    @Test
    void merged_cells_and_figures_at_the_right_stay() {
        String table = "<table><thead><tr><th colspan=\"2\">指标</th></tr></thead>"
                + "<tbody><tr><td rowspan=\"2\">产值</td><td class=\"number\">1300</td></tr></tbody></table>";
        assertThat(HouseStyle.of(table)).isEqualTo(table);
    }

    @Test
    void only_pictures_of_this_site_stay() {
        assertThat(HouseStyle.of("<p>图<img src=\"/media/ab12.png\" alt=\"厂房\"><img src=\"http://other.cn/a.png\">"
                        + "<img src=\"file:///c:/a.png\"><img src=\"//other.cn/b.png\"></p>"))
                .isEqualTo("<p>图<img src=\"/media/ab12.png\" alt=\"厂房\"></p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>字<script>alert(1)</script></p>",
                "<p onclick=alert(1)>字</p>",
                "<p style=\"position:fixed\">字</p>",
                "<p>字<img src=x onerror=alert(1)></p>",
                "<svg><p>字</p><script>alert(1)</script></svg><p>字</p>",
                "<p>字</p><iframe src=javascript:alert(1)></iframe>",
                "<p><a href=\"javascript:alert(1)\">字</a></p>",
                "<p><a href=\" java\nscript:alert(1)\">字</a></p>",
                "<p><a href=\"//evil.example\">字</a></p>",
                "<p><a href=\"/\\evil.example\">字</a></p>",
                "<p><a href=\"data:text/html,x\">字</a></p>",
                "<p>字</p><style>*{display:none}</style>",
                "<p>字</p><object data=x></object><embed src=x><form action=//x><input></form>",
                "<p class=\"masthead\">字</p>",
                "<math><mtext>x</mtext></math><p>字</p>",
                "<p>字<!--<img src=x onerror=alert(1)>--></p>",
            })
    void nothing_a_browser_would_run_or_follow_elsewhere_gets_in(String typed) {
        assertThat(HouseStyle.of(typed)).isIn("<p>字</p>", "<p>字</p><p>字</p>");
    }

    @Test
    void honest_links_stay() {
        assertThat(HouseStyle.of("<p><a href=\"https://www.gov.cn/a?b=1&amp;c=2\">一</a><a href=\"/articles/5\">二</a>"
                        + "<a href=\"tel:057955501234\">三</a></p>"))
                .isEqualTo("<p><a href=\"https://www.gov.cn/a?b=1&amp;c=2\">一</a><a href=\"/articles/5\">二</a>"
                        + "<a href=\"tel:057955501234\">三</a></p>");
    }

    @Test
    void what_is_in_house_style_stays_as_it_is() {
        String once = HouseStyle.of("<div>开头 <b>重</b></div><ul><li>一<p>二</p></li></ul><h3>小<br>题</h3>");
        assertThat(HouseStyle.of(once)).isEqualTo(once);
    }

    @Test
    void a_text_of_paragraphs_is_shown_for_typing_as_it_was_typed() {
        assertThat(HouseStyle.forTyping("<p>第一段，<br>换行。</p><p>R&amp;D &lt; 3%</p>"))
                .isEqualTo("第一段，\n换行。\n\nR&D < 3%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>只有一段，<br>两行。</p>",
                "<h2>小标题<br>两行</h2><p class=\"right\">落款</p>",
                "<p>写着 &lt;p&gt; 的字</p>",
                "<ul><li>一</li><li>二</li></ul><table><tbody><tr><td>格</td></tr></tbody></table>",
                "<p>有<strong>重点</strong></p>",
                ""
            })
    void what_is_shown_for_typing_and_sent_again_unchanged_is_the_same_text(String stored) {
        assertThat(HouseStyle.of(HouseStyle.forTyping(stored))).isEqualTo(stored);
    }
}
