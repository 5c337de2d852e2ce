package zonenews.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zonenews.NewsroomTest;

/** What an editor was told is saved outlives kill -9. */
class KilledSiteTests {

    private static final Logger log = LoggerFactory.getLogger(KilledSiteTests.class);

    private final Path home = NewsroomTest.FreshHome.create().toAbsolutePath();
    private final Writers writers = new Writers();
    private final Random random = new Random();

    @Test
    void a_killed_site_has_every_save_it_acknowledged() throws Exception {
        killedWhileSaving();
    }

    @Test
    @Tag("faults")
    void so_has_one_that_is_killed_fifty_times() throws Exception {
        long began = System.nanoTime();
        for (int kill = 1; kill <= 50; kill++) {
            killedWhileSaving();
            log.info(
                    "{} kills, {} saves acknowledged, none lost",
                    kill,
                    writers.acknowledged().size());
        }
        log.info("{} s", Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private void killedWhileSaving() throws Exception {
        try (SiteProcess site = new SiteProcess(home)) {
            try (Writers.Round round = writers.begin(site, 2)) {
                round.untilSaved(10);
                Thread.sleep(random.nextInt(400));
                site.kill();
            }
        }
        Writers.assertAllIn(home, writers.acknowledged());
    }
}
