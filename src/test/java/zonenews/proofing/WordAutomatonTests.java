package zonenews.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zonenews.Cost;
import zonenews.article.Content;

class WordAutomatonTests {

    private static Set<String> found(List<String> words, String text) {
        Set<String> found = new TreeSet<>();
        new WordAutomaton(words).search(text, (end, word) -> found.add(end + words.get(word)));
        return found;
    }

    private static Set<String> foundOneByOne(List<String> words, String text) {
        Set<String> found = new TreeSet<>();
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                found.add(at + word.length() + word);
            }
        }
        return found;
    }

    @Test
    void words_within_words_and_across_each_other_are_all_found() {
        List<String> words = List.of("开工", "开工仪式", "工仪", "仪式感", "式");
        assertThat(found(words, "今天开工仪式感谢")).isEqualTo(foundOneByOne(words, "今天开工仪式感谢"));
        assertThat(found(List.of(), "什么都没有")).isEmpty();
    }

    @Test
    void it_finds_what_looking_for_each_word_alone_finds() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            Set<String> words = new LinkedHashSet<>();
            for (int i = 0; i < 30; i++) {
                words.add(letters(random, 1 + random.nextInt(5)));
            }
            String text = letters(random, 300);
            assertThat(found(List.copyOf(words), text)).isEqualTo(foundOneByOne(List.copyOf(words), text));
        }
    }

    private static String letters(Random random, int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append((char) ('一' + random.nextInt(3)));
        }
        return letters.toString();
    }

    @Tag("cost")
    @Test
    void ten_thousand_words_in_half_a_million_characters_take_a_moment() {
        Random random = new Random(7);
        List<WordLine> words = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        while (seen.size() < 10_000) {
            String word = hanzi(random, 2 + random.nextInt(4));
            if (seen.add(word)) {
                words.add(new WordLine(WordKind.SENSITIVE, word, "", false, ""));
            }
        }
        WordChecks checks = new WordChecks(words);
        Content content = Content.titled("长文", null).withBody("<p>" + hanzi(random, 500_000) + "</p>");
        Manuscript manuscript = new Manuscript(content, LocalDate.of(2026, 3, 2));
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            checks.check(manuscript, new Findings(manuscript, Map.of()));
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("10,000 words in 500,000 characters: %d ms%n", best / 1_000_000);
        assertThat(Duration.ofNanos(best)).isLessThan(Cost.time(Duration.ofMillis(400)));
    }

    private static String hanzi(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) (0x4e00 + random.nextInt(3000)));
        }
        return text.toString();
    }

    private static List<Finding> findings(String title, WordLine... lines) {
        Manuscript manuscript = new Manuscript(Content.titled(title, null), LocalDate.of(2026, 3, 2));
        Findings findings = new Findings(manuscript, Map.of());
        new WordChecks(List.of(lines)).check(manuscript, findings);
        return findings.all();
    }

    private static WordLine sensitive(String word) {
        return new WordLine(WordKind.SENSITIVE, word, "", true, "");
    }

    @Test
    void neither_width_nor_case_nor_blanks_hide_a_sensitive_word_and_its_place_is_that_in_the_text() {
        assertThat(findings("请加 Ｗ ｅ\u200bC hat 群", sensitive("wechat")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.place()).isEqualTo("Ｗ ｅ\u200bC hat"));
    }

    @Test
    void a_latin_word_is_not_found_inside_another() {
        assertThat(findings("happy apps", sensitive("app"))).isEmpty();
        assertThat(findings("下载APP就能办", sensitive("app"))).hasSize(1);
    }

    @Test
    void an_exception_excuses_only_what_lies_within_it() {
        WordLine exception = new WordLine(WordKind.EXCEPTION, "国家级开发区", "", false, "");
        assertThat(findings("国家级开发区的国家级产品", sensitive("国家级"), exception))
                .singleElement()
                .satisfies(finding -> assertThat(finding.occurrence()).isEqualTo(2));
    }

    @Test
    void a_right_word_that_holds_the_wrong_one_is_right() {
        WordLine line = new WordLine(WordKind.WRONG, "开发区管委", "开发区管委会", false, "");
        assertThat(findings("开发区管委会", line)).isEmpty();
        assertThat(findings("开发区管委的", line)).hasSize(1);
    }

    @Test
    void one_word_in_two_lists_is_found_for_both() {
        WordLine wrong = new WordLine(WordKind.WRONG, "布署", "部署", false, "");
        assertThat(findings("布署", wrong, sensitive("布署")))
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder(Rule.FORBIDDEN_WORD, Rule.WRONG_WORD);
    }
}
