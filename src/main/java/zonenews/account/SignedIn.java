package zonenews.account;

import java.util.Collection;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Who is signed in, as the session keeps it. */
public final class SignedIn extends User {

    private final String displayName;
    private final boolean mustChangePassword;

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
    }

    public String getDisplayName() {
        return displayName;
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }
}
