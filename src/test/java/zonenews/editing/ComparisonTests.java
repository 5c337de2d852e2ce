package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import zonenews.Cost;
import zonenews.editing.Comparison.Change;
import zonenews.editing.Comparison.Piece;

/** What changed is marked by word, and everything both texts say can be read in it. */
class ComparisonTests {

    private static String words(String before, String after) {
        return marked(WordDifference.between(before, after));
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.change()) {
                    case SAME -> piece.text();
                    case ADDED -> "+" + piece.text() + "+";
                    case DELETED -> "-" + piece.text() + "-";
                })
                .collect(Collectors.joining());
    }

    private static List<String> blocks(String before, String after) {
        return BlockDifference.between(TextBlock.blocks(before), TextBlock.blocks(after)).stream()
                .map(block -> marked(block.pieces()) + (block.restyled() ? "*" : ""))
                .toList();
    }

    @Test
    void chinese_is_compared_by_character_and_its_punctuation_apart() {
        assertThat(words("园区今天开工。", "园区明天开工！")).isEqualTo("园区-今-+明+天开工-。-+！+");
    }

    @Test
    void a_number_and_a_latin_word_are_compared_whole() {
        assertThat(words("增长 12.5%，共 1,200 家", "增长 13.5%，共 1,300 家")).isEqualTo("增长 -12.5%-+13.5%+，共 -1,200-+1,300+ 家");
        assertThat(words("用 Spring 写", "用 Springs 写")).isEqualTo("用 -Spring-+Springs+ 写");
        assertThat(words("2026-03-01发布", "2026-03-02发布")).isEqualTo("-2026-03-01-+2026-03-02+发布");
    }

    @Test
    void two_changes_with_a_sign_between_them_are_read_as_one() {
        assertThat(words("由管委会办公室的同志负责", "由招商局项目处的专班负责")).isEqualTo("由-管委会办公室的同志-+招商局项目处的专班+负责");
    }

    @Test
    void a_paragraph_that_was_changed_is_one_paragraph_and_a_new_one_is_all_new() {
        assertThat(blocks("<p>第一段照旧。</p><p>第二段写了旧的数字 5。</p>", "<p>第一段照旧。</p><p>完全另外的话。</p><p>第二段写了新的数字 6。</p>"))
                .containsExactly("第一段照旧。", "+完全另外的话。+", "第二段写了-旧-+新+的数字 -5-+6+。");
    }

    @Test
    void headings_items_rows_and_pictures_are_blocks_of_their_own() {
        String text =
                "<h2>标题</h2><ul><li>甲</li><li>乙</li></ul><table><tbody><tr><td>一</td><td>二</td></tr></tbody></table>"
                        + "<figure><img src=\"/media/a.png\" alt=\"桥\"><figcaption>图：桥</figcaption></figure>";
        assertThat(TextBlock.blocks(text))
                .extracting(TextBlock::text)
                .containsExactly("标题", "甲", "乙", "一 │ 二", "〔图片 桥 /media/a.png〕", "图：桥");
    }

    @Test
    void another_address_behind_the_same_words_is_shown() {
        assertThat(blocks(
                        "<p>请看<a href=\"https://a.example/x\">通知</a>。</p>",
                        "<p>请看<a href=\"https://b.example/x\">通知</a>。</p>"))
                .containsExactly("请看通知。 〔链接 https://-a.example/x-+b.example/x+〕");
    }

    @Test
    void words_set_in_bold_are_named_as_a_change_of_form() {
        assertThat(blocks("<p>重要的话</p>", "<p><strong>重要</strong>的话</p>")).containsExactly("重要的话*");
    }

    @Test
    void from_the_marked_text_both_texts_can_be_read_again() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            String before = text(random, 60);
            String after = text(random, 60);
            List<Piece> pieces = WordDifference.between(before, after);
            assertThat(without(Change.ADDED, pieces)).isEqualTo(before);
            assertThat(without(Change.DELETED, pieces)).isEqualTo(after);
        }
    }

    private static String without(Change change, List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.change() != change)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String text(Random random, int length) {
        return IntStream.range(0, random.nextInt(length))
                .mapToObj(i -> "园区开工了A1 ，。%".substring(random.nextInt(10)).substring(0, 1))
                .collect(Collectors.joining());
    }

    @Tag("cost")
    @Test
    void the_longest_texts_take_two_seconds_at_most() {
        Random random = new Random(1);
        String sixtyParagraphs = paragraphs(random, 170, 300);
        for (String[] pair : new String[][] {
            {sixtyParagraphs, sixtyParagraphs.replace("的", "之").replace("一", "壹")},
            {sixtyParagraphs, paragraphs(random, 170, 300)},
            {paragraphs(random, 1, 50_000), paragraphs(random, 1, 50_000)},
            {paragraphs(random, 25_000, 2), paragraphs(random, 25_000, 2)},
            {paragraphs(random, 2_900, 17), paragraphs(random, 2_900, 17)},
            {"<p>" + "1-".repeat(25_000) + "</p>", "<p>" + "-1".repeat(25_000) + "</p>"},
            {paragraphs(random, 1_600, 300), paragraphs(random, 1_600, 300)}
        }) {
            assertThat(Cost.within(Duration.ofSeconds(2), () -> blocks(pair[0], pair[1])))
                    .isNotEmpty();
        }
    }

    private static String paragraphs(Random random, int count, int length) {
        String signs = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经";
        return IntStream.range(0, count)
                .mapToObj(paragraph -> "<p>"
                        + IntStream.range(0, length)
                                .mapToObj(i -> {
                                    int at = random.nextInt(signs.length());
                                    return signs.substring(at, at + 1);
                                })
                                .collect(Collectors.joining())
                        + "</p>")
                .collect(Collectors.joining());
    }
}
