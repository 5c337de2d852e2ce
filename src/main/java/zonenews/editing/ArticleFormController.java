package zonenews.editing;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
import zonenews.account.Accounts;
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
    private final PublicationCheck check;
    private final CurrentCategories categories;
    private final Accounts accounts;
    private final FormPage page;

    ArticleFormController(
            Newsdesk newsdesk,
            NewArticles newArticles,
            DeskArticles articles,
            PublicationCheck check,
            CurrentCategories categories,
            Accounts accounts,
            FormPage page) {
        this.accounts = accounts;
        this.newsdesk = newsdesk;
        this.newArticles = newArticles;
        this.articles = articles;
        this.check = check;
        this.categories = categories;
        this.page = page;
    }

    /** A record is bound by its constructor; other parameters are nobody's. */
    @InitBinder("form")
    void onlyTheFieldsOfTheForm(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @GetMapping("/new")
    String blank(@AuthenticationPrincipal SignedIn who, Model model) {
        return page.of(ArticleForm.empty(), who, model);
    }

    @PostMapping
    String create(
            @ModelAttribute("form") ArticleForm sent,
            @RequestParam(defaultValue = "STAY") Then then,
            @RequestParam(defaultValue = "") String despite,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ArticleForm form = sent.withToken();
        try {
            return next(newArticles.createOnce(form, then, ArticleForm.typed(despite), who), then, redirect);
        } catch (FormRefused refused) {
            return refused(form, refused, who, model, response);
        } catch (EditConflict conflict) {
            return conflict(form, conflict, who, model, response);
        }
    }

    @GetMapping("/{id}")
    String edit(
            @PathVariable Long id,
            @RequestParam(required = false) @Nullable String checked,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        DeskArticles.Shown article = articles.show(id, who);
        if (article.recycled()) {
            return "redirect:/admin/recycle-bin";
        }
        if (!article.mayWrite() || article.underReview()) {
            return "redirect:/admin/articles/" + id + "/review";
        }
        if (checked != null && !model.containsAttribute("check")) {
            model.addAttribute("check", check.ofLatest(id));
        }
        return page.opened(article, who, model);
    }

    /** Where a form stands that was refused: somebody has kept its address, or loads it anew. */
    @GetMapping("/{id}/draft")
    String afterRefusal(@PathVariable Long id) {
        return "redirect:/admin/articles/" + id;
    }

    /** Not the address of the form itself: a POST there would make browsers forget the page they may go back to. */
    @PostMapping("/{id}/draft")
    String save(
            @PathVariable Long id,
            @ModelAttribute("form") ArticleForm form,
            @RequestParam(defaultValue = "STAY") Then then,
            @RequestParam(defaultValue = "") String despite,
            @RequestParam(defaultValue = "false") boolean beside,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            newsdesk.save(id, form, then, beside, ArticleForm.typed(despite), who);
            return next(id, then, redirect);
        } catch (FormRefused refused) {
            model.addAttribute("article", articles.show(id, who));
            return refused(form, refused, who, model, response);
        } catch (EditConflict conflict) {
            return conflict(form, conflict, who, model, response);
        } catch (NotAllowed notAllowed) {
            model.addAttribute("article", articles.show(id, who));
            model.addAttribute("notAllowed", notAllowed.messageKey());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page.of(form, who, model);
        }
    }

    /** Led to when the session ended, and another began, since the form was opened: what was typed, not saved. */
    @PostMapping("/unsaved")
    String createAgain(@ModelAttribute("form") ArticleForm form, @AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("sessionEnded", true);
        return page.of(form.withToken(), who, model);
    }

    @PostMapping("/{id}/draft/unsaved")
    String saveAgain(
            @PathVariable Long id,
            @ModelAttribute("form") ArticleForm form,
            @RequestParam(defaultValue = "false") boolean beside,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("article", articles.show(id, who));
        model.addAttribute("sessionEnded", true);
        model.addAttribute("beside", beside);
        return page.of(form, who, model);
    }

    private static String next(Long id, Then then, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", then.done());
        return "redirect:/admin/articles/" + id + then.page();
    }

    private String refused(
            ArticleForm form, FormRefused refused, SignedIn who, Model model, HttpServletResponse response) {
        model.addAttribute("problems", refused.problems());
        model.addAttribute("check", refused.checked());
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return page.of(form, who, model);
    }

    private String conflict(
            ArticleForm form, EditConflict conflict, SignedIn who, Model model, HttpServletResponse response) {
        model.addAttribute("article", articles.show(conflict.articleId(), who));
        model.addAttribute("conflict", conflict);
        model.addAttribute("changedBy", accounts.displayName(conflict.changedBy()));
        model.addAttribute("beside", true);
        model.addAttribute("differences", FormFacts.differences(form, conflict.current(), categories.tree()));
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return page.of(form.withBase(conflict.current().base()), who, model);
    }
}
