package zonenews.search;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks four times a second whether residents see something else, so that they find it within the second. */
@Component
class IndexFollower implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(IndexFollower.class);
    private static final int LOOK_EVERY_MS = 250;
    private static final int COMMIT_EVERY = 20;
    private static final int REST_AFTER_FAILURE = 40;
    private static final int LONGEST_STOP_SECONDS = 3;

    private final SearchIndexer indexer;
    private final ScheduledExecutorService background = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "search-index");
        thread.setDaemon(true);
        return thread;
    });
    private int looks;
    private int rest;

    IndexFollower(SearchIndexer indexer) {
        this.indexer = indexer;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        background.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (rest > 0) {
            rest--;
            return;
        }
        try {
            indexer.catchUp();
            if (++looks % COMMIT_EVERY == 0) {
                indexer.commit();
            }
        } catch (Exception e) {
            if (!background.isShutdown()) {
                log.error("The search index could not follow; it is tried again in ten seconds", e);
                rest = REST_AFTER_FAILURE;
            }
        }
    }

    /** What is on its way ends before the database is closed; who waits for a database that is gone is left behind. */
    @Override
    public void destroy() throws Exception {
        indexer.stop();
        background.shutdown();
        if (!background.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
            log.warn("The search index waits for the database; the next start takes in what it has not");
            indexer.abandon();
        }
    }
}
