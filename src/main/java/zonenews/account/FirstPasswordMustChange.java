package zonenews.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.HandlerInterceptor;

/** Who signed in with a password made for them chooses their own before anything else. */
class FirstPasswordMustChange implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getUserPrincipal() instanceof Authentication who
                && who.getPrincipal() instanceof SignedIn account
                && account.mustChangePassword()
                && !request.getRequestURI().startsWith(PasswordController.ADDRESS)) {
            response.sendRedirect(PasswordController.ADDRESS);
            return false;
        }
        return true;
    }
}
