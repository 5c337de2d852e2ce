package zonenews.account;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the script of a form who is signed in now, and the token to send with the next change. */
@RestController
class WhoamiController {

    record SignedInNow(String account, String displayName, String csrf) {}

    @GetMapping("/admin/whoami")
    SignedInNow whoami(@AuthenticationPrincipal SignedIn who, CsrfToken token) {
        return new SignedInNow(who.getUsername(), who.getDisplayName(), token.getToken());
    }
}
