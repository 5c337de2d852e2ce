package zonenews.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** When, from where and with which browser somebody signed in. */
final class SignInDetails extends WebAuthenticationDetails {

    private final Instant since;
    private final String browser;

    SignInDetails(HttpServletRequest request, Instant since) {
        super(request);
        this.since = since;
        this.browser = Browser.inWords(request.getHeader("User-Agent"));
    }

    Instant since() {
        return since;
    }

    String browser() {
        return browser;
    }
}
