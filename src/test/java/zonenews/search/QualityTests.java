package zonenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import zonenews.NewsroomTest;
import zonenews.TestClock;

/** What residents type is answered with the article they mean, over the example newsroom. */
@NewsroomTest
@ActiveProfiles("example")
// Other tests move the clock, and what is public moves with it.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class QualityTests {

    private record Asked(boolean aside, String query, List<String> wanted) {}

    private record Answered(Asked asked, int rank) {}

    @Autowired
    private ArticleSearch search;

    @Autowired
    private SearchIndexer indexer;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void everything_is_indexed() throws IOException {
        indexer.catchUp();
    }

    private List<Asked> queries() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/search/queries.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(cell -> new Asked(cell[0].equals("aside"), cell[1], List.of(cell[2].split(","))))
                .toList();
    }

    private Map<Long, String> numbers() {
        return jdbc
                .sql("select id, form_token from article where form_token like 'example-%'")
                .query((row, at) -> Map.entry(row.getLong(1), row.getString(2).substring("example-".length())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Answered answer(Asked asked, Map<Long, String> numbers) {
        List<String> found = search.search(SearchQuery.of(asked.query)).hits().stream()
                .map(hit -> numbers.getOrDefault(hit.id(), "?"))
                .toList();
        int rank = 1
                + (int) found.stream()
                        .takeWhile(number -> !asked.wanted.contains(number))
                        .count();
        return new Answered(asked, rank > found.size() ? 0 : rank);
    }

    private static double part(List<Answered> answers, Predicate<Answered> good) {
        return (double) answers.stream().filter(good).count() / answers.size();
    }

    private static double mrr(List<Answered> answers) {
        return answers.stream()
                .mapToDouble(answer -> answer.rank == 0 ? 0 : 1.0 / answer.rank)
                .average()
                .orElse(0);
    }

    @Test
    void residents_find_what_they_mean() throws IOException {
        Map<Long, String> numbers = numbers();
        List<Answered> answers =
                queries().stream().map(asked -> answer(asked, numbers)).toList();
        Function<Boolean, List<Answered>> half = aside ->
                answers.stream().filter(answer -> answer.asked.aside == aside).toList();
        for (boolean aside : List.of(false, true)) {
            List<Answered> these = half.apply(aside);
            System.out.printf(
                    "Search quality, %s: %d queries, success@1 %.3f, success@3 %.3f, MRR %.3f%n",
                    aside ? "kept aside" : "tuned by",
                    these.size(),
                    part(these, answer -> answer.rank == 1),
                    part(these, answer -> answer.rank >= 1 && answer.rank <= 3),
                    mrr(these));
        }
        half.apply(false).stream()
                .filter(answer -> answer.rank != 1)
                .forEach(answer -> System.out.printf("  %d. for %s%n", answer.rank, answer.asked.query));
        for (boolean aside : List.of(false, true)) {
            List<Answered> these = half.apply(aside);
            assertThat(part(these, answer -> answer.rank >= 1 && answer.rank <= 3))
                    .as("success@3")
                    .isGreaterThanOrEqualTo(0.95);
            assertThat(mrr(these)).as("MRR").isGreaterThanOrEqualTo(0.9);
        }
    }

    @Test
    void an_exact_title_comes_first() {
        List<String> titles = jdbc.sql("select distinct title from article where live_edition_id is not null"
                        + " and withdrawn_at is null and published_at <= :now and expire_at > :now")
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .query(String.class)
                .list();
        List<String> wrong = new ArrayList<>();
        for (String title : titles) {
            for (String typed : Arrays.asList(title, title.replace(" ", ""), title.replaceAll("[“”《》]", ""))) {
                List<SearchHit> hits = search.search(SearchQuery.of(typed)).hits();
                if (hits.isEmpty() || !hits.get(0).title().text().equals(title)) {
                    wrong.add(typed);
                }
            }
        }
        System.out.printf("Exact titles first: %d of %d%n", titles.size() * 3 - wrong.size(), titles.size() * 3);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "人才公预, 人才公寓",
        "数字体俭, 数字体检",
        "技术改早, 技术改造",
        "白鹭州, 白鹭洲",
        "疏港鲁, 疏港路",
        "方国良, 方国梁",
        "苏晚和, 苏晚禾",
        "栖澜理, 栖澜里",
        "流感役苗, 流感疫苗",
        "招商引姿, 招商引资",
        "防讯演练, 防汛演练",
        "宿港路, 疏港路",
        "title:人才,",
    })
    void for_a_wrong_character_the_word_that_has_the_right_one_is_offered(String typed, @Nullable String offered) {
        assertThat(search.search(SearchQuery.of(typed)).meant()).isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource({"人才公预, 人才公寓", "技术改早, 技术改造", "title:人才, 人才"})
    void where_no_part_of_what_was_typed_is_rare_the_nearest_hold_the_least_common(String typed, String word) {
        SearchResults results = search.search(SearchQuery.of(typed));
        assertThat(results.nearest()).isTrue();
        assertThat(results.hits()).isNotEmpty();
        assertThat(results.hits().get(0).title().text()).contains(word);
    }

    @Test
    void a_word_that_is_in_most_articles_makes_none_of_them_near() {
        SearchResults results = search.search(SearchQuery.of("经开区停水"));
        assertThat(results.hits()).isEmpty();
        assertThat(results.missing()).containsExactly("停水");
        assertThat(results.rest()).isEqualTo("经开区");
        assertThat(search.search(SearchQuery.of("澜洲")).meant()).isEqualTo("澜州");
        assertThat(search.search(SearchQuery.of("招商引姿")).meant()).isEqualTo("招商引资");
    }
}
