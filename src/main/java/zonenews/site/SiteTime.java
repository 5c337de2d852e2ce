package zonenews.site;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Instants are kept in the database and shown in the zone's time, whatever the machine's time zone. */
public final class SiteTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private SiteTime() {}

    public static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZONE);
    }

    public static Instant instant(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
