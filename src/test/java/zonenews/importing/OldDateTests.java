package zonenews.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OldDateTests {

    @ParameterizedTest
    @CsvSource({
        "2023-02-14 15:39, 2023-02-14T15:39",
        "2023-02-14, 2023-02-14T00:00",
        "2023/2/14 15:39:05, 2023-02-14T15:39:05",
        "2023.02.14, 2023-02-14T00:00",
        "2023年2月14日 15时39分, 2023-02-14T15:39",
        "2023年2月14日15:39, 2023-02-14T15:39",
        "2023年02月14日 星期二 15:39, 2023-02-14T15:39",
        "2023年2月14日, 2023-02-14T00:00",
        "2023-02-14T15:39:05+08:00, 2023-02-14T15:39:05",
        "\uff12\uff10\uff12\uff13年\uff12月\uff11\uff14日 \uff11\uff15\uff1a\uff13\uff19, 2023-02-14T15:39",
    })
    void a_date_is_read_in_its_usual_forms(String written, LocalDateTime meant) {
        assertThat(OldDate.in(written)).contains(meant);
    }

    @Test
    void a_day_the_calendar_does_not_have_is_reported() {
        assertThatThrownBy(() -> OldDate.in("2023-02-30")).isInstanceOf(NotTakenIn.class);
        assertThatThrownBy(() -> OldDate.in("2023-02-14 25:00")).isInstanceOf(NotTakenIn.class);
    }

    @Test
    void what_is_no_date_is_none() {
        assertThat(OldDate.in("待定")).isEmpty();
        assertThat(OldDate.in("2023年春")).isEmpty();
    }
}
