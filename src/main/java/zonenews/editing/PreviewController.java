package zonenews.editing;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import zonenews.account.SignedIn;

/** The latest text as residents will see it, in a frame as wide as a screen, a phone or a sheet of paper. */
@Controller
class PreviewController {

    private static final String PAPER = "paper";

    private final DeskArticles articles;

    PreviewController(DeskArticles articles) {
        this.articles = articles;
    }

    @GetMapping("/admin/articles/{id}/preview")
    String preview(
            @PathVariable Long id,
            @RequestParam(defaultValue = "desktop") String screen,
            @RequestParam(defaultValue = "false") boolean framed,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("preview", articles.show(id, who));
        if (!framed) {
            model.addAttribute("heading", articles.preview(id).title());
            model.addAttribute("screen", screen.equals("phone") || screen.equals(PAPER) ? screen : "desktop");
            return "editing/preview";
        }
        model.addAttribute("page", articles.preview(id));
        model.addAttribute("views", articles.views(id));
        if (screen.equals(PAPER)) {
            model.addAttribute("onPaper", true);
            model.addAttribute("largePrint", false);
            return "reading/print";
        }
        return "reading/article";
    }
}
