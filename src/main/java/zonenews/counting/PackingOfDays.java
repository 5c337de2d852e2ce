package zonenews.counting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
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
    /** Looked at once in the life of the process. */
    private final Set<LocalDate> tooLarge = new HashSet<>();

    PackingOfDays(DaysOfViews days) {
        this.days = days;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void pack() {
        for (LocalDate day : days.unpacked()) {
            if (!tooLarge.contains(day)) {
                pack(day);
            }
        }
    }

    private void pack(LocalDate day) {
        try {
            if (!days.pack(day)) {
                tooLarge.add(day);
            }
        } catch (DuplicateKeyException anotherInstanceWasFaster) {
            // The day is packed, which is all that is wanted.
        }
    }
}
