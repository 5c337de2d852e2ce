package zonenews.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the audit log; written once, never changed. */
@Entity
@Immutable
@Table(name = "audit_log")
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_log_seq")
    @SequenceGenerator(name = "audit_log_seq", allocationSize = 50)
    private Long id;

    @Column(updatable = false)
    private Instant happenedAt;

    @Column(updatable = false)
    private @Nullable String accountName;

    @Column(updatable = false)
    private @Nullable String remoteAddress;

    @Column(updatable = false)
    private String action;

    @Column(updatable = false)
    private @Nullable String subjectType;

    @Column(updatable = false)
    private @Nullable Long subjectId;

    @Column(updatable = false)
    private String detail;

    @Column(updatable = false)
    private @Nullable String contentBefore;

    @Column(updatable = false)
    private @Nullable String contentAfter;

    protected AuditEntry() {}

    AuditEntry(
            Instant happenedAt,
            @Nullable String accountName,
            @Nullable String remoteAddress,
            String action,
            @Nullable String subjectType,
            @Nullable Long subjectId,
            String detail,
            @Nullable String contentBefore,
            @Nullable String contentAfter) {
        this.happenedAt = happenedAt;
        this.accountName = accountName;
        this.remoteAddress = remoteAddress;
        this.action = action;
        this.subjectType = subjectType;
        this.subjectId = subjectId;
        this.detail = detail;
        this.contentBefore = contentBefore;
        this.contentAfter = contentAfter;
    }
}
