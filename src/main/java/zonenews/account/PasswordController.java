package zonenews.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping(PasswordController.ADDRESS)
class PasswordController {

    static final String ADDRESS = "/admin/password";

    private final Accounts accounts;
    private final PasswordRules rules;

    PasswordController(Accounts accounts, PasswordRules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    @GetMapping
    String form() {
        return "account/password";
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String currentPassword,
            @RequestParam(defaultValue = "") String newPassword,
            @RequestParam(defaultValue = "") String repeatedPassword,
            Authentication who,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String problem = rules.problemWith(who.getName(), currentPassword, newPassword, repeatedPassword);
        if (problem.isEmpty()
                && !accounts.changePassword(
                        who.getName(),
                        currentPassword,
                        newPassword,
                        request.getSession().getId())) {
            problem = "password.current.wrong";
        }
        if (!problem.isEmpty()) {
            model.addAttribute("problem", problem);
            response.setStatus(400);
            return "account/password";
        }
        request.changeSessionId();
        SignedIn.goesOnAs(accounts.loadUserByUsername(who.getName()), who, request, response);
        return "redirect:/admin";
    }
}
