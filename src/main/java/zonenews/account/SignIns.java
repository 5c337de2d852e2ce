package zonenews.account;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureDisabledEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Every sign-in, wrong password and sign-out is remembered: in the audit log, and by the throttle. */
@Component
class SignIns {

    private final AuditLog auditLog;
    private final SignInThrottle throttle;
    private final Accounts accounts;
    private final RefusalLimit limit;

    SignIns(AuditLog auditLog, SignInThrottle throttle, Accounts accounts, RefusalLimit limit) {
        this.auditLog = auditLog;
        this.throttle = throttle;
        this.accounts = accounts;
        this.limit = limit;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        Authentication who = event.getAuthentication();
        throttle.rightPassword(who.getName(), address(who));
        auditLog.recordOf(who.getName(), "登录", "");
    }

    /** The tries at one account are slowed already; those at names nobody has could be any number. */
    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        Authentication who = event.getAuthentication();
        throttle.wrongPassword(who.getName(), address(who));
        String reason = event instanceof AuthenticationFailureDisabledEvent ? "账号已停用" : "用户名或密码不正确";
        if (accounts.isKnown(who.getName())) {
            auditLog.recordOf(who.getName(), "登录失败", reason);
        } else {
            limit.ofStrangers().ifPresent(note -> auditLog.recordOf(who.getName(), "登录失败", reason + note));
        }
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        auditLog.recordOf(event.getAuthentication().getName(), "退出登录", "");
    }

    private static String address(Authentication who) {
        return who.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
