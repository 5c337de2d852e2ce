package zonenews.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * After five wrong passwords further tries have to wait, by name and by network address, longer each time and never
 * for good. Names nobody has are treated the same, so that nothing is learnt about them.
 */
@Component
class SignInThrottle {

    static final int FREE_TRIES = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 10_000;

    private record Wrong(int tries, Instant last) {

        Instant mayTryAgain() {
            if (tries < FREE_TRIES) {
                return last;
            }
            Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tries - FREE_TRIES, 10));
            return last.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        }
    }

    private final Clock clock;
    private final Map<String, Wrong> wrong = new LinkedHashMap<>();

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this name, or somebody at this address, has to wait; zero: not at all. */
    synchronized Duration wait(String name, String address) {
        Instant now = clock.instant();
        Duration byName = waitOf(nameKey(name), now);
        Duration byAddress = waitOf(addressKey(address), now);
        return byName.compareTo(byAddress) > 0 ? byName : byAddress;
    }

    private Duration waitOf(String key, Instant now) {
        Wrong tries = wrong.get(key);
        return tries == null || !tries.mayTryAgain().isAfter(now)
                ? Duration.ZERO
                : Duration.between(now, tries.mayTryAgain());
    }

    synchronized void wrongPassword(String name, String address) {
        Instant now = clock.instant();
        wrong.values().removeIf(tries -> tries.last.plus(FORGOTTEN_AFTER).isBefore(now));
        for (String key : new String[] {nameKey(name), addressKey(address)}) {
            @Nullable Wrong before = wrong.remove(key);
            wrong.put(key, new Wrong(before == null ? 1 : before.tries + 1, now));
        }
        while (wrong.size() > MOST_REMEMBERED) {
            wrong.remove(wrong.keySet().iterator().next());
        }
    }

    synchronized void rightPassword(String name, String address) {
        wrong.remove(nameKey(name));
        wrong.remove(addressKey(address));
    }

    private static String nameKey(String name) {
        return "name " + name.strip().toLowerCase(Locale.ROOT);
    }

    private static String addressKey(String address) {
        return "address " + address;
    }
}
