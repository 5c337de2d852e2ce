package zonenews.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import zonenews.article.HouseStyle;

class NewsWriterTests {

    private static final long MANY = 100_000;

    private final List<News> news = LongStream.iterate(0, number -> number < MANY, number -> number + 50)
            .mapToObj(ManyArticles.of(MANY).writer()::article)
            .toList();

    @Test
    void the_same_number_is_the_same_article() {
        assertThat(ManyArticles.of(MANY).writer().article(4_711))
                .isEqualTo(ManyArticles.of(MANY).writer().article(4_711));
    }

    @Test
    void texts_have_300_to_3000_characters() {
        for (News each : news) {
            int characters = Jsoup.parse(each.body()).text().replace(" ", "").length();
            assertThat(characters).as(each.body()).isBetween(300, 3_000);
            assertThat(each.characters()).isBetween(characters, characters + 20);
        }
        assertThat(news).anyMatch(each -> each.characters() > 2_200);
        assertThat(news.stream().mapToInt(News::characters).average().orElseThrow())
                .isBetween(700.0, 1_500.0);
    }

    @Test
    void nothing_is_left_unsaid_and_nothing_needs_cleaning() {
        for (News each : news) {
            assertThat(each.title() + each.body()).doesNotContainPattern("[{}\\[\\]|]");
            assertThat(each.title()).hasSizeBetween(8, 60);
            assertThat(HouseStyle.of(each.body())).isEqualTo(each.body());
        }
    }

    @Test
    void no_sentence_stands_twice_in_an_article() {
        List<String> twice = new ArrayList<>();
        for (News each : news) {
            Document text = Jsoup.parse(each.body());
            text.select("h2, table").remove();
            Set<String> seen = new HashSet<>();
            Arrays.stream(text.text().split("。"))
                    .map(String::strip)
                    .filter(sentence -> sentence.length() > 12 && !seen.add(sentence))
                    .forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void titles_are_as_different_as_titles_are() {
        Set<String> titles = new HashSet<>();
        news.forEach(each -> titles.add(each.title()));
        assertThat(titles).hasSizeGreaterThan(news.size() * 80 / 100);
    }

    @Test
    void every_column_is_written_for_some_more_than_others() {
        int[] articles = new int[Columns.COUNT];
        news.forEach(each -> articles[each.column()]++);
        int[] leaves = Arrays.copyOfRange(articles, 48, Columns.COUNT);
        assertThat(Arrays.stream(articles, 0, 48).sum()).isZero();
        assertThat(leaves).doesNotContain(0);
        assertThat(Arrays.stream(leaves).max().orElseThrow())
                .isGreaterThan(4 * Arrays.stream(leaves).min().orElseThrow());
    }
}
