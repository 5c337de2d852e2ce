package zonenews.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageTextTests {

    private static final String TEXT = "三月的青澜港,第一批农机从码头装船,发往下游的六个县。";

    @Test
    void utf8_with_and_without_its_mark_and_gb18030_are_told_apart() {
        assertThat(PageText.of(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
        assertThat(PageText.of(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TEXT);
        assertThat(PageText.of(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(TEXT);
        assertThat(PageText.of(TEXT.getBytes(Charset.forName("GB18030")))).isEqualTo(TEXT);
    }

    @Test
    void a_page_may_declare_its_encoding() {
        String page = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=%s\"><p>" + TEXT + "</p>";
        assertThat(PageText.of(page.formatted("gb2312").getBytes(Charset.forName("GBK"))))
                .contains(TEXT);
        assertThat(PageText.of(page.formatted("big5").replace(TEXT, "三月青港").getBytes(Charset.forName("Big5"))))
                .contains("三月青港");
    }

    @Test
    void a_damaged_file_is_reported_and_not_guessed() {
        byte[] damaged = TEXT.getBytes(StandardCharsets.UTF_8);
        damaged[10] = (byte) 0xff;
        assertThatThrownBy(() -> PageText.of(damaged)).isInstanceOf(NotTakenIn.class);
        assertThatThrownBy(() -> PageText.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2}))
                .isInstanceOf(NotTakenIn.class);
    }
}
