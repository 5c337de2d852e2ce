package zonenews.account;

import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.site.Durability;
import zonenews.site.SiteTime;

/** The people of the desk. */
@Component
public class Accounts implements UserDetailsService {

    interface Rows extends JpaRepository<Account, Long> {
        Optional<Account> findByUsername(String username);

        /** Without the rights, which would be asked for one account after the other. */
        @Query("select new zonenews.account.Name(a.username, a.displayName) from Account a")
        List<Name> names();

        @Query("select a from Account a left join fetch a.rights order by a.username")
        List<Account> findAllWithRights();

        @Lock(LockModeType.PESSIMISTIC_WRITE)
        @Query("select a from Account a order by a.id")
        List<Account> lockAll();

        @Modifying
        @Query("update Account a set a.signedInAt = :now where a.username = :username")
        void signedIn(String username, Instant now);

        List<Account> findBySubstituteAndSubstituteUntilGreaterThanEqualAndEnabledTrue(String username, LocalDate day);
    }

    private final Rows rows;
    private final PasswordEncoder passwords;
    private final FirstPasswords firstPasswords;
    private final Sessions sessions;
    private final AuditLog auditLog;
    private final Durability durability;
    private final Clock clock;

    Accounts(
            Rows rows,
            PasswordEncoder passwords,
            FirstPasswords firstPasswords,
            Sessions sessions,
            AuditLog auditLog,
            Durability durability,
            Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.firstPasswords = firstPasswords;
        this.sessions = sessions;
        this.auditLog = auditLog;
        this.durability = durability;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public SignedIn loadUserByUsername(String username) {
        return rows.findByUsername(username).map(Account::signedIn).orElseThrow(() -> unknown(username));
    }

    /** 代审: the people in whose place this one may review today. */
    @Transactional(readOnly = true)
    public List<SignedIn> representedBy(String username) {
        LocalDate today = SiteTime.local(clock.instant()).toLocalDate();
        return rows.findBySubstituteAndSubstituteUntilGreaterThanEqualAndEnabledTrue(username, today).stream()
                .map(Account::signedIn)
                .toList();
    }

    /** What people are called, by their user names. */
    @Transactional(readOnly = true)
    public Map<String, String> displayNames() {
        return rows.names().stream().collect(Collectors.toMap(Name::username, Name::displayName));
    }

    /** Who is no account, such as the importer, is called as written. */
    @Transactional(readOnly = true)
    public String displayName(String username) {
        return rows.findByUsername(username).map(Account::displayName).orElse(username);
    }

    boolean isKnown(String username) {
        return rows.findByUsername(username.replace("\0", "")).isPresent();
    }

    @Transactional
    void signedInNow(String username) {
        rows.signedIn(username, clock.instant());
    }

    public boolean nobodyYet() {
        return rows.count() == 0;
    }

    /** With these roles in every column. */
    @Transactional
    public void open(String username, String displayName, String givenPassword, Role... roles) {
        open(
                username,
                displayName,
                givenPassword,
                Stream.of(roles).map(role -> new Right(role, null)).toList());
    }

    /** An account with the password given, or one made at random, which its first sign-in asks to change. */
    @Transactional
    public void open(String username, String displayName, String givenPassword, List<Right> rights) {
        boolean made = givenPassword.isBlank();
        String password = made ? firstPasswords.make(username) : givenPassword;
        Account account = new Account(username, displayName, passwords.encode(password), made, clock.instant());
        rights.forEach(account::grant);
        rows.save(account);
        String labels = rights.stream().map(right -> right.role().label()).collect(Collectors.joining("、"));
        auditLog.record(
                "开设账号", "账号", account.id(), username, Change.made("用户名", username, "姓名", displayName, "权限", labels));
    }

    /**
     * Whether the current password was right; then it is changed, the first one erased, and whoever is signed in
     * elsewhere with the old one is so no longer.
     *
     * @param session the id of the one that goes on
     */
    @Transactional
    boolean changePassword(String username, String currentPassword, String newPassword, String session) {
        Account account = rows.findByUsername(username).orElseThrow(() -> unknown(username));
        if (!passwords.matches(currentPassword, account.passwordHash())) {
            return false;
        }
        account.changePassword(passwords.encode(newPassword));
        sessions.endAllOf(username, session);

        auditLog.record("修改密码", "账号", account.id(), username);
        durability.onDiskAfterCommit();
        firstPasswords.erase(username);
        return true;
    }

    private static UsernameNotFoundException unknown(String username) {
        return new UsernameNotFoundException(username);
    }
}
