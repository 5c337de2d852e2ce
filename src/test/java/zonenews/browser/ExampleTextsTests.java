package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import zonenews.article.HouseStyle;

/** Opening a text in the editor and saving it changes nothing in it. */
@ExampleBrowserTest
class ExampleTextsTests {

    @Autowired
    private JdbcTemplate database;

    @LocalServerPort
    private int port;

    @Test
    void every_text_of_the_example_is_the_same_after_the_editor(Browser browser) {
        List<String> texts = database.queryForList("select body from edition where body <> ''", String.class);
        assertThat(texts).hasSizeGreaterThan(70);
        try (Desk desk = new Desk(browser, port)) {
            Page page = desk.open("/admin/articles/new");
            page.waitForSelector("#editor[data-ready]");
            for (String text : texts) {
                Object written = page.evaluate(
                        "async typed => { const s = await import('zonenews/schema'); return s.toField(s.fromField(typed)); }",
                        HouseStyle.forTyping(text));
                assertThat(HouseStyle.of(written.toString())).isEqualTo(withoutBlanksBetweenTags(text));
            }
        }
    }

    private static String withoutBlanksBetweenTags(String html) {
        return html.replaceAll(">\\s+<", "><");
    }
}
