package zonenews.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.TestClock;
import zonenews.article.Articles;

abstract class ViewCounterRules {

    private static final int OPENINGS = 1000;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private ViewCounter counter;

    @Autowired
    private Articles articles;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Test
    void a_thousand_simultaneous_openings_add_exactly_a_thousand() throws Exception {
        Long article = newsroom.published("千人同看");
        ExecutorService people = Executors.newFixedThreadPool(32);
        try {
            List<Callable<Long>> openings = new ArrayList<>();
            for (int i = 0; i < OPENINGS; i++) {
                openings.add(() -> counter.count(article));
            }
            var numbersSeen = people.invokeAll(openings).stream()
                    .map(ViewCounterRules::result)
                    .collect(Collectors.toSet());
            assertThat(numbersSeen).as("everybody saw a number of their own").hasSize(OPENINGS);
        } finally {
            people.shutdown();
        }
        assertThat(counter.total(article)).isEqualTo(OPENINGS);
        assertThat(today(article)).isEqualTo(OPENINGS);
    }

    @Test
    void counting_waits_for_nobody_who_holds_the_article() throws Exception {
        Long article = newsroom.published("正在修改的稿件");
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            transactions.executeWithoutResult(status -> {
                articles.findForChange(article).orElseThrow();
                assertThat(result(reader.submit(() -> counter.count(article)))).isOne();
            });
        } finally {
            reader.shutdown();
        }
    }

    @Test
    void the_day_begins_anew_at_midnight_in_shanghai() {
        Long article = newsroom.published("跨日的文章");
        counter.count(article);
        clock.forward(Duration.ofDays(1));
        counter.count(article);
        counter.count(article);
        assertThat(counter.total(article)).isEqualTo(3);
        assertThat(today(article)).isEqualTo(2);
    }

    private long today(Long article) {
        return jdbc.sql("select total from article_views_by_day where article_id = ? and view_date = ?")
                .params(article, clock.instant().atZone(clock.getZone()).toLocalDate())
                .query(Long.class)
                .single();
    }

    private static long result(Future<Long> future) {
        try {
            return future.get(20, java.util.concurrent.TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @NewsroomTest
    static class OnH2Tests extends ViewCounterRules {}

    @NewsroomTestOnPostgres
    static class OnPostgresTests extends ViewCounterRules {}
}
