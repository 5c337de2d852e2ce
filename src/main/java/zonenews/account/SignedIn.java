package zonenews.account;

import java.util.Collection;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who is signed in, as the session keeps it. */
public final class SignedIn extends User {

    private final String displayName;
    private final boolean mustChangePassword;
    private final int passwordStamp;

    SignedIn(
            String username,
            String displayName,
            String passwordHash,
            boolean enabled,
            boolean mustChangePassword,
            Collection<Role> roles) {
        super(
                username,
                passwordHash,
                enabled,
                true,
                true,
                true,
                roles.stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
        this.displayName = displayName;
        this.mustChangePassword = mustChangePassword;
        this.passwordStamp = passwordHash.hashCode();
    }

    public String getDisplayName() {
        return displayName;
    }

    /** Whether this is still what the account says: a changed password or a closed account ends a session. */
    boolean isStill(SignedIn account) {
        return account.isEnabled() && account.passwordStamp == passwordStamp;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }
}
