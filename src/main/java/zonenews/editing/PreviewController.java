package zonenews.editing;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import zonenews.account.SignedIn;

/** The latest text on the page residents will see. */
@Controller
class PreviewController {

    private final DeskArticles articles;

    PreviewController(DeskArticles articles) {
        this.articles = articles;
    }

    @GetMapping("/admin/articles/{id}/preview")
    String preview(
            @PathVariable Long id,
            @RequestParam(defaultValue = "false") boolean framed,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("page", articles.preview(id));
        model.addAttribute("views", articles.views(id));
        model.addAttribute("preview", articles.show(id, who));
        model.addAttribute("framed", framed);
        return "reading/article";
    }
}
