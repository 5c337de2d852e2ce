package zonenews.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonenews.Cost;
import zonenews.article.Content;

/** No text that fits into the form keeps the check before publishing busy. */
@Tag("cost")
class CostOfProofreadingTests {

    private static final int LONGEST = 500_000;
    private static final Duration MOST = Duration.ofSeconds(2);

    private static List<Finding> findings(String text) {
        return Cost.within(MOST, () -> {
            Manuscript manuscript =
                    new Manuscript(Content.titled("题", null).withBody("<p>" + text + "</p>"), LocalDate.of(2026, 3, 2));
            Findings findings = new Findings(manuscript, Map.of());
            NumberChecks.check(manuscript, findings);
            DateChecks.check(manuscript, findings);
            PunctuationChecks.check(manuscript, findings);
            StructureChecks.check(manuscript, findings);
            return findings.all();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1月1日", "周一（1月1日", "周一、", "1日、", "1月1日至2日", "“", "（", "1）", "\"", "1月1日（周四至周五）", "本周六周日（3月7日、8日）"
            })
    void of_the_same_over_and_over(String words) {
        assertThat(findings(words.repeat(LONGEST / words.length()))).hasSizeLessThan(100);
    }

    @Test
    void of_marks_that_never_find_their_other_half() {
        assertThat(findings("（".repeat(LONGEST / 2) + "》".repeat(LONGEST / 2)))
                .extracting(Finding::rule)
                .contains(Rule.UNPAIRED);
    }
}
