package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.Visitor;

/** Addresses may hold signs that no keyboard has. */
abstract class UntypableSignsRules {

    @Autowired
    private Newsroom newsroom;

    /** PostgreSQL takes no such sign in a text, and answers with an error. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/articles?words=%s&author=%s&from=%s&to=%s",
                "/admin/media?q=%s&kind=%s",
                "/admin/words?q=%s&kind=%s&page=%s",
                "/admin/statistics?of=%s&days=%s&from=%s&to=%s",
                "/admin/front-page/new?place=HEADLINE&words=%s",
                "/admin/front-page/new?place=HEADLINE&article=%s",
                "/admin/columns/new?below=%s",
                "/admin/home-preview?at=%s",
                "/search?q=%s&category=%s&from=%s&to=%s&sort=%s&page=%s",
                "/leaving?article=%s&to=%s"
            })
    void signs_that_nobody_can_type_break_no_page(String page) {
        Visitor editor = newsroom.editor();
        assertThat(editor.get(page.replace("%s", "a%00%07b")).status()).as(page).isLessThan(500);
        assertThat(editor.get(page.replace("%s", "%00")).status()).as(page).isLessThan(500);
    }

    @NewsroomTest
    static class OnH2Tests extends UntypableSignsRules {}

    @NewsroomTestOnPostgres
    static class OnPostgresTests extends UntypableSignsRules {}
}
