package zonenews.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.site.SiteTime;

/**
 * Who works at the desk. Accounts are closed, never deleted: a user name in the log means one person for ever. Each
 * change locks them all, so that of two administrators who close each other one remains.
 */
@Component
@Transactional
public class People {

    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{2,29}");
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_SUBSTITUTION_IN_MONTHS = 12;

    private final Accounts.Rows rows;
    private final PasswordEncoder passwords;
    private final FirstPasswords firstPasswords;
    private final Sessions sessions;
    private final Clock clock;

    People(
            Accounts.Rows rows,
            PasswordEncoder passwords,
            FirstPasswords firstPasswords,
            Sessions sessions,
            Clock clock) {
        this.rows = rows;
        this.passwords = passwords;
        this.firstPasswords = firstPasswords;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Person> all() {
        return rows.findAllWithRights().stream().map(Account::person).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(Long id) {
        return rows.findById(id).map(Account::person);
    }

    /** With a password that the first sign-in asks to change; it is known to the caller alone. */
    public Person open(String username, String displayName, List<Right> rights, String password) {
        List<Account> all = rows.lockAll();
        if (!USERNAME.matcher(username).matches()) {
            throw new AccountRefused("username", "people.username.form");
        }
        if (all.stream().anyMatch(account -> account.username().equals(username))) {
            throw new AccountRefused("username", "people.username.taken");
        }
        check(displayName);
        check(rights);
        Account account = new Account(username, displayName, passwords.encode(password), true, clock.instant());
        account.grantOnly(rights);
        return rows.save(account).person();
    }

    /**
     * @param base what the form was filled in on
     */
    public Person change(Long id, String base, String displayName, List<Right> rights) {
        List<Account> all = rows.lockAll();
        Account account = one(all, id);
        if (!account.person().base().equals(base)) {
            throw new AccountChanged();
        }
        check(displayName);
        check(rights);
        account.rename(displayName);
        account.grantOnly(rights);
        checkThatAnAdministratorRemains(all, "rights");
        return account.person();
    }

    private static void check(String displayName) {
        if (displayName.isEmpty()) {
            throw new AccountRefused("displayName", "people.displayName.required");
        }
        if (displayName.length() > LONGEST_NAME) {
            throw new AccountRefused("displayName", "people.displayName.long");
        }
    }

    private static void check(List<Right> rights) {
        Set<Role> roles =
                rights.stream().map(Right::role).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
        if (roles.isEmpty()) {
            throw new AccountRefused("rights", "people.rights.required");
        }
        if (roles.contains(Role.AUDITOR) && roles.size() > 1) {
            throw new AccountRefused("rights", "people.rights.auditor-alone");
        }
    }

    private static void checkThatAnAdministratorRemains(List<Account> all, String field) {
        Stream<Person> enabled = all.stream().map(Account::person).filter(Person::enabled);
        if (enabled.noneMatch(person -> person.may(Role.ADMINISTRATOR))) {
            throw new AccountRefused(field, "people.last-administrator");
        }
    }

    /** Whoever is signed in with it is so no longer. */
    public Person close(Long id, String closedBy) {
        List<Account> all = rows.lockAll();
        Account account = one(all, id);
        if (account.username().equals(closedBy)) {
            throw new AccountRefused("", "people.oneself");
        }
        account.close();
        checkThatAnAdministratorRemains(all, "");
        sessions.endAllOf(account.username());
        return account.person();
    }

    public Person reopen(Long id) {
        Account account = one(rows.lockAll(), id);
        account.reopen();
        return account.person();
    }

    /** In the place of a forgotten one; the next sign-in asks to change it. */
    public Person givePassword(Long id, String password, String givenBy) {
        Account account = one(rows.lockAll(), id);
        if (account.username().equals(givenBy)) {
            throw new AccountRefused("", "people.own-password");
        }
        givePassword(account, password);
        firstPasswords.erase(account.username());
        return account.person();
    }

    /** On the machine itself: the account is open again, its password in the file; empty: nobody has this name. */
    Optional<Person> letBackIn(String username) {
        return rows.lockAll().stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .map(account -> {
                    account.reopen();
                    givePassword(account, firstPasswords.make(username));
                    return account.person();
                });
    }

    private void givePassword(Account account, String password) {
        account.givePassword(passwords.encode(password));
        sessions.endAllOf(account.username());
    }

    /** 代审. */
    public Person nameSubstitute(Long id, @Nullable String username, @Nullable LocalDate until) {
        List<Account> all = rows.lockAll();
        Account account = one(all, id);
        if (username != null) {
            LocalDate today = SiteTime.local(clock.instant()).toLocalDate();
            if (username.equals(account.username()) || all.stream().noneMatch(other -> mayStandIn(other, username))) {
                throw new AccountRefused("substitute", "people.substitute.unknown");
            }
            if (until == null
                    || until.isBefore(today)
                    || until.isAfter(today.plusMonths(LONGEST_SUBSTITUTION_IN_MONTHS))) {
                throw new AccountRefused("substituteUntil", "people.substitute.until");
            }
        }
        account.nameSubstitute(username, username == null ? null : until);
        return account.person();
    }

    private static boolean mayStandIn(Account account, String username) {
        Person person = account.person();
        return person.username().equals(username) && person.enabled() && !person.may(Role.AUDITOR);
    }

    private static Account one(List<Account> all, Long id) {
        return all.stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new PersonNotFound(id));
    }
}
