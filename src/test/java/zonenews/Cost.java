package zonenews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What an answer may cost. Beside other work a limit of two seconds says more about the machine than about the answer:
 * there a test only asks that it comes. Tests tagged {@code cost} run in {@code -Pfaults} too, and the limits hold there
 * as they are written, once everything is warm.
 */
public final class Cost {

    public static final boolean EXACT = Boolean.getBoolean("tests.exact");

    private static final Duration HANGING = Duration.ofSeconds(30);
    private static final long BURSTING = 512L << 20;

    private Cost() {}

    public static Duration time(Duration most) {
        return EXACT ? most : HANGING;
    }

    public static long memory(long mostBytes) {
        return EXACT ? mostBytes : BURSTING;
    }

    /** Asked for once more where the clock counts, so it must be something that can be asked for twice. */
    public static <T> T within(Duration most, Supplier<T> answer) {
        if (EXACT) {
            answer.get();
        }
        long begun = System.nanoTime();
        T given = answer.get();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(took).as("the time it took").isLessThan(time(most));
        return given;
    }
}
