package zonenews.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** What an operator's alarm watches. */
@Component
class BackupMetrics implements MeterBinder {

    private final BackupRuns runs;

    BackupMetrics(BackupRuns runs) {
        this.runs = runs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("zonenews.backup.last.good.age", runs, BackupRuns::ageOfLastGood)
                .description("Since the last good backup was begun")
                .baseUnit("seconds")
                .register(registry);
    }
}
