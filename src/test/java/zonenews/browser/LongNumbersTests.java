package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Newsroom;
import zonenews.TestClock;

/** On a phone the words ahead of a number that does not fit into their line stand as close together as any. */
@BrowserTest
class LongNumbersTests {

    private static final String WORDS = "企业的统一社会信用代码是";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private Desk desk;
    private Long article;

    @BeforeEach
    void published(Browser browser) {
        desk = new Desk(browser, port);
        article = newsroom.publishedAsOf(
                clock.instant(),
                Newsroom.content("长数字", newsroom.column("园区要闻"))
                        .withBody("<p>" + WORDS + "91330100MA2XXXXX0000001，请核对。</p>"));
    }

    @AfterEach
    void closed() {
        desk.close();
    }

    @Test
    void for_residents() {
        Page page = desk.open("/articles/" + article);
        page.setViewportSize(360, 800);
        nothingIsDrawnApart(page);
    }

    @Test
    void and_while_it_is_written() {
        Page page = desk.form(article);
        page.setViewportSize(360, 800);
        nothingIsDrawnApart(page);
    }

    private static void nothingIsDrawnApart(Page page) {
        double[] measured = ((java.util.List<?>) page.evaluate("""
                        words => {
                            const line = document.querySelector('.article-text p');
                            const range = document.createRange();
                            range.setStart(line.firstChild, 0);
                            range.setEnd(line.firstChild, words.length);
                            const number = document.createRange();
                            number.setStart(line.firstChild, words.length);
                            number.setEnd(line.firstChild, words.length + 5);
                            return [range.getBoundingClientRect().width / words.length / parseFloat(getComputedStyle(line).fontSize),
                                number.getBoundingClientRect().top - range.getBoundingClientRect().top];
                        }""", WORDS))
                .stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
        assertThat(measured[1]).as("the number begins a line").isGreaterThan(10);
        assertThat(measured[0]).as("width of a sign").isBetween(0.95, 1.05);
    }
}
