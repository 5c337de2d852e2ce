package zonenews.frontpage;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import zonenews.account.SignedIn;
import zonenews.article.NotAllowed;

/** 首页编排: what stands there, in which order. */
@Controller
@RequestMapping(FrontPageController.ADDRESS)
class FrontPageController {

    static final String ADDRESS = "/admin/front-page";
    private static final String REDIRECT = "redirect:" + ADDRESS;

    private final FrontPageDesk desk;
    private final Arrangements arrangements;

    FrontPageController(FrontPageDesk desk, Arrangements arrangements) {
        this.desk = desk;
        this.arrangements = arrangements;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("arrangement", arrangements.now());
        return "frontpage/arrangement";
    }

    @PostMapping("/items/{id}/position")
    String move(
            @PathVariable Long id,
            @RequestParam(defaultValue = "1") int to,
            @RequestParam(defaultValue = "") String base,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        desk.move(id, to, base, who);
        redirect.addFlashAttribute("done", "frontPage.done.moved");
        return REDIRECT;
    }

    @PostMapping("/items/{id}/removal")
    String remove(
            @PathVariable Long id,
            @RequestParam(defaultValue = "") String base,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        desk.remove(id, base, who);
        redirect.addFlashAttribute("done", "frontPage.done.removed");
        return REDIRECT;
    }

    /** A colleague was here first: nothing is done, and the page is shown as it is now. */
    @ExceptionHandler
    String notAsSeen(NotAllowed notAllowed, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("notAllowed", notAllowed.messageKey());
        return show(model);
    }
}
