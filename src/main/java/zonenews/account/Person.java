package zonenews.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as administrators see it. */
public record Person(
        Long id,
        String username,
        String displayName,
        List<Right> rights,
        boolean enabled,
        @Nullable Instant signedInAt,
        @Nullable String substitute,
        @Nullable LocalDate substituteUntil) {

    public boolean may(Role role) {
        return rights.stream().anyMatch(right -> right.role() == role);
    }

    /** What a form was filled in on: another one when somebody has changed the account meanwhile. */
    public String base() {
        return Integer.toHexString((displayName + rights).hashCode());
    }
}
