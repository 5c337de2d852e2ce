package zonenews.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** 历史版本: the list, one of them as residents saw it, two of them compared, and one taken up again. */
@Controller
@RequestMapping("/admin/articles/{id}")
class EditionsController {

    private final EditionHistory history;
    private final DeskArticles articles;
    private final Newsdesk newsdesk;

    EditionsController(EditionHistory history, DeskArticles articles, Newsdesk newsdesk) {
        this.history = history;
        this.articles = articles;
        this.newsdesk = newsdesk;
    }

    @GetMapping("/editions")
    String list(@PathVariable Long id, Model model) {
        model.addAttribute("articleTitle", history.title(id));
        model.addAttribute("id", id);
        model.addAttribute("editions", history.of(id));
        return "editing/editions";
    }

    @GetMapping("/editions/{number}")
    String one(@PathVariable Long id, @PathVariable int number, @AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("page", history.page(id, number));
        model.addAttribute("views", articles.views(id));
        model.addAttribute("preview", articles.show(id, who));
        model.addAttribute("edition", number);
        return "reading/article";
    }

    /** Without numbers: what the newest changed in the one before it. */
    @GetMapping("/comparison")
    String compare(
            @PathVariable Long id,
            @RequestParam(required = false) Integer from,
            @RequestParam(required = false) Integer to,
            Model model) {
        List<EditionHistory.Row> editions = history.of(id);
        int newest = editions.isEmpty() ? 1 : editions.get(0).number();
        int right = to == null ? newest : to;
        int left = from == null ? Math.max(1, right - 1) : from;
        model.addAttribute("articleTitle", history.title(id));
        model.addAttribute("id", id);
        model.addAttribute("editions", editions);
        model.addAttribute("from", left);
        model.addAttribute("to", right);
        model.addAttribute("comparison", history.compare(id, left, right));
        return "editing/comparison";
    }

    @PostMapping("/editions/{number}/restoration")
    String restore(
            @PathVariable Long id,
            @PathVariable int number,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        newsdesk.restore(id, number, who);
        redirect.addFlashAttribute("done", "done.restored");
        return "redirect:/admin/articles/" + id;
    }

    @ExceptionHandler(NotAllowed.class)
    String notNow(NotAllowed reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("reason", reason.messageKey());
        return "error/409";
    }
}
