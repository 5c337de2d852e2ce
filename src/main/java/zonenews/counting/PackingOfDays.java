package zonenews.counting;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Packs the days that are finished: a few minutes after the start, then every hour. */
@Component
@ConditionalOnWebApplication
@Lazy(false)
class PackingOfDays {

    private final DaysOfViews days;

    PackingOfDays(DaysOfViews days) {
        this.days = days;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void pack() {
        for (LocalDate day : days.unpacked()) {
            try {
                days.pack(day);
            } catch (DuplicateKeyException anotherInstanceWasFaster) {
                continue;
            }
        }
    }
}
