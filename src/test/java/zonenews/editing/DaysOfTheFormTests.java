package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

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
}
