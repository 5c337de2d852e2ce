package zonenews.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.site.Durability;
import zonenews.site.SiteTime;

/** Where somebody is signed in at present. */
@Component
class OwnSessions {

    private static final int KEY_LENGTH = 16;

    /**
     * @param key names a session on the page; its id would open it
     */
    record Row(
            String key, String address, String browser, LocalDateTime since, LocalDateTime lastUsed, boolean current) {

        String inWords() {
            return browser + "，" + address;
        }
    }

    private final FindByIndexNameSessionRepository<? extends Session> repository;
    private final Sessions sessions;
    private final AuditLog auditLog;
    private final Durability durability;
    private final TransactionTemplate transactions;

    OwnSessions(
            FindByIndexNameSessionRepository<? extends Session> repository,
            Sessions sessions,
            AuditLog auditLog,
            Durability durability,
            TransactionTemplate transactions) {
        this.repository = repository;
        this.sessions = sessions;
        this.auditLog = auditLog;
        this.durability = durability;
        this.transactions = transactions;
    }

    /** The present one first, then the one used last. */
    List<Row> of(String username, String current) {
        return open(username)
                .map(session -> row(session, current))
                .sorted(Comparator.comparing(Row::current)
                        .thenComparing(Row::lastUsed)
                        .reversed())
                .toList();
    }

    void end(String username, String key) {
        open(username)
                .filter(session -> key(session.getId()).equals(key))
                .findFirst()
                .ifPresent(session -> transactions.executeWithoutResult(status -> {
                    sessions.end(session.getId());
                    auditLog.record("结束登录", row(session, "").inWords());
                    durability.onDiskAfterCommit();
                }));
    }

    void endOthers(String username, String current) {
        transactions.executeWithoutResult(status -> {
            int ended = sessions.endAllOf(username, current);
            auditLog.record("结束登录", "其他全部，共 " + ended + " 处");
            durability.onDiskAfterCommit();
        });
    }

    private Stream<? extends Session> open(String username) {
        Map<String, ? extends Session> found = repository.findByPrincipalName(username);
        return found.values().stream().filter(session -> !session.isExpired());
    }

    private static Row row(Session session, String current) {
        boolean isCurrent = session.getId().equals(current);
        String key = key(session.getId());
        LocalDateTime lastUsed = SiteTime.local(session.getLastAccessedTime());
        return details(session) instanceof SignInDetails signIn
                ? new Row(
                        key,
                        signIn.getRemoteAddress(),
                        signIn.browser(),
                        SiteTime.local(signIn.since()),
                        lastUsed,
                        isCurrent)
                : new Row(key, "", "其他浏览器", SiteTime.local(session.getCreationTime()), lastUsed, isCurrent);
    }

    private static Object details(Session session) {
        SecurityContext context =
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return context == null || context.getAuthentication() == null
                ? ""
                : context.getAuthentication().getDetails();
    }

    private static String key(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
