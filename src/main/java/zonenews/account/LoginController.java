package zonenews.account;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginController {

    @GetMapping("/login")
    String form(@Nullable Principal signedIn) {
        return signedIn == null ? "account/login" : "redirect:/admin";
    }
}
