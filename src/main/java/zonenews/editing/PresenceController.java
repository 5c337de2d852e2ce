package zonenews.editing;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import zonenews.account.SignedIn;
import zonenews.article.NotAllowed;

/** 正在编辑: an open form says that it is still there, that it is left, or that somebody else goes on. */
@Controller
@RequestMapping("/admin/articles/{id}")
class PresenceController {

    private final OpenForms forms;
    private final DeskArticles articles;
    private final Newsdesk newsdesk;

    PresenceController(OpenForms forms, DeskArticles articles, Newsdesk newsdesk) {
        this.forms = forms;
        this.articles = articles;
        this.newsdesk = newsdesk;
    }

    @PostMapping("/presence")
    @ResponseBody
    OpenForms.Opened here(
            @PathVariable Long id, @RequestParam(defaultValue = "") String tab, @AuthenticationPrincipal SignedIn who) {
        DeskRights.unless(articles.show(id, who).mayWrite());
        return forms.signOfLife(id, OpenForms.tab(tab), who);
    }

    @PostMapping("/presence/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void gone(
            @PathVariable Long id, @RequestParam(defaultValue = "") String tab, @AuthenticationPrincipal SignedIn who) {
        DeskRights.unless(articles.show(id, who).mayWrite());
        forms.leave(id, OpenForms.tab(tab), who);
    }

    @PostMapping("/takeover")
    String takeOver(@PathVariable Long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        newsdesk.takeOver(id, who);
        redirect.addFlashAttribute("done", "done.takenOver");
        return "redirect:/admin/articles/" + id;
    }

    @ExceptionHandler
    String notNow(NotAllowed reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("reason", reason.messageKey());
        return "error/409";
    }
}
