package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A link takes in the words it is to take in, and changes nothing else of them. */
@BrowserTest
class LinkTests extends EmptyForm {

    private static final String PICTURE =
            "<figure><img src=\"/media/golden1.png\" alt=\"签约\" width=\"40\" height=\"30\"></figure>";

    private void select(int from, int to) {
        page.evaluate(
                "([from, to]) => { const view = window.zonenewsEditor; const state = view.state;"
                        + " view.dispatch(state.tr.setSelection(state.selection.constructor.between("
                        + "state.doc.resolve(from), state.doc.resolve(to)))); view.focus(); }",
                List.of(from, to));
    }

    private void link(String address) {
        press("link");
        page.fill("#link-address", address);
        page.click("#link-form button[type=submit]");
    }

    @Test
    void a_blank_that_was_selected_too_stays_and_bold_words_stay_bold() {
        put("<p><strong>GMP </strong>认证</p>");
        select(1, 5);
        link("https://www.example.cn/gmp");
        assertThat(body())
                .isEqualTo(
                        "<p><a href=\"https://www.example.cn/gmp\"><strong>GMP</strong></a><strong> </strong>认证</p>");
    }

    @Test
    void other_words_for_it_are_written_as_the_ones_before() {
        put("<p>见<strong>通知</strong>。</p>");
        select(2, 4);
        press("link");
        page.fill("#link-address", "/articles/128");
        page.fill("#link-words", "原通知");
        page.click("#link-form button[type=submit]");
        assertThat(body()).isEqualTo("<p>见<a href=\"/articles/128\"><strong>原通知</strong></a>。</p>");
    }

    @Test
    void a_link_that_is_partly_bold_is_changed_and_taken_away_whole() {
        put("<p>见<a href=\"/articles/1\">甲<strong>乙</strong>丙</a>。</p>");
        select(3, 3);
        press("link");
        assertThat(page.locator("#link-words")).hasValue("甲乙丙");
        page.fill("#link-address", "/articles/2");
        page.click("#link-form button[type=submit]");
        assertThat(body()).isEqualTo("<p>见<a href=\"/articles/2\">甲<strong>乙</strong>丙</a>。</p>");
        select(3, 3);
        press("link");
        page.click("#link-away");
        assertThat(body()).isEqualTo("<p>见甲<strong>乙</strong>丙。</p>");
    }

    @Test
    void no_picture_becomes_a_link() {
        put("<p>甲</p>" + PICTURE);
        page.locator("#body-editor figure img").click();
        assertThat(page.locator("button[data-action=link]")).hasAttribute("aria-disabled", "true");
        page.keyboard().press("Control+k");
        assertThat(page.locator("#link-form")).isHidden();
        assertThat(body()).isEqualTo("<p>甲</p>" + PICTURE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.cn/？a=1＆b=2, https://www.example.cn/?a=1&amp;b=2",
        "ｗｗｗ.example.cn, https://www.example.cn"
    })
    void signs_an_input_method_wrote_wide_are_those_of_the_address(String typed, String address) {
        put("<p>网站</p>");
        select(1, 3);
        link(typed);
        assertThat(body()).isEqualTo("<p><a href=\"" + address + "\">网站</a></p>");
    }

    @Test
    void an_address_with_a_blank_in_it_is_asked_for_again() {
        put("<p>网站</p>");
        select(1, 3);
        link("https://www.exam ple.cn/");
        assertThat(page.locator("#link-address-problem")).isVisible();
        assertThat(page.locator("#link-address")).hasValue("https://www.exam ple.cn/");
    }
}
