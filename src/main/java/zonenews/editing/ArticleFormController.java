package zonenews.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
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
import zonenews.account.SignedIn;
import zonenews.article.CurrentCategories;
import zonenews.article.NotAllowed;
import zonenews.picturedesk.MediaList;
import zonenews.site.ScriptModules;

/** The form articles are written in. */
@Controller
@RequestMapping("/admin/articles")
class ArticleFormController {

    private final Newsdesk newsdesk;
    private final NewArticles newArticles;
    private final CurrentCategories categories;
    private final DeskArticles articles;
    private final OpenForms forms;
    private final ScriptModules modules;
    private final OfferedNames names;
    private final PublicationCheck check;
    private final MediaList media;

    ArticleFormController(
            Newsdesk newsdesk,
            NewArticles newArticles,
            DeskArticles articles,
            CurrentCategories categories,
            OpenForms forms,
            ScriptModules modules,
            OfferedNames names,
            PublicationCheck check,
            MediaList media) {
        this.modules = modules;
        this.check = check;
        this.media = media;
        this.forms = forms;
        this.names = names;
        this.categories = categories;
        this.newsdesk = newsdesk;
        this.newArticles = newArticles;
        this.articles = articles;
    }

    /** A record is bound by its constructor; other parameters are nobody's. */
    @InitBinder("form")
    void onlyTheFieldsOfTheForm(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @GetMapping("/new")
    String blank(@AuthenticationPrincipal SignedIn who, Model model) {
        return form(ArticleForm.empty(), who, model);
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
        model.addAttribute("article", article);
        String tab = UUID.randomUUID().toString();
        model.addAttribute("opened", forms.open(id, tab, who));
        model.addAttribute("tab", tab);
        if (checked != null && !model.containsAttribute("check")) {
            model.addAttribute("check", check.ofLatest(id));
        }
        return form(articles.form(id), who, model);
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
            return form(form, who, model);
        }
    }

    /** Led to when the session ended, and another began, since the form was opened: what was typed, not saved. */
    @PostMapping("/unsaved")
    String createAgain(@ModelAttribute("form") ArticleForm form, @AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("sessionEnded", true);
        return form(form.withToken(), who, model);
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
        return form(form, who, model);
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
        return form(form, who, model);
    }

    private String conflict(
            ArticleForm form, EditConflict conflict, SignedIn who, Model model, HttpServletResponse response) {
        model.addAttribute("article", articles.show(conflict.articleId(), who));
        model.addAttribute("conflict", conflict);
        model.addAttribute("beside", true);
        model.addAttribute("differences", form.differencesFrom(conflict.current(), categories.tree()));
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return form(form.withBase(conflict.current().base()), who, model);
    }

    private String form(ArticleForm form, SignedIn who, Model model) {
        model.addAttribute("form", form);
        // A form that comes back with what was typed is not closed to anybody: it says who else is there when it is
        // due.
        if (!model.containsAttribute("tab")) {
            model.addAttribute("tab", UUID.randomUUID().toString());
        }
        model.addAttribute("columns", articles.columns(who, form));
        model.addAttribute("offered", names.current());
        model.addAttribute("asksForReview", articles.asksForReview());
        model.addAttribute("importMap", modules.importMap());
        model.addAttribute("coverChoices", media.recent(true, who));
        model.addAttribute("attachmentChoices", media.recent(false, who));
        return "editing/form";
    }
}
