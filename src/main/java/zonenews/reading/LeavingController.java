package zonenews.reading;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import zonenews.article.ArticleGone;
import zonenews.article.ArticlePage;
import zonenews.article.ArticlePages;

/** 您即将离开本网站. Only what stands in a published article is shown here, and nobody is sent on without a click. */
@Controller
class LeavingController {

    private final ArticlePages pages;

    LeavingController(ArticlePages pages) {
        this.pages = pages;
    }

    @GetMapping("/leaving")
    String notice(
            @RequestParam(defaultValue = "") String article, @RequestParam(defaultValue = "") String to, Model model) {
        ArticlePage page = published(article);
        if (!page.linksOut().contains(to)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("page", page);
        model.addAttribute("to", to);
        return "reading/leaving";
    }

    private ArticlePage published(String article) {
        try {
            if (article.matches("\\d{1,18}")) {
                return pages.forResidents(Long.valueOf(article));
            }
        } catch (ArticleGone gone) {
            // As unknown here as one that never was.
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
