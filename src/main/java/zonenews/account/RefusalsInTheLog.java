package zonenews.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever is refused at the desk or its door stands in the audit log, whichever part of the program refused. */
class RefusalsInTheLog extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RefusalsInTheLog.class);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int LONGEST_PATH = 300;

    private final AuditLog auditLog;
    private final RefusalLimit limit;

    RefusalsInTheLog(AuditLog auditLog, RefusalLimit limit) {
        this.auditLog = auditLog;
        this.limit = limit;
    }

    /** What strangers send to residents' pages is refused too, but says nothing about the desk. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !(path.startsWith("/admin") || path.equals("/login") || path.equals("/logout"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN || response.getStatus() == TOO_MANY_REQUESTS) {
            try {
                write(request, response.getStatus());
            } catch (DataAccessException | TransactionException unreachable) {
                log.error("A refusal cannot be written into the audit log", unreachable);
            }
        }
    }

    private void write(HttpServletRequest request, int status) {
        String who = AuditLog.whoIsSignedIn();
        Optional<String> note = who == null ? limit.ofStranger(request.getRemoteAddr()) : limit.ofAccount(who);
        note.ifPresent(counted -> auditLog.recordOf(
                who == null ? typedName(request) : who,
                status == TOO_MANY_REQUESTS ? "登录须等待" : "拒绝访问",
                LogText.line(request.getMethod() + " " + request.getRequestURI(), LONGEST_PATH)
                        + reason(request, status)
                        + counted));
    }

    private static @Nullable String typedName(HttpServletRequest request) {
        return request.getServletPath().equals("/login") ? request.getParameter("username") : null;
    }

    private static String reason(HttpServletRequest request, int status) {
        if (status == TOO_MANY_REQUESTS) {
            return "，密码输错次数过多";
        }
        return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException ? "，没有有效的表单令牌" : "，没有权限";
    }
}
