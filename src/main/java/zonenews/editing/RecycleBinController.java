package zonenews.editing;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import zonenews.account.Role;
import zonenews.account.SignedIn;
import zonenews.article.NotAllowed;

/** 回收站: throwing away, putting back, 彻底删除. */
@Controller
class RecycleBinController {

    private static final String BIN = "redirect:/admin/recycle-bin";

    private final RecycleBin bin;

    RecycleBinController(RecycleBin bin) {
        this.bin = bin;
    }

    @GetMapping("/admin/recycle-bin")
    String list(@AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("rows", bin.openTo(who));
        model.addAttribute("mayRemove", who.may(Role.ADMINISTRATOR));
        return "editing/recycle-bin";
    }

    @PostMapping("/admin/articles/{id}/recycling")
    String recycle(@PathVariable Long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        redirect.addFlashAttribute("recycled", bin.recycle(id, who));
        return BIN;
    }

    @PostMapping("/admin/articles/{id}/recovery")
    String recover(@PathVariable Long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        redirect.addFlashAttribute("recovered", bin.recover(id, who));
        redirect.addFlashAttribute("recoveredId", id);
        return BIN;
    }

    @GetMapping("/admin/articles/{id}/removal")
    String askBeforeRemoval(@PathVariable Long id, @AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("doomed", bin.doomed(id, who));
        return "editing/removal";
    }

    @PostMapping("/admin/articles/{id}/removal")
    String remove(@PathVariable Long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        redirect.addFlashAttribute("removed", bin.remove(id, who));
        return BIN;
    }

    @ExceptionHandler
    String notNow(NotAllowed reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("reason", reason.messageKey());
        return "error/409";
    }
}
