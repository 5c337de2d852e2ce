package zonenews.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import zonenews.account.SignedIn;
import zonenews.article.NotAllowed;

/** 发布, 撤稿, 恢复发布. */
@Controller
@RequestMapping("/admin/articles/{id}")
class PublicationController {

    private final ReviewDesk reviews;
    private final WithdrawalDesk withdrawals;

    PublicationController(ReviewDesk reviews, WithdrawalDesk withdrawals) {
        this.reviews = reviews;
        this.withdrawals = withdrawals;
    }

    @PostMapping("/publication")
    String publish(
            @PathVariable Long id,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "") String despite,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        try {
            reviews.publish(id, base, ArticleForm.typed(despite), who);
            redirect.addFlashAttribute("done", "done.published");
        } catch (FormRefused incomplete) {
            redirect.addFlashAttribute("problems", incomplete.problems());
            redirect.addFlashAttribute("check", incomplete.checked());
        }
        return "redirect:/admin/articles/" + id;
    }

    @PostMapping("/withdrawal")
    String withdraw(
            @PathVariable Long id,
            @RequestParam(defaultValue = "") String notice,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String into,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        WithdrawalForm form = new WithdrawalForm(notice, reason, into);
        Map<String, String> problems = form.problems();
        if (problems.isEmpty()) {
            try {
                withdrawals.withdraw(id, form, who);
                redirect.addFlashAttribute("done", form.into().isEmpty() ? "done.withdrawn" : "done.merged");
            } catch (NotAllowed notAllowed) {
                if (!notAllowed.messageKey().startsWith("merger.")) {
                    throw notAllowed;
                }
                problems.put("into", notAllowed.messageKey());
            }
        }
        if (!problems.isEmpty()) {
            redirect.addFlashAttribute("withdrawalProblems", problems);
            redirect.addFlashAttribute("withdrawal", form);
        }
        return "redirect:/admin/articles/" + id;
    }

    @PostMapping("/restoration")
    String bringBack(
            @PathVariable Long id,
            @RequestParam(defaultValue = "") String despite,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        try {
            withdrawals.bringBack(id, ArticleForm.typed(despite), who);
            redirect.addFlashAttribute("done", "done.broughtBack");
        } catch (FormRefused stopped) {
            redirect.addFlashAttribute("check", stopped.checked());
            redirect.addFlashAttribute("bringingBack", true);
        }
        return "redirect:/admin/articles/" + id;
    }

    /** The article is not, or no longer, in the state the button was shown for. */
    @ExceptionHandler({NotAllowed.class, EditConflict.class})
    String changedMeanwhile(
            RuntimeException reason, HttpServletRequest request, Model model, HttpServletResponse response) {
        model.addAttribute("article", request.getRequestURI().replaceFirst("(/admin/articles/\\d+).*", "$1/review"));
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("reason", reason instanceof NotAllowed no ? no.messageKey() : "edition.changed");
        return "error/409";
    }
}
