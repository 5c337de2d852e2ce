package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever is pasted while the cursor stands in a table, the table stays one. */
@BrowserTest
class PastedIntoCellsTests extends EmptyForm {

    private static final String TABLE = "<table><thead><tr><th>名称</th><th>数量</th></tr></thead>"
            + "<tbody><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></tbody></table>";

    private void pasteBehind(String words, String html) {
        put(TABLE);
        page.locator("#body-editor td", new com.microsoft.playwright.Page.LocatorOptions().setHasText(words))
                .click();
        page.keyboard().press("End");
        page.waitForFunction(
                "words => { const { $from } = window.zonenewsEditor.state.selection;"
                        + " return $from.parent.textContent === words && $from.parentOffset === words.length; }",
                words);
        Clipboards.paste(page, html, "", "", List.of());
    }

    @Test
    void a_table_among_other_words_becomes_lines_of_the_cell() {
        pasteBehind("甲", "<p>前</p><table><tr><td>A</td><td>B</td></tr><tr><td>C</td><td></td></tr></table><p>后</p>");
        assertThat(body()).isEqualTo(TABLE.replace("<td>甲</td>", "<td><p>甲前</p><p>A　B</p><p>C</p><p>后</p></td>"));
    }

    @Test
    void headings_are_lines_and_lists_stay_lists() {
        pasteBehind("甲", "<h2>标题</h2><p>段一</p><ul><li>一</li><li>二</li></ul><blockquote><p>引</p></blockquote>");
        assertThat(body())
                .isEqualTo(TABLE.replace(
                        "<td>甲</td>", "<td><p>甲标题</p><p>段一</p><ul><li>一</li><li>二</li></ul><p>引</p></td>"));
    }

    @Test
    void one_line_is_written_behind_the_words_that_stand_there() {
        pasteBehind("甲", "<p>，<b>后加的</b></p>");
        assertThat(body()).isEqualTo(TABLE.replace("<td>甲</td>", "<td>甲，<strong>后加的</strong></td>"));
    }

    @Test
    void a_row_takes_the_cells_from_here_on_and_says_what_it_covers() {
        pasteBehind("甲", "<table><tr><td>丙</td><td>3</td></tr></table>");
        assertThat(page.locator("#editor-state")).hasText("粘贴的表格盖住了 2 格原来的文字，按 Ctrl+Z 可以撤销");
        assertThat(body()).isEqualTo(TABLE.replace("甲", "丙").replace(">1<", ">3<"));
        page.keyboard().press("Control+z");
        assertThat(body()).isEqualTo(TABLE);
    }
}
