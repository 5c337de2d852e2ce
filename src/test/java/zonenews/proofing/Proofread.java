package zonenews.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.HouseStyle;
import zonenews.article.Origin;

/** A text that is read, and what is said about it. */
@NewsroomTest
abstract class Proofread {

    @Autowired
    Newsroom newsroom;

    @Autowired
    Proofreader proofreader;

    @Autowired
    TestClock clock;

    Category column;

    @BeforeEach
    void aColumn() {
        column = newsroom.column("园区要闻");
    }

    Content text(String body) {
        return Content.titled("园区开工", column)
                .withBody(HouseStyle.of(body))
                .withOrigin(new Origin("澜州日报", "", "", "", null));
    }

    List<Finding> findings(String body) {
        return proofreader.check(text(body), null);
    }

    List<Rule> rules(String body) {
        return findings(body).stream().map(Finding::rule).toList();
    }

    void nothingIn(String body) {
        assertThat(findings(body)).as(body).isEmpty();
    }

    void finds(Rule rule, String body, String place) {
        assertThat(findings(body)).as(body).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.place()).isEqualTo(place);
        });
    }

    static String luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return digits + (10 - sum % 10) % 10;
    }

    List<Rule> inMarch(String body) {
        Content text = text(body).withOrigin(new Origin("澜州日报", "", "", "", LocalDate.of(2026, 3, 2)));
        return proofreader.check(text, null).stream().map(Finding::rule).toList();
    }

    // Links

    List<Rule> link(String address) {
        return rules("<p>见<a href=\"" + address + "\">这里</a>。</p>");
    }
}
