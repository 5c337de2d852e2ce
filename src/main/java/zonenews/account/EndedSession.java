package zonenews.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who is not, or no longer, signed in: a person is led to the sign-in page, the script of a form is told 401. With its
 * session a form's token has ended too, so that a refused token without a session means the same; what was typed into
 * the form of an article is shown again then, and nothing of it is done.
 */
class EndedSession implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final RequestMatcher FORM_OF_AN_ARTICLE = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/admin/articles"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/admin/articles/{id}/draft"));

    private final AuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint("/login");
    private final AccessDeniedHandler refusal = new AccessDeniedHandlerImpl();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, jakarta.servlet.ServletException {
        if (isScript(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            signInPage.commence(request, response, reason);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, jakarta.servlet.ServletException {
        boolean staleToken = reason instanceof CsrfException;
        boolean signedIn = AuditLog.whoIsSignedIn() != null;
        // The audit log names the reason.
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, reason);
        if (staleToken && isScript(request) && !signedIn) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (staleToken && FORM_OF_AN_ARTICLE.matches(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            String again = signedIn ? request.getServletPath() + "/unsaved" : LoginController.UNSAVED;
            request.getRequestDispatcher(again).forward(request, response);
        } else {
            refusal.handle(request, response, reason);
        }
    }

    static boolean isScript(HttpServletRequest request) {
        String accepts = request.getHeader(HttpHeaders.ACCEPT);
        return accepts != null && accepts.contains(MediaType.APPLICATION_JSON_VALUE);
    }
}
