package zonenews.editing;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import zonenews.account.SignedIn;
import zonenews.article.CurrentCategories;
import zonenews.article.NotAllowed;

/** The form articles are written in. */
@Controller
@RequestMapping("/admin/articles")
class ArticleFormController {

    private final Newsdesk newsdesk;
    private final NewArticles newArticles;
    private final DeskArticles articles;
    private final CurrentCategories categories;

    ArticleFormController(
            Newsdesk newsdesk, NewArticles newArticles, DeskArticles articles, CurrentCategories categories) {
        this.newsdesk = newsdesk;
        this.newArticles = newArticles;
        this.articles = articles;
        this.categories = categories;
    }

    /** A record is bound by its constructor; other parameters are nobody's. */
    @InitBinder("form")
    void onlyTheFieldsOfTheForm(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(ArticleForm.empty(), model);
    }

    @PostMapping
    String create(
            @ModelAttribute("form") ArticleForm sent,
            @RequestParam(defaultValue = "STAY") Then then,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ArticleForm form = sent.withToken();
        try {
            return next(newArticles.createOnce(form, then, who), then, redirect);
        } catch (FormRefused refused) {
            return refused(form, refused, model, response);
        } catch (EditConflict conflict) {
            return conflict(form, conflict, model, response);
        }
    }

    @GetMapping("/{id}")
    String edit(@PathVariable Long id, Model model) {
        model.addAttribute("article", articles.show(id));
        return form(articles.form(id), model);
    }

    /** Not the address of the form itself: a POST there would make browsers forget the page they may go back to. */
    @PostMapping("/{id}/draft")
    String save(
            @PathVariable Long id,
            @ModelAttribute("form") ArticleForm form,
            @RequestParam(defaultValue = "STAY") Then then,
            @RequestParam(defaultValue = "false") boolean beside,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            newsdesk.save(id, form, then, beside, who);
            return next(id, then, redirect);
        } catch (FormRefused refused) {
            model.addAttribute("article", articles.show(id));
            return refused(form, refused, model, response);
        } catch (EditConflict conflict) {
            return conflict(form, conflict, model, response);
        } catch (NotAllowed notAllowed) {
            model.addAttribute("article", articles.show(id));
            model.addAttribute("notAllowed", notAllowed.messageKey());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return form(form, model);
        }
    }

    private static String next(Long id, Then then, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", then.done());
        return "redirect:/admin/articles/" + id + (then == Then.PREVIEW ? "/preview" : "");
    }

    private String refused(ArticleForm form, FormRefused refused, Model model, HttpServletResponse response) {
        model.addAttribute("problems", refused.problems());
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return form(form, model);
    }

    private String conflict(ArticleForm form, EditConflict conflict, Model model, HttpServletResponse response) {
        model.addAttribute("article", articles.show(conflict.articleId()));
        model.addAttribute("conflict", conflict);
        model.addAttribute("differences", form.differencesFrom(conflict.current(), categories.tree()));
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return form(form.withBase(conflict.current().base()), model);
    }

    private String form(ArticleForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("columns", categories.tree());
        return "editing/form";
    }
}
