package zonenews.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** On which days the readers of an example text came: most while it was new, fewer at weekends, some ever after. */
final class ExampleViews {

    private static final double WHILE_NEW = 0.6;
    private static final double DAYS_NEW = 4;
    private static final double STAY_AWAY_AT_WEEKENDS = 0.5;

    private ExampleViews() {}

    /**
     * @param last the day of the last reader, not before the first
     * @param seed the same for the same text, which so has the same readers on every first start
     */
    static SortedMap<LocalDate, Long> byDay(long views, LocalDate first, LocalDate last, long seed) {
        Random random = new Random(seed);
        SortedMap<LocalDate, Long> days = new TreeMap<>();
        for (long i = 0; i < views; i++) {
            days.merge(day(first, last, random), 1L, Long::sum);
        }
        return days;
    }

    private static LocalDate day(LocalDate first, LocalDate last, Random random) {
        LocalDate day = anyDay(first, last, random);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend && random.nextDouble() < STAY_AWAY_AT_WEEKENDS ? anyDay(first, last, random) : day;
    }

    private static LocalDate anyDay(LocalDate first, LocalDate last, Random random) {
        long length = ChronoUnit.DAYS.between(first, last) + 1;
        long after = random.nextDouble() < WHILE_NEW
                ? (long) (-Math.log(1 - random.nextDouble()) * DAYS_NEW)
                : (long) (random.nextDouble() * length);
        return first.plusDays(after < length ? after : (long) (random.nextDouble() * length));
    }
}
