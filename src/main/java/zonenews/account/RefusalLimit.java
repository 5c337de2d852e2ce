package zonenews.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A log that never forgets must not be filled by strangers: beyond so many refusals a minute they are counted, and the
 * count stands in the next line that is written.
 */
@Component
class RefusalLimit {

    static final int OF_AN_ACCOUNT = 30;
    static final int OF_AN_ADDRESS = 5;
    static final int OF_ALL_STRANGERS = 100;
    private static final String ALL_STRANGERS = "all strangers";
    private static final int MOST_REMEMBERED = 10_000;

    private static final class Minute {
        private final Instant begin;
        private int written;
        private int leftOut;

        private Minute(Instant begin) {
            this.begin = begin;
        }

        private boolean isOver(Instant now) {
            return !begin.plus(Duration.ofMinutes(1)).isAfter(now);
        }
    }

    private final Clock clock;
    private final Map<String, Minute> minutes = new LinkedHashMap<>();

    RefusalLimit(Clock clock) {
        this.clock = clock;
    }

    /** What the line has to add about those left out, if it is to be written. */
    Optional<String> ofAccount(String name) {
        return ask("account " + name, OF_AN_ACCOUNT);
    }

    Optional<String> ofStranger(String address) {
        return ask("address " + address, OF_AN_ADDRESS)
                .flatMap(note -> ofStrangers().map(noteOfAll -> note + noteOfAll));
    }

    Optional<String> ofStrangers() {
        return ask(ALL_STRANGERS, OF_ALL_STRANGERS);
    }

    private synchronized Optional<String> ask(String who, int most) {
        Instant now = clock.instant();
        Minute minute = minutes.get(who);
        String note = "";
        if (minute == null || minute.isOver(now)) {
            note = minute == null || minute.leftOut == 0 ? "" : "；此前另有 %d 次同类拒绝只计数".formatted(minute.leftOut);
            minute = new Minute(now);
            minutes.remove(who);
            minutes.put(who, minute);
            if (minutes.size() > MOST_REMEMBERED) {
                minutes.remove(minutes.keySet().iterator().next());
            }
        }
        if (minute.written == most) {
            minute.leftOut++;
            return Optional.empty();
        }
        minute.written++;
        return Optional.of(minute.written == most ? note + "；这一分钟内再有的只计数" : note);
    }
}
