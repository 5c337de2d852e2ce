package zonenews.frontpage;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import zonenews.account.SignedIn;
import zonenews.article.NotAllowed;
import zonenews.site.SiteTime;

/** One thing on the home page: an article is found first, a link is typed. */
@Controller
@RequestMapping(FrontPageController.ADDRESS)
class FrontPageItemController {

    private final FrontPageDesk desk;
    private final Arrangements arrangements;
    private final Candidates candidates;
    private final Clock clock;

    FrontPageItemController(FrontPageDesk desk, Arrangements arrangements, Candidates candidates, Clock clock) {
        this.clock = clock;
        this.desk = desk;
        this.arrangements = arrangements;
        this.candidates = candidates;
    }

    /** An article whose hour has not come may be chosen; it must not look as if residents read it. */
    @ModelAttribute("now")
    LocalDateTime now() {
        return SiteTime.local(clock.instant());
    }

    @GetMapping("/new")
    String blank(@ModelAttribute("form") ItemForm asked, @RequestParam(defaultValue = "") String words, Model model) {
        ItemForm form = asked.onTopOf(arrangements.revision());
        if (form.where().isOfArticles() && form.article().isEmpty()) {
            model.addAttribute("place", form.where());
            model.addAttribute("words", words);
            model.addAttribute("found", candidates.find(words, form.where()));
            return "frontpage/search";
        }
        return form(null, form, model);
    }

    @PostMapping("/items")
    String add(
            @ModelAttribute("form") ItemForm form,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            desk.add(form, who);
            redirect.addFlashAttribute("done", "frontPage.done.added");
            return "redirect:" + FrontPageController.ADDRESS;
        } catch (Refused refused) {
            return refused(null, form, refused, model, response);
        } catch (NotAllowed notAllowed) {
            return notAsSeen(null, form, notAllowed, model, response);
        }
    }

    @GetMapping("/items/{id}")
    String edit(@PathVariable Long id, Model model, RedirectAttributes redirect) {
        try {
            return form(id, arrangements.form(id), model);
        } catch (NotAllowed gone) {
            return "redirect:" + FrontPageController.ADDRESS;
        }
    }

    @PostMapping("/items/{id}")
    String change(
            @PathVariable Long id,
            @ModelAttribute("form") ItemForm form,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            desk.change(id, form, who);
            redirect.addFlashAttribute("done", "done.saved");
            return "redirect:" + FrontPageController.ADDRESS;
        } catch (Refused refused) {
            return refused(id, form, refused, model, response);
        } catch (NotAllowed notAllowed) {
            return notAsSeen(id, form, notAllowed, model, response);
        }
    }

    private String refused(
            @Nullable Long id, ItemForm form, Refused refused, Model model, HttpServletResponse response) {
        model.addAttribute("problems", refused.problems());
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return form(id, form, model);
    }

    /** What was typed stays, now on top of what a colleague has done; sending it again is a decision. */
    private String notAsSeen(
            @Nullable Long id, ItemForm form, NotAllowed notAllowed, Model model, HttpServletResponse response) {
        model.addAttribute("notAllowed", notAllowed.messageKey());
        model.addAttribute("arrangement", arrangements.now());
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return form(id, form.onTopOf(arrangements.revision()), model);
    }

    private String form(@Nullable Long id, ItemForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("item", id);
        model.addAttribute(
                "article",
                form.article().matches("\\d{1,18}")
                        ? candidates.find(Long.valueOf(form.article())).orElse(null)
                        : null);
        return "frontpage/item";
    }
}
