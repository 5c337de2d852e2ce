package zonenews.account;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

@Controller
class LoginController {

    /** Led to by {@link EndedSession} alone. */
    static final String UNSAVED = "/login/unsaved";

    @GetMapping("/login")
    String form(@Nullable Principal signedIn) {
        return signedIn == null ? "account/login" : "redirect:/admin";
    }

    /** Holds what was sent without a session until its sender has signed in elsewhere, and sends it once more. */
    @PostMapping(UNSAVED)
    String unsaved(
            @RequestAttribute(RequestDispatcher.FORWARD_REQUEST_URI) String sentTo,
            HttpServletRequest request,
            Model model) {
        Map<String, String[]> fields = new TreeMap<>(request.getParameterMap());
        fields.remove("_csrf");
        model.addAttribute("sentTo", sentTo);
        model.addAttribute("fields", fields);
        return "account/unsaved";
    }
}
