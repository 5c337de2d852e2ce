package zonenews.account;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pen of the audit log: who did what, when and from where. */
@Component
public class AuditLog {

    private static final int LONGEST_DETAIL = 4000;
    private static final int LONGEST_NAME = 60;

    interface Entries extends Repository<AuditEntry, Long> {
        AuditEntry save(AuditEntry entry);
    }

    private final Entries entries;
    private final Clock clock;

    AuditLog(Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Transactional
    public void record(String action, String detail) {
        write(SecurityContextHolder.getContext().getAuthentication(), action, null, null, detail);
    }

    @Transactional
    public void record(String action, String subjectType, @Nullable Long subjectId, String detail) {
        write(SecurityContextHolder.getContext().getAuthentication(), action, subjectType, subjectId, detail);
    }

    @Transactional
    void record(Authentication who, String action) {
        write(who, action, null, null, "");
    }

    private void write(
            @Nullable Authentication who,
            String action,
            @Nullable String subjectType,
            @Nullable Long subjectId,
            String detail) {
        String from = who != null && who.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
        entries.save(new AuditEntry(
                clock.instant(),
                who == null ? null : cut(who.getName(), LONGEST_NAME),
                from,
                action,
                subjectType,
                subjectId,
                cut(detail, LONGEST_DETAIL)));
    }

    private static String cut(String text, int length) {
        String printable = text.replaceAll("\\p{Cntrl}", " ");
        return printable.length() <= length ? printable : printable.substring(0, length);
    }
}
