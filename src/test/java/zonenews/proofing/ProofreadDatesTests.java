package zonenews.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofreadDatesTests extends Proofread {

    // Days

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2月30日",
                "4月31日",
                "2023年2月29日",
                "13月5日",
                "2023年13月",
                "0月3日",
                "3月0日",
                "2023-02-30",
                "2023.4.31",
                "2023/13/01",
                "二〇二三年二月三十日",
                "6月31号",
                "2100年2月29日"
            })
    void a_day_that_no_calendar_has_is_found(String day) {
        finds(Rule.IMPOSSIBLE_DATE, "定于" + day + "举行。", day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年2月29日",
                "2000年2月29日",
                "12月31日",
                "2024-02-29",
                "二〇二四年二月二十九日",
                "1月1号",
                "24月龄",
                "第31日",
                "30日内",
                "13月薪",
                "版本2023.13.45.1",
                "IP 192.168.13.32"
            })
    void other_days_and_numbers_are_left_alone(String day) {
        nothingIn("定于" + day + "举行。");
    }

    @Test
    void a_weekday_must_fit_its_date() {
        finds(Rule.WRONG_WEEKDAY, "定于2026年11月24日（星期一）举行。", "2026年11月24日（星期一");
        finds(Rule.WRONG_WEEKDAY, "定于2026年11月24日周三举行。", "2026年11月24日周三");
        nothingIn("定于2026年11月24日（星期二）举行。");
        nothingIn("定于2026年11月24日（周二）举行。");
        nothingIn("定于2026年11月22日（星期天）举行。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026年3月2日（星期%s）",
                "2026年3月2日(周%s)",
                "2026年3月2日 星期%s",
                "2026年3月2日，星期%s",
                "3月2日（周%s）",
                "3月2日（本周%s）",
                "3月2日（下个星期%s）",
                "3月2日上午（周%s）",
                "3月2日晚上星期%s",
                "本周%s（3月2日）",
                "星期%s（2026年3月2日）",
                "下周%s上午（即3月2日）",
                "2026-03-02（星期%s）",
                "2026.3.2 周%s",
                "2026/3/2（礼拜%s）",
                "二〇二六年三月二日（星期%s）",
                "３月２日（周%s）"
            })
    void a_weekday_must_fit_its_date_however_it_is_written(String form) {
        assertThat(inMarch("定于" + form.formatted("一") + "举行。")).isEmpty();
        assertThat(inMarch("定于" + form.formatted("二") + "举行。")).containsExactly(Rule.WRONG_WEEKDAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "每周三（3月2日起）开放",
                "每个周三（3月2日起）开放",
                "周一至周五（3月2日起）开放",
                "自3月2日起，每周三开放",
                "3月2日上午，每周三的例会",
                "3月2日周边道路封闭",
                "3月2日上周三的会议纪要"
            })
    void a_weekday_that_says_something_else_is_left_alone(String sentence) {
        assertThat(inMarch(sentence)).isEmpty();
    }

    @Test
    void the_year_of_a_date_is_that_of_the_nearest_before_or_of_the_text() {
        assertThat(inMarch("定于6月2日（星期一）举行。"))
                .as("2 June was a Monday the year before")
                .containsExactly(Rule.WRONG_WEEKDAY);
        assertThat(inMarch("2025年5月20日通知，定于6月2日（星期一）举行。")).isEmpty();
        assertThat(inMarch("2025年5月20日通知，定于6月2日（星期二）举行。")).isEmpty();
        assertThat(inMarch("去年12月30日（星期二）和今年1月5日（星期一）。")).isEmpty();
    }

    @Test
    void of_several_days_the_first_and_the_last_have_their_weekdays() {
        nothingIn("2026年11月24日至26日（周二至周四）举行。");
        finds(Rule.WRONG_WEEKDAY, "2026年11月24日至26日（周二至周五）举行。", "26日（周二至周五");
        finds(Rule.WRONG_WEEKDAY, "2026年11月24日至26日（周一至周四）举行。", "26日（周一至周四");
        nothingIn("2026年11月30日至12月2日（周一至周三）举行。");
        nothingIn("2026年11月24日、26日（周二、周四）举行。");
        nothingIn("2026年11月24日（周二）至26日（周四）举行。");
        nothingIn("2026年3月24日、25日、26日（周二至周四）举行。");
        nothingIn("2026年3月24日、25日、26日（周二、周三、周四）举行。");
        finds(Rule.WRONG_WEEKDAY, "2026年3月24日、25日、26日（周三至周四）举行。", "26日（周三至周四");
    }

    @Test
    void a_day_that_goes_on_is_in_the_year_that_was_typed() {
        assertThat(inMarch("2025年3月24日至26日（周一至周三）举行。")).isEmpty();
        assertThat(inMarch("2025年3月24日至26日（周二至周四）举行。")).containsExactly(Rule.WRONG_WEEKDAY);
        assertThat(inMarch("2023年2月27日至29日举行。")).containsExactly(Rule.IMPOSSIBLE_DATE);
        finds(Rule.WRONG_WEEKDAY, "2025年3月24日至26日（周一至周四）举行。", "26日（周一至周四");
        assertThat(findings("2025年3月24日至26日（周一至周四）举行。").get(0).message()).contains("2025 年 3 月 26 日是星期三");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本周六周日（3月7日、8日）",
                "周六、周日（3月7日、8日）",
                "周五及周六（3月6日、7日）",
                "周五与周六（3月6日、7日）",
                "周五和周六上午（3月6日、7日）",
                "每周六周日（3月2日起）",
                "每周六及周日（3月2日起）"
            })
    void weekdays_named_together_before_their_days_are_each_somebodys(String days) {
        assertThat(inMarch(days + "开放。")).isEmpty();
    }

    @Test
    void weekdays_named_together_that_are_nobodys_are_found() {
        assertThat(inMarch("本周六周日（3月6日、7日）开放。")).containsExactly(Rule.WRONG_WEEKDAY);
        assertThat(inMarch("周五及周六（3月5日、6日）开放。")).containsExactly(Rule.WRONG_WEEKDAY);
        assertThat(inMarch("3月1日周日（3月2日）开放。"))
                .as("the sign before is that of a date")
                .containsExactly(Rule.WRONG_WEEKDAY);
    }
}
