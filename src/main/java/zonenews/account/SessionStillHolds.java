package zonenews.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;

/** A session ends, wherever it was begun, when its account's password is changed or the account is closed. */
class SessionStillHolds implements HandlerInterceptor {

    private final Accounts accounts;

    SessionStillHolds(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getUserPrincipal() instanceof Authentication who
                && who.getPrincipal() instanceof SignedIn account
                && !account.isStill(accounts.loadUserByUsername(account.getUsername()))) {
            request.getSession().invalidate();
            response.sendRedirect("/login");
            return false;
        }
        return true;
    }
}
