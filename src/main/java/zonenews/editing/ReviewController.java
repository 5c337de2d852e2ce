package zonenews.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import zonenews.account.SignedIn;
import zonenews.article.EditionStatus;
import zonenews.article.NotAllowed;

/** 送审, 审核, 退回修改, 撤回, 紧急发布, 补审. */
@Controller
@RequestMapping("/admin/articles/{id}")
class ReviewController {

    private static final int LONGEST_REMARK = 1000;

    private final ReviewDesk desk;
    private final DeskReviews reviews;
    private final PublicationCheck check;

    ReviewController(ReviewDesk desk, DeskReviews reviews, PublicationCheck check) {
        this.check = check;
        this.desk = desk;
        this.reviews = reviews;
    }

    /** What a reviewer says, chosen from the office's phrases or typed. */
    record Remark(String phrase, String remark, String base, String despite) {

        Remark {
            phrase = ArticleForm.typed(phrase).strip();
            remark = ArticleForm.typed(remark).strip();
            base = ArticleForm.typed(base);
            despite = ArticleForm.typed(despite).strip();
        }

        String text() {
            return phrase.isEmpty() || remark.isEmpty() ? phrase + remark : phrase + "；" + remark;
        }

        boolean isTooLong() {
            return text().length() + despite.length() > LONGEST_REMARK;
        }
    }

    @GetMapping("/review")
    String show(
            @PathVariable Long id,
            @RequestParam(defaultValue = "desktop") String screen,
            @RequestParam(defaultValue = "text") String show,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        DeskReviews.Shown review = reviews.of(id, who);
        model.addAttribute("review", review);
        boolean mayPublishDespite = reviews.mayPublishDespite(id, who);
        model.addAttribute("mayPublishDespite", mayPublishDespite);
        if (review.mayPass() || review.mayPublishInEmergency() || review.underReview() || mayPublishDespite) {
            model.addAttribute("check", check.ofLatest(id));
        }
        model.addAttribute("phone", screen.equals("phone"));
        if (show.equals("changes")) {
            model.addAttribute("comparison", reviews.changes(id));
        }
        return "editing/review";
    }

    @GetMapping("/sheet")
    String sheet(@PathVariable Long id, @RequestParam(defaultValue = "0") int edition, Model model) {
        model.addAttribute("sheet", reviews.sheet(id, edition));
        return "editing/sheet";
    }

    @PostMapping("/submission")
    String send(
            @PathVariable Long id, Remark said, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        try {
            if (fits(said, redirect)) {
                desk.send(id, said.base(), said.text(), said.despite(), who);
                redirect.addFlashAttribute("done", "done.sent");
            }
        } catch (FormRefused incomplete) {
            redirect.addFlashAttribute("problems", incomplete.problems());
            redirect.addFlashAttribute("check", incomplete.checked());
            return "redirect:/admin/articles/" + id;
        }
        return backToReview(id);
    }

    @PostMapping("/approval")
    String pass(
            @PathVariable Long id, Remark said, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        try {
            if (fits(said, redirect)) {
                EditionStatus next = desk.pass(id, said.base(), said.text(), said.despite(), who);
                redirect.addFlashAttribute(
                        "done", next == EditionStatus.LIVE ? "done.passedAndPublished" : "done.passed");
            }
        } catch (FormRefused incomplete) {
            redirect.addFlashAttribute("problems", incomplete.problems());
            redirect.addFlashAttribute("stopped", true);
            redirect.addFlashAttribute("typedDespite", said.despite());
            redirect.addFlashAttribute("typedRemark", said.remark());
        }
        return backToReview(id);
    }

    @PostMapping("/return")
    String giveBack(
            @PathVariable Long id, Remark said, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        if (hasReason(said, redirect) && fits(said, redirect)) {
            desk.giveBack(id, said.base(), said.text(), who);
            redirect.addFlashAttribute("done", "done.returned");
        }
        return backToReview(id);
    }

    @PostMapping("/recall")
    String recall(@PathVariable Long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        desk.recall(id, who);
        redirect.addFlashAttribute("done", "done.recalled");
        return "redirect:/admin/articles/" + id;
    }

    @PostMapping("/emergency-publication")
    String publishInEmergency(
            @PathVariable Long id, Remark said, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        try {
            if (hasReason(said, redirect) && fits(said, redirect)) {
                desk.publishInEmergency(id, said.base(), said.text(), who);
                redirect.addFlashAttribute("done", "done.emergency");
            }
        } catch (FormRefused incomplete) {
            redirect.addFlashAttribute("problems", incomplete.problems());
            redirect.addFlashAttribute("stopped", true);
            redirect.addFlashAttribute("typedDespite", said.despite());
            redirect.addFlashAttribute("typedRemark", said.remark());
        }
        return backToReview(id);
    }

    @PostMapping("/editions/{number}/later-review")
    String reviewLater(
            @PathVariable Long id,
            @PathVariable int number,
            Remark said,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (fits(said, redirect)) {
            desk.reviewLater(id, number, said.text(), who);
            redirect.addFlashAttribute("done", "done.reviewedLater");
        }
        return backToReview(id);
    }

    private static boolean hasReason(Remark said, RedirectAttributes redirect) {
        return accept(!said.text().isEmpty(), "review.reason.required", said, redirect);
    }

    private static boolean fits(Remark said, RedirectAttributes redirect) {
        return accept(!said.isTooLong(), "review.reason.long", said, redirect);
    }

    /** What was typed comes back with the reason it was not taken. */
    private static boolean accept(boolean good, String problem, Remark said, RedirectAttributes redirect) {
        if (!good) {
            redirect.addFlashAttribute("remarkProblem", problem);
            redirect.addFlashAttribute("typedPhrase", said.phrase());
            redirect.addFlashAttribute("typedRemark", said.remark());
        }
        return good;
    }

    private static String backToReview(Long id) {
        return "redirect:/admin/articles/" + id + "/review";
    }

    /** The text is not, or no longer, what the button was shown for. */
    @ExceptionHandler({NotAllowed.class, EditConflict.class})
    String changedMeanwhile(
            RuntimeException reason, HttpServletRequest request, Model model, HttpServletResponse response) {
        model.addAttribute("article", request.getRequestURI().replaceFirst("(/admin/articles/\\d+).*", "$1/review"));
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("reason", reason instanceof NotAllowed no ? no.messageKey() : "edition.changed");
        return "error/409";
    }
}
