package zonenews.account;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登录管理: where one is signed in, and ending it there. */
@Controller
@RequestMapping("/admin/sessions")
class SessionsController {

    private final OwnSessions sessions;

    SessionsController(OwnSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping
    String show(Principal who, HttpSession session, Model model) {
        model.addAttribute("sessions", sessions.of(who.getName(), session.getId()));
        return "account/sessions";
    }

    @PostMapping("/{key}/end")
    String end(@PathVariable String key, Principal who, RedirectAttributes redirect) {
        sessions.end(who.getName(), key);
        redirect.addFlashAttribute("done", "done.sessionEnded");
        return "redirect:/admin/sessions";
    }

    @PostMapping("/others/end")
    String endOthers(Principal who, HttpSession session, RedirectAttributes redirect) {
        sessions.endOthers(who.getName(), session.getId());
        redirect.addFlashAttribute("done", "done.othersEnded");
        return "redirect:/admin/sessions";
    }
}
