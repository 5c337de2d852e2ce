package zonenews.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** How long each of many answers took. */
final class Latencies {

    private final long[] nanos;

    private Latencies(long[] sorted) {
        this.nanos = sorted;
    }

    static Latencies of(Collection<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    int count() {
        return nanos.length;
    }

    /** So many of a hundred took no longer, in milliseconds. */
    double percentile(int share) {
        return nanos.length == 0 ? Double.NaN : nanos[Math.min(nanos.length - 1, nanos.length * share / 100)] / 1e6;
    }

    /** p50 | p95 | p99 of a Markdown row. */
    String row() {
        return String.format(Locale.ROOT, "%.1f | %.1f | %.1f", percentile(50), percentile(95), percentile(99));
    }
}
