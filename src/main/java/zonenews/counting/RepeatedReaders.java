package zonenews.counting;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Remembers, while a repeat window is set, who has just opened what: as hashes with a salt that lives and dies with
 * the process, in memory only. Nothing about readers is stored.
 */
@Component
class RepeatedReaders {

    /** Where more readers come within one window, the oldest are forgotten and count again. */
    private static final int MOST_REMEMBERED = 200_000;

    private final Duration window;
    private final Clock clock;
    private final byte[] salt = new byte[16];
    private final Map<String, Instant> lastCounted = new LinkedHashMap<>();

    RepeatedReaders(CountingProperties properties, Clock clock) {
        this.window = properties.repeatWindow();
        this.clock = clock;
        new SecureRandom().nextBytes(salt);
    }

    boolean isNew(HttpServletRequest request, Long article) {
        if (window.isZero()) {
            return true;
        }
        String reader = hash(article + " " + request.getRemoteAddr() + " " + request.getHeader("User-Agent"));
        Instant now = clock.instant();
        synchronized (lastCounted) {
            forget(now.minus(window));
            return lastCounted.putIfAbsent(reader, now) == null;
        }
    }

    private void forget(Instant before) {
        Iterator<Instant> oldestFirst = lastCounted.values().iterator();
        while (oldestFirst.hasNext()
                && (!oldestFirst.next().isAfter(before) || lastCounted.size() >= MOST_REMEMBERED)) {
            oldestFirst.remove();
        }
    }

    private String hash(String reader) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(reader.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
