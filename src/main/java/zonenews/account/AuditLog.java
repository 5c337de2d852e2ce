package zonenews.account;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.Repository;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The pen of the audit log: who did what, when and from where. Nothing in the program takes a line out again. */
@Component
public class AuditLog {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_SUBJECT_TYPE = 40;
    private static final int LONGEST_DETAIL = 4000;
    private static final int LONGEST_SIDE = 1_000_000;

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
        write(whoIsSignedIn(), action, null, null, detail, Change.NONE);
    }

    @Transactional
    public void record(String action, String subjectType, @Nullable Long subjectId, String detail) {
        write(whoIsSignedIn(), action, subjectType, subjectId, detail, Change.NONE);
    }

    @Transactional
    public void record(String action, String subjectType, @Nullable Long subjectId, String detail, Change change) {
        write(whoIsSignedIn(), action, subjectType, subjectId, detail, change);
    }

    @Transactional
    public void record(
            String action, String subjectType, @Nullable Long subjectId, String detail, String before, String after) {
        write(whoIsSignedIn(), action, subjectType, subjectId, detail, new Change(before, after));
    }

    /** Signing in and out, and refusals: who it is, or says to be, is not yet or no longer the one signed in. */
    @Transactional
    void recordOf(@Nullable String who, String action, String detail) {
        write(who, action, null, null, detail, Change.NONE);
    }

    private void write(
            @Nullable String who,
            String action,
            @Nullable String subjectType,
            @Nullable Long subjectId,
            String detail,
            Change change) {
        entries.save(new AuditEntry(
                clock.instant(),
                who == null ? null : LogText.line(who, LONGEST_NAME),
                address(),
                LogText.line(action, LONGEST_NAME),
                subjectType == null ? null : LogText.line(subjectType, LONGEST_SUBJECT_TYPE),
                subjectId,
                LogText.line(detail, LONGEST_DETAIL),
                side(change.before()),
                side(change.after())));
    }

    private static @Nullable String side(String text) {
        return text.isEmpty() ? null : LogText.lines(text, LONGEST_SIDE);
    }

    static @Nullable String whoIsSignedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken ? null : who.getName();
    }

    /** Where this request comes from, not where its session was begun. */
    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? LogText.line(attributes.getRequest().getRemoteAddr(), LONGEST_NAME)
                : null;
    }
}
