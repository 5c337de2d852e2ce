package zonenews.backup;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator how far it is: each new step, and every few seconds. */
final class PrintedProgress implements Progress {

    private static final Logger log = LoggerFactory.getLogger(PrintedProgress.class);
    private static final long PAUSE = Duration.ofSeconds(3).toNanos();

    private String step = "";
    private long toldAt;

    @Override
    public void reached(Step step, int done, int all) {
        tell(new Point(step, done, all).sentence());
    }

    void tell(String sentence) {
        String reached = sentence.replaceAll(":.*", "");
        if (!reached.equals(step) || System.nanoTime() - toldAt > PAUSE) {
            log.info(sentence);
            step = reached;
            toldAt = System.nanoTime();
        }
    }
}
