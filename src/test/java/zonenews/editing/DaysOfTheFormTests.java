package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zonenews.Visitor.Page;

/** 原文发布日期 and 成文日期, as they are typed. */
class DaysOfTheFormTests extends CheckedPublication {

    @Test
    void a_day_to_come_is_saved_and_the_check_asks_about_it() {
        Page saved = write(writer, "STAY", "originalDate", "2999-01-01", "policy.writtenOn", "2999-02-03");
        assertThat(saved.status()).isEqualTo(302);
        Page form = writer.get("/admin/articles/" + id(saved.location()));
        assertThat(form.html().select("#policy\\.writtenOn").val()).isEqualTo("2999-02-03");
        assertThat(checked("originalDate", "2999-01-01", "policy.writtenOn", "2999-02-03")
                        .html()
                        .select(".proof-may a")
                        .eachText())
                .containsExactly("原文发布日期还没有到，请核对", "成文日期还没有到，请核对");
    }

    @Test
    void a_day_is_taken_as_people_write_it() {
        for (String day : List.of(
                "2026/3/1", "2026.3.1", "2026年3月1日", "20260301", "２０２６年３月１日", " 2026-03-01 ", "2026 年 3 月 1 日")) {
            Page saved = write(writer, "STAY", "originalDate", day, "policy.writtenOn", day);
            assertThat(saved.status()).as(day).isEqualTo(302);
            Page form = writer.get("/admin/articles/" + id(saved.location()));
            assertThat(form.html().select("#originalDate, #policy\\.writtenOn").eachAttr("value"))
                    .as(day)
                    .containsExactly("2026-03-01", "2026-03-01");
        }
        for (String noDay : List.of("2026/2/30", "三月一日", "2026-13-01", "26-3-1", "0000-01-01", "1899年12月31日")) {
            assertThat(write(writer, "STAY", "originalDate", noDay).status())
                    .as(noDay)
                    .isEqualTo(400);
        }
    }

    @Test
    void every_line_on_top_of_the_form_names_its_field() {
        Page refused = write(
                writer,
                "STAY",
                "publishAt",
                "明早",
                "expireAt",
                "后天",
                "originalDate",
                "2026-02-30",
                "policy.writtenOn",
                "三月",
                "policy.interprets",
                "999999999");
        assertThat(refused.html().select(".problems a").eachText())
                .containsExactlyInAnyOrder(
                        "发布时间：时间写法不对，例如 2026-03-01 09:30",
                        "到期下线：时间写法不对，例如 2026-03-01 09:30",
                        "原文发布日期：日期写法不对，例如 2026-03-01",
                        "成文日期：日期写法不对，例如 2026-03-01",
                        "解读的文件：没有这个编号的稿件");
        assertThat(refused.html().select("#originalDate-problem").text())
                .as("beside the field, which has its name")
                .isEqualTo("日期写法不对，例如 2026-03-01");
        assertThat(checked("policy.writtenOn", "三月")
                        .html()
                        .select(".proof-must a")
                        .eachText())
                .containsExactly("成文日期：日期写法不对，例如 2026-03-01");
    }

    @Test
    void a_name_that_is_said_already_is_not_said_twice() {
        Page refused = write(writer, "STAY", "publishAt", "2026-05-02T08:00", "expireAt", "2026-05-01T08:00");
        assertThat(refused.html().select(".problems a").eachText()).containsExactly("到期下线的时间要晚于发布时间");
    }
}
