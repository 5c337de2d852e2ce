package zonenews.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before a body with files is read, and laid down on the disk: only of those who are signed in, and none that is larger
 * than any may be.
 */
class UploadsFromTheDesk extends OncePerRequestFilter {

    /** A video of 200 MB and what is around it. */
    private static final long LARGEST = 205L * 1024 * 1024;

    private static final String TOO_LARGE = "文件太大：视频不超过 200 MB，其他文件不超过 20 MB。";

    private final AuthenticationEntryPoint signInFirst;

    UploadsFromTheDesk(AuthenticationEntryPoint signInFirst) {
        this.signInFirst = signInFirst;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (AuditLog.whoIsSignedIn() == null) {
            signInFirst.commence(request, response, new InsufficientAuthenticationException("Files of nobody"));
        } else if (request.getContentLengthLong() <= LARGEST) {
            passOn(request, response, chain);
        } else if (EndedSession.isScript(request)) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            response.setContentType("application/json");
            response.getOutputStream().write(("{\"text\":\"" + TOO_LARGE + "\"}").getBytes(StandardCharsets.UTF_8));
        } else {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        }
    }

    /** The first to read a form without scripts asks for its token: then nobody has said yet that it is about a file. */
    private static void passOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            request.setAttribute("notReceived", true);
            throw unreadable;
        }
    }
}
