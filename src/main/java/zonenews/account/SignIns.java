package zonenews.account;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Every sign-in and every refusal is remembered: in the audit log, and by the throttle. */
@Component
class SignIns {

    private final AuditLog auditLog;
    private final SignInThrottle throttle;

    SignIns(AuditLog auditLog, SignInThrottle throttle) {
        this.auditLog = auditLog;
        this.throttle = throttle;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        Authentication who = event.getAuthentication();
        throttle.rightPassword(who.getName(), address(who));
        auditLog.record(who, "登录");
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        Authentication who = event.getAuthentication();
        throttle.wrongPassword(who.getName(), address(who));
        auditLog.record(who, "登录失败");
    }

    private static String address(Authentication who) {
        return who.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
