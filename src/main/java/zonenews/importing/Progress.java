package zonenews.importing;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator how far it is, every thousand files or five seconds. */
final class Progress {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);
    private static final int FILES = 1000;
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final int all;
    private final long started = System.nanoTime();
    private int told;
    private long toldAt = started;

    Progress(int all) {
        this.all = all;
    }

    void reached(int done) {
        long now = System.nanoTime();
        if (done == all || done - told >= FILES || now - toldAt >= PAUSE) {
            double seconds = Math.max(1, now - started) / 1e9;
            log.info("{} of {} files, {} a second", done, all, Math.round(done / seconds));
            told = done;
            toldAt = now;
        }
    }
}
