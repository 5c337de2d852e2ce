package zonenews.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the audit log keeps of a change. */
class ChangeTests {

    @Test
    void only_the_fields_that_differ_are_kept() {
        Change change = Change.between(Map.of("标题", "旧", "来源", "日报"), Map.of("标题", "新", "来源", "日报"));
        assertThat(change).isEqualTo(new Change("标题：旧", "标题：新"));
        assertThat(Change.between(Map.of("标题", "同"), Map.of("标题", "同"))).isEqualTo(Change.NONE);
    }

    @Test
    void of_a_long_text_only_the_paragraphs_that_differ() {
        Change change = Change.between(Map.of("正文", "一\n二\n三\n四\n五"), Map.of("正文", "一\n二\n叁\n肆\n五"));
        assertThat(change).isEqualTo(new Change("正文（第3段起）：三\n  四", "正文（第3段起）：叁\n  肆"));
        assertThat(Change.fields(change.after())).isEqualTo(Map.of("正文（第3段起）", "叁\n肆"));
    }

    @Test
    void a_paragraph_that_reads_like_a_field_is_none() {
        Change change = Change.between(Map.of(), Map.of("正文", "一\n标题：伪造"));
        assertThat(Change.fields(change.after())).isEqualTo(Map.of("正文", "一\n标题：伪造"));
        assertThat(Change.fields("没有字段的一句话")).isEqualTo(Map.of("", "没有字段的一句话"));
    }

    @Test
    void one_line_stays_one_line_and_nothing_in_it_is_hidden_or_turned_round() {
        assertThat(LogText.line("admin\r\n2026-03-02 登录\u0085\u2028\u2029\t\u001b[2J", 100))
                .isEqualTo("admin  2026-03-02 登录 <U+2028><U+2029>  [2J");
        assertThat(LogText.line("txt.\u202Efdp\u200B\uFEFF", 100)).isEqualTo("txt.<U+202E>fdp<U+200B><U+FEFF>");
        assertThat(LogText.line("\0𠮷𠮷", 4)).isEqualTo(" 𠮷");
        assertThat(LogText.line("\ud842", 60)).isEqualTo("<U+D842>");
        assertThat(LogText.lines("一\r\n二\r三", 10)).isEqualTo("一\n二 三");
    }
}
