package zonenews.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import zonenews.Newsroom;
import zonenews.Visitor;

/** People who save one text after another, and remember which the site has told them are saved. */
final class Writers {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    /** A round of saving, until somebody stops it or the site is gone. */
    final class Round implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicInteger saved = new AtomicInteger();
        private final List<Thread> threads = new ArrayList<>();
        private volatile String problem = "";

        private Round(SiteProcess site, int people) {
            for (int person = 0; person < people; person++) {
                Visitor writer = site.visitor();
                writer.signIn("admin", Newsroom.PASSWORD);
                threads.add(new Thread(() -> save(writer)));
            }
            threads.forEach(Thread::start);
        }

        private void save(Visitor writer) {
            try {
                while (!over.get()) {
                    String title = "存稿" + NUMBER.incrementAndGet();
                    String text = (title + "，一个字也不能少。").repeat(200);
                    Visitor.Page answer = writer.submit(
                            "/admin/articles/new",
                            "#article-form",
                            Map.of("title", title, "body", text, "then", "STAY"));
                    if (answer.status() == 302 && answer.location().startsWith("/admin/articles/")) {
                        acknowledged.put(title, text);
                        saved.incrementAndGet();
                    } else {
                        problem = answer.status() + " " + answer.location();
                        return;
                    }
                }
            } catch (UncheckedIOException theSiteIsGone) {
                // What was not acknowledged may be lost.
            }
        }

        /** Waits until so many more are saved. */
        void untilSaved(int more) throws InterruptedException {
            int goal = saved.get() + more;
            for (int wait = 0; saved.get() < goal && problem.isEmpty() && wait < 30_000; wait++) {
                Thread.sleep(2);
            }
            assertThat(problem).isEmpty();
            assertThat(saved.get()).isGreaterThanOrEqualTo(goal);
        }

        @Override
        public void close() {
            over.set(true);
            try {
                for (Thread thread : threads) {
                    thread.join(30_000);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    Round begin(SiteProcess site, int people) {
        return new Round(site, people);
    }

    Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** Opens the database of a home nobody holds, as the next start would. */
    static void assertAllIn(Path home, Map<String, String> acknowledged) {
        Map<String, String> found = new HashMap<>();
        try (SingleConnectionDataSource database = new SingleConnectionDataSource(
                "jdbc:h2:file:" + home.toAbsolutePath().resolve("zonenews")
                        + ";IFEXISTS=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE",
                "sa",
                "",
                true)) {
            JdbcClient.create(database)
                    .sql("select e.title, e.body from edition e join article a on a.id = e.article_id")
                    .query(row -> {
                        found.put(row.getString(1), row.getString(2));
                    });
        }
        acknowledged.forEach((title, text) ->
                assertThat(found.get(title)).as(title).isNotNull().contains(text));
    }
}
