package zonenews.editing;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 发稿一页通: one sheet of paper instead of a manual. */
@Controller
class GuideController {

    private final DeskArticles articles;

    GuideController(DeskArticles articles) {
        this.articles = articles;
    }

    @GetMapping("/admin/guide")
    String show(Model model) {
        model.addAttribute("asksForReview", articles.asksForReview());
        return "editing/guide";
    }
}
