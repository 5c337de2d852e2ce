package zonenews.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The one place that writes security headers, ahead of everything that can answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    private static final Pattern FORM = Pattern.compile("/admin/articles/(new|\\d+)");

    private static final String POLICY = "Content-Security-Policy";
    private static final String OWN_SCRIPTS = "script-src 'self'";

    static final Map<String, String> ALWAYS = Map.of(
            POLICY,
            "default-src 'none'; " + OWN_SCRIPTS + "; style-src 'self'; img-src 'self' data:; media-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'self'; "
                    + "base-uri 'none'; manifest-src 'self'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "SAMEORIGIN",
            "Referrer-Policy",
            "strict-origin-when-cross-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private final ScriptModules modules;

    SecurityHeaders(ScriptModules modules) {
        this.modules = modules;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALWAYS.forEach(response::setHeader);
        if (request.getRequestURI().startsWith("/admin/")) {
            String policy = ALWAYS.get(POLICY).replace(OWN_SCRIPTS, OWN_SCRIPTS + " " + modules.allowed());
            response.setHeader(POLICY, policy);
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        response.setHeader("Cache-Control", cacheControl(request.getRequestURI()));
        chain.doFilter(request, response);
    }

    /** What Tomcat itself answers with an error never came through the first dispatch. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /**
     * The desk's pages are not kept, but for the form: a browser that goes back to it has to find the text together
     * with what it was written on, or an old text would pass for a change of the newest one.
     */
    private static String cacheControl(String path) {
        if (FORM.matcher(path).matches()) {
            return "private, no-cache";
        }
        return path.startsWith("/admin") || path.startsWith("/login") ? "no-store" : "no-cache";
    }
}
