package zonenews.reading;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import zonenews.article.CurrentCategories;

/** Pages that hold no news: 网站地图, 隐私说明. */
@Controller
class ServicePageController {

    private final CurrentCategories categories;

    ServicePageController(CurrentCategories categories) {
        this.categories = categories;
    }

    @GetMapping("/sitemap")
    String siteMap(Model model) {
        model.addAttribute("columns", categories.tree().top());
        return "reading/sitemap";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "reading/privacy";
    }
}
