package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.TestClock;
import zonenews.article.Article;
import zonenews.article.ArticleState;
import zonenews.article.Articles;

/** Every article of the example newsroom, printed from its print view and from its own page. */
@ExampleBrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplePaperTests {

    private final List<Printed> printed = new ArrayList<>();
    private final List<String> otherSheets = new ArrayList<>();

    @BeforeAll
    void print(@Autowired Articles articles, @Autowired TestClock clock, @LocalServerPort int port, Browser browser) {
        List<Long> ids = articles.findAll().stream()
                .filter(article -> article.state(clock.instant()) == ArticleState.PUBLIC)
                .map(Article::id)
                .toList();
        assertThat(ids).hasSizeGreaterThan(75);
        String origin = "http://127.0.0.1:" + port;
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            List<CompletableFuture<Printed>> views = new ArrayList<>();
            List<CompletableFuture<Printed>> pages = new ArrayList<>();
            for (Long id : ids) {
                views.add(Printed.begin(page, origin, "/articles/" + id + "/print"));
                pages.add(Printed.begin(page, origin, "/articles/" + id));
            }
            for (int i = 0; i < views.size(); i++) {
                Printed print = views.get(i).join();
                printed.add(print);
                if (!pages.get(i).join().isTheSameAs(print)) {
                    otherSheets.add(print.path());
                }
            }
        }
    }

    @Test
    void every_sheet_is_a4() {
        assertThat(faults(PaperRules::a4)).isEmpty();
    }

    @Test
    void no_line_and_no_picture_crosses_the_margins() {
        assertThat(faults(PaperRules::withinTheMargins)).isEmpty();
    }

    @Test
    void every_word_stands_there_once_and_in_its_place() {
        assertThat(faults(PaperRules::everyWordOnceInItsPlace)).isEmpty();
    }

    @Test
    void every_sheet_says_which_of_how_many_it_is() {
        assertThat(faults(PaperRules::numberedSheets)).isEmpty();
    }

    @Test
    void no_heading_is_left_alone_at_the_foot() {
        assertThat(faults(PaperRules::noHeadingAloneAtTheFoot)).isEmpty();
    }

    @Test
    void a_paragraph_leaves_two_lines_behind_and_takes_two_along() {
        assertThat(faults(PaperRules::noLineOfAParagraphAlone)).isEmpty();
    }

    @Test
    void a_table_repeats_its_head_and_keeps_its_rows_whole() {
        assertThat(faults(PaperRules::tablesInWholeRowsBelowTheirHeads)).isEmpty();
    }

    @Test
    void every_picture_is_there_and_whole() {
        assertThat(faults(PaperRules::picturesWholeInTheirProportions)).isEmpty();
    }

    @Test
    void a_picture_keeps_its_caption_and_is_at_most_180_mm_high() {
        assertThat(faults(PaperRules::picturesWithTheirCaptionsWithin180Millimetres))
                .isEmpty();
    }

    @Test
    void everything_but_pictures_is_black_on_white() {
        assertThat(faults(PaperRules::blackOnWhite)).isEmpty();
    }

    @Test
    void the_code_on_the_last_sheet_leads_to_the_article() {
        assertThat(faults(PaperRules::aCodeThatLeadsToTheArticle)).isEmpty();
    }

    @Test
    void the_article_page_prints_the_same_sheets() {
        assertThat(otherSheets).isEmpty();
    }

    private List<String> faults(Function<Printed, Stream<String>> rule) {
        return printed.stream()
                .flatMap(print -> rule.apply(print).map(fault -> print.path() + " " + fault))
                .toList();
    }
}
