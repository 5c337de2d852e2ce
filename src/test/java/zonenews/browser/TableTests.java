package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.ClickOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.KeyboardModifier;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables are made, changed and taken away with the buttons above the text. */
@BrowserTest
class TableTests extends EmptyForm {

    private static final String NAMES = "<tr><th>指标</th><th>数值</th></tr>";
    private static final String OUTPUT = "<tr><td>产值</td><td>1300</td></tr>";
    private static final String TAXES = "<tr><td>税收</td><td>88</td></tr>";
    private static final String EMPTY = "<tr><td></td><td></td></tr>";

    private static String table(String head, String rows) {
        return "<table>" + (head.isEmpty() ? "" : "<thead>" + head + "</thead>") + "<tbody>" + rows
                + "</tbody></table>";
    }

    private Locator cell(String words) {
        return page.locator("#body-editor th, #body-editor td").filter(new FilterOptions().setHasText(words));
    }

    private void select(String from, String to) {
        cell(from).click();
        cell(to).click(new ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
        page.waitForSelector("#body-editor .selectedCell");
    }

    @Test
    void a_table_is_filled_its_cells_joined_and_its_title_written() {
        press("table");
        page.fill("#table-rows", "3");
        page.fill("#table-columns", "2");
        page.click("#table-form button[type=submit]");
        List.of("指标", "数值", "产值", "1300", "税收").forEach(each -> {
            page.keyboard().type(each);
            page.keyboard().press("Tab");
        });
        page.keyboard().type("88");
        page.fill("#table-caption", "表1 主要指标");
        select("产值", "税收");
        press("merge");
        assertThat(stored("表格"))
                .isEqualTo("<table><caption>表1 主要指标</caption><thead>" + NAMES + "</thead>"
                        + "<tbody><tr><td rowspan=\"2\"><p>产值</p><p>税收</p></td><td>1300</td></tr>"
                        + "<tr><td>88</td></tr></tbody></table>");
    }

    @Test
    void rows_come_above_and_below_the_one_that_is_written_in_and_go_again() {
        put(table(NAMES, OUTPUT + TAXES));
        cell("产值").click();
        press("row-below");
        assertThat(body()).isEqualTo(table(NAMES, OUTPUT + EMPTY + TAXES));
        press("row-above");
        assertThat(body()).isEqualTo(table(NAMES, EMPTY + OUTPUT + EMPTY + TAXES));
        press("row-away");
        assertThat(body()).isEqualTo(table(NAMES, EMPTY + EMPTY + TAXES));
        cell("指标").click();
        press("row-below");
        assertThat(body())
                .as("below the names stands what they name")
                .isEqualTo(table(NAMES, EMPTY + EMPTY + EMPTY + TAXES));
    }

    @Test
    void the_head_reaches_as_far_down_as_its_cells() {
        String head =
                "<tr><th rowspan=\"2\">序号</th><th colspan=\"2\">投资</th></tr><tr><td>2025年</td><td>2026年</td></tr>";
        String rows = "<tr><td>1</td><td>30</td><td>40</td></tr>";
        assertThat(written(table("", head + rows))).isEqualTo(table(head, rows));
        assertThat(written(table("", head))).as("all of it is no head").isEqualTo(table("", head));
    }

    private Object written(String html) {
        return page.evaluate(
                "async html => { const s = await import('zonenews/schema'); return s.toField(s.fromField(html)); }",
                html);
    }

    @Test
    void all_chosen_cells_become_plain() {
        put("<table><tbody><tr><td><strong>甲</strong></td><td class=\"center\"><strong>乙</strong></td></tr>"
                + "<tr><td><strong>丙</strong></td><td><a href=\"/articles/1\">丁</a></td></tr></tbody></table>");
        select("甲", "丁");
        press("plain");
        assertThat(body())
                .isEqualTo("<table><tbody><tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr></tbody></table>");
    }

    @Test
    void what_is_to_be_mended_in_its_title_is_mended_there() {
        put(
                "<table><caption>截止11月底主要指标</caption><tbody><tr><td>产值</td></tr></tbody></table><p>报名截止11月20日</p><p>他说“好<br>的，</p>");
        show("截止", 1, "截至");
        assertThat(body()).contains("<caption>截至11月底主要指标</caption>", "<p>报名截止11月20日</p>");
        assertThat(page.locator("#table-caption")).isFocused();
        assertThat(page.locator("#table-caption")).hasValue("截至11月底主要指标");
        show("截止", 1, "到");
        assertThat(body()).contains("<p>报名到11月20日</p>");
        show("“好\n的，", 1, "“好的”，");
        assertThat(body()).contains("<p>他说“好的”，</p>");
    }

    private void show(String words, int occurrence, String right) {
        page.evaluate(
                "([text, occurrence, right]) => document.dispatchEvent(new CustomEvent('zonenews:show',"
                        + " {cancelable: true, detail: {field: 'body', text, occurrence, right}}))",
                List.of(words, occurrence, right));
    }

    @Test
    void columns_come_at_both_sides_with_a_name_of_their_own_and_go_again() {
        put(table(NAMES, OUTPUT));
        cell("数值").click();
        press("column-after");
        assertThat(body())
                .isEqualTo(table(
                        "<tr><th>指标</th><th>数值</th><th></th></tr>", "<tr><td>产值</td><td>1300</td><td></td></tr>"));
        press("column-before");
        assertThat(body())
                .isEqualTo(table(
                        "<tr><th>指标</th><th></th><th>数值</th><th></th></tr>",
                        "<tr><td>产值</td><td></td><td>1300</td><td></td></tr>"));
        press("column-away");
        assertThat(body())
                .isEqualTo(table("<tr><th>指标</th><th></th><th></th></tr>", "<tr><td>产值</td><td></td><td></td></tr>"));
    }

    @Test
    void joined_cells_grow_with_a_row_shrink_without_it_and_are_parted_again() {
        put(table(NAMES, OUTPUT + TAXES));
        select("产值", "税收");
        press("merge");
        cell("88").click();
        press("row-above");
        assertThat(body()).contains("<td rowspan=\"3\">").contains("<tr><td></td></tr><tr><td>88</td></tr>");
        press("row-away");
        assertThat(body()).contains("<td rowspan=\"2\">").doesNotContain("88");
        cell("产值").click();
        press("split");
        assertThat(body()).isEqualTo(table(NAMES, "<tr><td><p>产值</p><p>税收</p></td><td>1300</td></tr>" + EMPTY));
    }

    @Test
    void the_row_that_is_written_in_is_made_a_head_and_a_second_one_below_it_and_both_again_rows() {
        put(table("", NAMES.replace("th>", "td>") + OUTPUT + TAXES));
        cell("指标").click();
        press("head-row");
        assertThat(body()).isEqualTo(table(NAMES, OUTPUT + TAXES));
        cell("产值").click();
        press("head-row");
        assertThat(body()).isEqualTo(table(NAMES + OUTPUT.replace("td>", "th>"), TAXES));
        press("head-row");
        cell("指标").click();
        press("head-row");
        assertThat(body()).isEqualTo(table("", NAMES.replace("th>", "td>") + OUTPUT + TAXES));
    }

    @Test
    void figures_of_a_column_are_set_at_the_right_together() {
        put(table(NAMES, OUTPUT + TAXES));
        select("1300", "88");
        press("right");
        assertThat(page.locator("[data-action=right]")).hasAttribute("aria-pressed", "true");
        assertThat(body())
                .isEqualTo(table(
                        NAMES,
                        OUTPUT.replace("<td>1300", "<td class=\"right\">1300")
                                + TAXES.replace("<td>88", "<td class=\"right\">88")));
        press("right");
        assertThat(body()).isEqualTo(table(NAMES, OUTPUT + TAXES));
    }

    @Test
    void with_its_last_row_or_column_the_table_goes_and_one_step_back_brings_it() {
        for (String last : List.of("row-away", "column-away")) {
            String alone = table("", last.equals("row-away") ? OUTPUT : "<tr><td>产值</td></tr><tr><td>1300</td></tr>");
            put(alone);
            cell("产值").click();
            press(last);
            assertThat(body()).as(last).isEmpty();
            page.locator("#body-editor").press("Control+z");
            assertThat(body()).as(last).isEqualTo(alone);
        }
    }

    @Test
    void where_whole_rows_are_joined_no_empty_row_is_left() {
        put(table(NAMES, OUTPUT + TAXES));
        select("产值", "88");
        press("merge");
        String joined = table(NAMES, "<tr><td colspan=\"2\"><p>产值</p><p>1300</p><p>税收</p><p>88</p></td></tr>");
        assertThat(body()).isEqualTo(joined);
        page.locator("#body-editor").press("Control+z");
        assertThat(body()).isEqualTo(table(NAMES, OUTPUT + TAXES));
        select("指标", "88");
        press("merge");
        assertThat(body())
                .isEqualTo(table("", "<tr><th><p>指标</p><p>数值</p><p>产值</p><p>1300</p><p>税收</p><p>88</p></th></tr>"));
    }

    @Test
    void whatever_the_spans_of_a_pasted_table_say_it_is_sound() {
        Clipboards.paste(
                page,
                "<table><tr><td colspan=1000>题</td></tr><tr><td>甲</td><td rowspan=99999>乙</td><td>丙</td></tr>"
                        + "<tr><td colspan=3>丁</td><td colspan=-2>戊</td></tr></table>",
                "",
                "",
                List.of());
        assertThat(body())
                .isEqualTo(table(
                        "",
                        "<tr><td colspan=\"3\">题</td></tr>"
                                + "<tr><td>甲</td><td rowspan=\"2\">乙</td><td>丙</td></tr>"
                                + "<tr><td>丁</td><td>戊</td></tr>"));
    }

    @Test
    void thousands_of_cells_with_absurd_spans_are_there_at_once_and_without_a_span() {
        String row = "<tr>" + "<td colspan=99999 rowspan=1000>甲</td>".repeat(20) + "</tr>";
        Clipboards.paste(page, "<table>" + row.repeat(100) + "</table>", "", "", List.of());
        assertThat(page.locator("#body-editor td")).hasCount(2000);
        assertThat(body()).doesNotContain("span=").doesNotContain("<td></td>");
    }

    @Test
    void a_table_goes_as_a_whole_and_what_stands_around_it_stays() {
        put("<p>前文。</p>" + table(NAMES, OUTPUT) + "<p>后文。</p>");
        cell("产值").click();
        press("table-away");
        assertThat(body()).isEqualTo("<p>前文。</p><p>后文。</p>");
        assertThat(page.locator("[data-for=table]")).isHidden();
    }
}
