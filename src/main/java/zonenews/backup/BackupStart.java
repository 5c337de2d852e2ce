package zonenews.backup;

import java.io.IOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import zonenews.site.HomeDirectory;

/** Before the first request, the runs of the past are closed and entered. */
@Component
@Order(50)
@ConditionalOnWebApplication
class BackupStart implements ApplicationRunner {

    private final BackupRuns runs;
    private final OfflineNotes notes;

    BackupStart(BackupRuns runs, HomeDirectory home) {
        this.runs = runs;
        this.notes = new OfflineNotes(home);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        runs.endInterrupted();
        notes.read().forEach(runs::enter);
        notes.clear();
    }
}
