package zonenews.site;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps something derived from the database until the site version says it is out of date. */
public final class FollowsSiteVersion<T> {

    private record Kept<T>(long version, T derived) {}

    private final SiteVersion siteVersion;
    private final Supplier<T> derive;
    private volatile @Nullable Kept<T> kept;

    public FollowsSiteVersion(SiteVersion siteVersion, Supplier<T> derive) {
        this.siteVersion = siteVersion;
        this.derive = derive;
    }

    public T get() {
        long version = siteVersion.current();
        Kept<T> seen = kept;
        if (seen == null || seen.version != version) {
            seen = new Kept<>(version, derive.get());
            if (!mayStillBeRolledBack()) {
                kept = seen;
            }
        }
        return seen.derived;
    }

    /** What was derived last, without a question to the database. */
    @Nullable
    T lastKnown() {
        Kept<T> seen = kept;
        return seen == null ? null : seen.derived;
    }

    /** Within a transaction that writes, the version and the data may be its own and never come to be. */
    private static boolean mayStillBeRolledBack() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }
}
