package zonenews.account;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. */
@Entity
class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    private String username;
    private String displayName;
    private String passwordHash;
    private boolean mustChangePassword;
    private boolean enabled;
    private Instant createdAt;
    private @Nullable Instant signedInAt;
    private @Nullable String substitute;
    private @Nullable LocalDate substituteUntil;

    @Version
    private int version;

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    private List<AccountRight> rights = new ArrayList<>();

    protected Account() {}

    Account(String username, String displayName, String passwordHash, boolean mustChangePassword, Instant now) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.mustChangePassword = mustChangePassword;
        this.enabled = true;
        this.createdAt = now;
    }

    void grant(Right right) {
        rights.add(new AccountRight(this, right));
    }

    /** 代审: somebody who reviews in this one's place, through the day named; null: nobody. */
    void nameSubstitute(@Nullable String username, @Nullable LocalDate until) {
        substitute = username;
        substituteUntil = until;
    }

    void grantOnly(List<Right> wanted) {
        rights.removeIf(held -> !wanted.contains(held.right()));
        List<Right> kept = rights.stream().map(AccountRight::right).toList();
        wanted.stream().filter(right -> !kept.contains(right)).forEach(this::grant);
    }

    void rename(String name) {
        displayName = name;
    }

    void close() {
        enabled = false;
    }

    void reopen() {
        enabled = true;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
        mustChangePassword = false;
    }

    /** One that somebody else has seen. */
    void givePassword(String newHash) {
        passwordHash = newHash;
        mustChangePassword = true;
    }

    Long id() {
        return id;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    String passwordHash() {
        return passwordHash;
    }

    Person person() {
        return new Person(id, username, displayName, rights(), enabled, signedInAt, substitute, substituteUntil);
    }

    private List<Right> rights() {
        return rights.stream()
                .map(AccountRight::right)
                .sorted(Comparator.comparing(Right::role)
                        .thenComparing(Right::categoryId, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    SignedIn signedIn() {
        return new SignedIn(username, displayName, passwordHash, enabled, mustChangePassword, rights());
    }
}
