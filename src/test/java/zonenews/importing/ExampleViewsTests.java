package zonenews.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import zonenews.Newsroom;
import zonenews.NewsroomTest;

/** The example newsroom has been read before anybody opens it. */
@NewsroomTest
@ActiveProfiles("example")
// Other tests move the clock, and the last thirty days move with it.
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class ExampleViewsTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_statistics_have_something_to_show_at_first_sight() {
        List<String> lines = newsroom.editor()
                .get("/admin/statistics?of=DAYS")
                .html()
                .select("#numbers tbody tr")
                .eachText();
        assertThat(lines).hasSize(30).filteredOn(line -> !line.endsWith(" 0")).hasSizeGreaterThan(27);
    }

    @Test
    void the_days_of_an_article_add_up_to_its_total() {
        List<Map<String, Object>> wrong = jdbc.sql("""
                        select v.article_id, v.total from article_views v
                        where v.total <> (select coalesce(sum(d.total), 0) from article_views_by_day d
                                          where d.article_id = v.article_id)
                        """).query().listOfRows();
        assertThat(wrong).isEmpty();
        assertThat(jdbc.sql("select count(*) from article_views_by_day")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void nobody_reads_before_a_text_is_there_or_after_it_is_gone() {
        LocalDate first = LocalDate.of(2026, 3, 2);
        Map<LocalDate, Long> days = ExampleViews.byDay(10_000, first, first.plusDays(99), 7);
        assertThat(days.keySet()).allMatch(day -> !day.isBefore(first) && day.isBefore(first.plusDays(100)));
        assertThat(days.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(10_000);
        assertThat(days.get(first)).as("most while it is new").isGreaterThan(10 * days.get(first.plusDays(50)));
        assertThat(ExampleViews.byDay(10_000, first, first.plusDays(99), 7)).isEqualTo(days);
        assertThat(ExampleViews.byDay(5, first, first, 7)).containsExactly(Map.entry(first, 5L));
    }
}
