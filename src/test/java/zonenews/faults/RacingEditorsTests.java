package zonenews.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Role;

/** Two people who save one article in the same moment: one is told so, and neither text is overwritten. */
@NewsroomTest
class RacingEditorsTests {

    private static final Logger log = LoggerFactory.getLogger(RacingEditorsTests.class);
    private static final String FORM = "#article-form";
    private static final int MOST_TRIES = 5;

    /** What an editor was told is saved, and how often somebody else was faster. */
    private record Saved(String line, int conflicts) {}

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void of_two_editors_who_race_neither_is_overwritten() throws Exception {
        race(5);
    }

    @Test
    @Tag("faults")
    void nor_in_fifty_races() throws Exception {
        race(50);
    }

    private void race(int rounds) throws Exception {
        Long id = newsroom.draft("两个人抢着改");
        List<Visitor> editors = List.of(newsroom.colleague(Role.EDITOR), newsroom.colleague(Role.EDITOR));
        List<String> acknowledged = new ArrayList<>();
        int conflicts = 0;
        ExecutorService threads = Executors.newFixedThreadPool(editors.size());
        try {
            for (int round = 1; round <= rounds; round++) {
                CyclicBarrier start = new CyclicBarrier(editors.size());
                List<Future<Saved>> racing = new ArrayList<>();
                for (int editor = 0; editor < editors.size(); editor++) {
                    String line = "第" + round + "回第" + editor + "人写的一句。";
                    Visitor visitor = editors.get(editor);
                    racing.add(threads.submit(() -> add(line, id, visitor, start)));
                }
                for (Future<Saved> each : racing) {
                    Saved saved = each.get(60, TimeUnit.SECONDS);
                    acknowledged.add(saved.line());
                    conflicts += saved.conflicts();
                }
                assertAllKept(id, acknowledged);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(acknowledged).hasSize(2 * rounds);
        assertThat(conflicts).as("one of two is always too late").isEqualTo(rounds);
        log.info("{} races, {} texts acknowledged, {} conflicts, nothing overwritten", rounds, 2 * rounds, conflicts);
    }

    /** Adds a line to the text as it is when the race begins; whoever is too late keeps both, as the form offers. */
    private static Saved add(String line, Long id, Visitor editor, CyclicBarrier start) throws Exception {
        Page form = editor.get("/admin/articles/" + id);
        String body = form.html().select("#body").first().wholeText() + "\n\n" + line;
        start.await(30, TimeUnit.SECONDS);
        for (int conflicts = 0; conflicts < MOST_TRIES; conflicts++) {
            Page answer = editor.sendForm(form, FORM, new HashMap<>(Map.of("body", body)));
            if (answer.status() == 302) {
                return new Saved(line, conflicts);
            }
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.html().select(".conflict .article-text")).hasSize(2);
            assertThat(answer.html().select("#body").text()).contains(line);
            form = answer;
        }
        throw new AssertionError("Never saved: " + line);
    }

    private void assertAllKept(Long id, List<String> acknowledged) {
        List<String> texts = jdbc.sql("select body from edition where article_id = ?")
                .param(id)
                .query(String.class)
                .list();
        for (String line : acknowledged) {
            assertThat(texts).as(line).anyMatch(text -> text.contains(line));
        }
    }
}
