package zonenews.article;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Rewrites lists in the background, so that nobody waits for a long column; a start takes up what a stop has left. */
@Component
public class ListingRewriter implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ListingRewriter.class);

    private final ListingRewrites rewrites;
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "listing-rewriter");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;

    ListingRewriter(ListingRewrites rewrites) {
        this.rewrites = rewrites;
    }

    @EventListener(ApplicationReadyEvent.class)
    public CompletableFuture<Void> goOn() {
        return CompletableFuture.runAsync(this::work, background);
    }

    private void work() {
        try {
            while (!stopping && rewrites.next()) {
                // the next ones
            }
        } catch (RuntimeException e) {
            log.error("The lists of a column could not be rewritten; the page of the columns offers to go on", e);
        }
    }

    /** The batch that is on its way ends before the database is closed. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        background.shutdown();
        background.awaitTermination(20, TimeUnit.SECONDS);
    }
}
