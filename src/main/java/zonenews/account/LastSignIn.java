package zonenews.account;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Administrators see which accounts nobody uses. */
@Component
class LastSignIn {

    private final Accounts accounts;

    LastSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        accounts.signedInNow(event.getAuthentication().getName());
    }
}
