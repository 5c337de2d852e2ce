package zonenews.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubHeadingsTests {

    private static final String A = "青澜港的第一批农机装船完毕,下游六县的春耕用上了新机器。";
    private static final String B = "“今年订单比去年早了半个月。”装卸队长林岸说。";

    private static String html(String text) {
        return SubHeadings.html(TextParagraphs.of(Lines.of(text)));
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    @Test
    void a_short_line_between_paragraphs_is_a_heading() {
        assertThat(html(A + "\n\n码头清早  最忙\n\n" + B)).isEqualTo(p(A) + "<h2>码头清早  最忙</h2>" + p(B));
    }

    @Test
    void a_two_line_heading_is_one_heading_with_a_line_break() {
        String expected = p(A) + "<h2>码头抢早 船队抢先<br>跑出春耕“加速度”</h2>" + p(B);

        assertThat(html(A + "\n\n码头抢早 船队抢先\n\n跑出春耕“加速度”\n\n" + B)).isEqualTo(expected);
        assertThat(html(A + "\n\n码头抢早 船队抢先\n跑出春耕“加速度”\n\n" + B)).isEqualTo(expected);
        assertThat(html(A + "\n码头抢早 船队抢先\n跑出春耕“加速度”\n" + B)).isEqualTo(expected);
    }

    @Test
    void three_short_lines_are_no_heading() {
        assertThat(html(A + "\n\n一号船队\n\n二号船队\n\n三号船队\n\n" + B))
                .isEqualTo(p(A) + p("一号船队") + p("二号船队") + p("三号船队") + p(B));
    }

    @Test
    void a_short_line_with_closing_punctuation_is_a_paragraph() {
        for (String line : new String[] {"船开了。", "“船开了!”", "岸上有人问:", "第一是快;", "谁先到?", "他还没说完……", "第一点、", "船开了\uff01"}) {
            assertThat(html(A + "\n\n" + line + "\n\n" + B)).isEqualTo(p(A) + p(line) + p(B));
        }
    }

    @Test
    void a_signature_at_the_end_is_no_heading() {
        assertThat(html(A + "\n\n青澜港务处\n\n2021年3月5日")).isEqualTo(p(A) + p("青澜港务处") + p("2021年3月5日"));
    }

    @Test
    void a_byline_a_caption_and_an_address_are_no_headings() {
        for (String line : new String[] {"本报记者 林岸", "图为装船现场", "联系电话:0000-1234", "(林岸 摄)", "附件:1.船期表"}) {
            assertThat(html(A + "\n\n" + line + "\n\n" + B)).isEqualTo(p(A) + p(line) + p(B));
        }
    }

    @Test
    void numbered_lines_are_headings_by_their_numbers() {
        assertThat(html("一、总体安排\n\n" + A + "\n\n二、主要任务\n\n(一)修码头\n\n" + B + "\n\n1.清淤\n\n" + A + "\n\n1.5米以下不通航。"))
                .isEqualTo("<h2>一、总体安排</h2>" + p(A) + "<h2>二、主要任务</h2><h3>(一)修码头</h3>" + p(B) + "<h3>1.清淤</h3>" + p(A)
                        + p("1.5米以下不通航。"));
        assertThat(html("\uff08二\uff09通航道\n\n" + A)).isEqualTo("<h3>\uff08二\uff09通航道</h3>" + p(A));
    }

    @Test
    void a_numbered_sentence_and_a_numbered_list_are_paragraphs() {
        assertThat(html("一、各船队要早动手,早装船。\n\n" + A)).startsWith(p("一、各船队要早动手,早装船。"));
        assertThat(html("1.船期表\n\n2.装船单\n\n3.回执\n\n" + A)).isEqualTo(p("1.船期表") + p("2.装船单") + p("3.回执") + p(A));
    }

    @Test
    void lines_a_program_has_broken_are_one_paragraph() {
        String first = "青澜港的第一批农机今天清早在一号码头装船完毕将由三支船队分三";
        String second = "路发往下游的六个县春耕用上了新机器种粮大户们在岸边等了整整一";
        assertThat(html(first + "\n" + second + "\n个早上。\n\n" + B)).isEqualTo(p(first + second + "个早上。") + p(B));
    }

    @Test
    void lines_without_blank_lines_are_paragraphs_each() {
        assertThat(html("\u3000\u3000" + A + "\n\u3000\u3000" + B + "\n" + A)).isEqualTo(p(A) + p(B) + p(A));
    }
}
