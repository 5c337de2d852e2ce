package zonenews.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import zonenews.account.Role;

@Controller
class DeskController {

    private static final int LAST_PAGE = 10_000;

    private final DeskList list;

    DeskController(DeskList list) {
        this.list = list;
    }

    @GetMapping("/admin")
    String desk(HttpServletRequest request) {
        return request.isUserInRole(Role.AUDITOR.name()) ? "redirect:/admin/log" : "redirect:/admin/articles";
    }

    @GetMapping("/admin/articles")
    String articles(
            @RequestParam(defaultValue = "ALL") DeskList.Filter state,
            @RequestParam(defaultValue = "mine") String of,
            @RequestParam(defaultValue = "1") int page,
            Principal who,
            Model model) {
        if (page < 1 || page > LAST_PAGE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        boolean everybody = of.equals("all");
        model.addAttribute("articles", list.page(state, everybody ? null : who.getName(), page));
        model.addAttribute("state", state);
        model.addAttribute("states", DeskList.Filter.values());
        model.addAttribute("of", everybody ? "all" : "mine");
        return "editing/articles";
    }
}
