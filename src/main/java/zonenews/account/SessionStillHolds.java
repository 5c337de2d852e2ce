package zonenews.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before anything is decided: a session ends when its account's password was changed or the account is closed, and goes
 * on with the rights the account has now.
 */
class SessionStillHolds extends OncePerRequestFilter {

    private final Accounts accounts;

    SessionStillHolds(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Where nothing depends on who is signed in, nobody is looked up. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().matches("/(admin|media)(/.*)?");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn account) {
            holdAgainst(account, who, request, response);
        }
        chain.doFilter(request, response);
    }

    private void holdAgainst(
            SignedIn account, Authentication who, HttpServletRequest request, HttpServletResponse response) {
        SignedIn now = now(account);
        if (now == null || !account.isStill(now)) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        } else if (!account.isTheSameAs(now)) {
            SignedIn.goesOnAs(now, who, request, response);
        }
    }

    private @Nullable SignedIn now(SignedIn account) {
        try {
            return accounts.loadUserByUsername(account.getUsername());
        } catch (UsernameNotFoundException gone) {
            return null;
        }
    }
}
