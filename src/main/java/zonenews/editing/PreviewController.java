package zonenews.editing;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The latest text on the page residents will see. */
@Controller
class PreviewController {

    private final DeskArticles articles;

    PreviewController(DeskArticles articles) {
        this.articles = articles;
    }

    @GetMapping("/admin/articles/{id}/preview")
    String preview(@PathVariable Long id, Model model) {
        model.addAttribute("page", articles.preview(id));
        model.addAttribute("views", articles.views(id));
        model.addAttribute("preview", articles.show(id));
        return "reading/article";
    }
}
