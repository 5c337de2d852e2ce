package zonenews.editing;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import zonenews.article.CurrentCategories;

/** What a text kept in the browser says otherwise than the saved one, shown before it is taken back into the form. */
@Controller
@RequestMapping("/admin/articles")
class UnsavedTextController {

    private final DeskArticles articles;
    private final CurrentCategories categories;

    UnsavedTextController(DeskArticles articles, CurrentCategories categories) {
        this.articles = articles;
        this.categories = categories;
    }

    @InitBinder("form")
    void onlyTheFieldsOfTheForm(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @PostMapping("/comparison")
    Object withNothing(@ModelAttribute("form") ArticleForm form) {
        return difference(ArticleForm.empty(), form);
    }

    @PostMapping("/{id}/comparison")
    Object withTheSaved(@PathVariable Long id, @ModelAttribute("form") ArticleForm form) {
        return difference(articles.form(id), form);
    }

    private Object difference(ArticleForm saved, ArticleForm kept) {
        Comparison comparison = Comparison.of(saved, kept, categories.tree());
        return comparison.nothingChanged()
                ? ResponseEntity.noContent().build()
                : new ModelAndView("editing/unsaved-text", Map.of("comparison", comparison));
    }
}
