package zonenews.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Who is signed in, as the session keeps it. */
public final class SignedIn extends User {

    private static final SecurityContextRepository SESSION = new HttpSessionSecurityContextRepository();

    private final String displayName;
    private final boolean mustChangePassword;
    private final int passwordStamp;
    private final List<Right> rights;

    SignedIn(
            String username,
            String displayName,
            String passwordHash,
            boolean enabled,
            boolean mustChangePassword,
            List<Right> rights) {
        super(
                username,
                passwordHash,
                enabled,
                true,
                true,
                true,
                rights.stream()
                        .map(right -> new SimpleGrantedAuthority(
                                "ROLE_" + right.role().name()))
                        .distinct()
                        .toList());
        this.displayName = displayName;
        this.mustChangePassword = mustChangePassword;
        this.passwordStamp = passwordHash.hashCode();
        this.rights = List.copyOf(rights);
    }

    public String getDisplayName() {
        return displayName;
    }

    public List<Right> rights() {
        return rights;
    }

    /** In some column at least. */
    public boolean may(Role role) {
        return rights.stream().anyMatch(right -> right.role() == role);
    }

    /**
     * @param path the columns from the first level down to the one in question; empty: in every column
     */
    public boolean mayIn(Role role, Collection<Long> path) {
        return rights.stream().anyMatch(right -> right.reaches(role, path));
    }

    /** 首页编排 belongs to no column: to 系统管理员, and to 审核员 of every column. */
    public boolean mayArrangeTheFrontPage() {
        return may(Role.ADMINISTRATOR) || mayIn(Role.REVIEWER, List.of());
    }

    /** Whether this is still what the account says: a changed password or a closed account ends a session. */
    boolean isStill(SignedIn account) {
        return account.isEnabled() && account.passwordStamp == passwordStamp;
    }

    boolean isTheSameAs(SignedIn account) {
        return account.rights.equals(rights)
                && account.displayName.equals(displayName)
                && account.mustChangePassword == mustChangePassword;
    }

    /** The session continues as this, from this request on; what it keeps is without the hash of the password. */
    static void goesOnAs(
            SignedIn account, Authentication before, HttpServletRequest request, HttpServletResponse response) {
        account.eraseCredentials();
        var token = UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        token.setDetails(before.getDetails());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        SESSION.saveContext(context, request, response);
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }
}
