package zonenews.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import zonenews.article.ListingRewriter;
import zonenews.article.NotAllowed;

/** Where the columns stand: their order, what they are below of, what becomes of those that go. */
@Controller
@RequestMapping("/admin/columns")
class ColumnPlaceController {

    /** A small column is done before the next page is shown; a large one shows how far it is. */
    private static final int PATIENCE_SECONDS = 2;

    enum Direction {
        UP(-1),
        DOWN(1);

        private final int step;

        Direction(int step) {
            this.step = step;
        }
    }

    private final ColumnsDesk desk;
    private final ColumnList columns;
    private final ListingRewriter rewriter;

    ColumnPlaceController(ColumnsDesk desk, ColumnList columns, ListingRewriter rewriter) {
        this.desk = desk;
        this.columns = columns;
        this.rewriter = rewriter;
    }

    @PostMapping("/{id}/position")
    String reorder(
            @PathVariable Long id,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam Direction direction,
            RedirectAttributes redirect) {
        desk.reorder(id, revision, direction.step);
        return done("column.done.reordered", redirect);
    }

    @PostMapping("/{id}/place")
    String move(
            @PathVariable Long id,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam(defaultValue = "") String parentId,
            RedirectAttributes redirect)
            throws InterruptedException {
        desk.move(id, revision, parentId);
        rewrite();
        return done("column.done.moved", redirect);
    }

    @PostMapping("/{id}/merger")
    String merge(
            @PathVariable Long id,
            @RequestParam(defaultValue = "") String revision,
            @RequestParam(defaultValue = "") String targetId,
            RedirectAttributes redirect)
            throws InterruptedException {
        desk.merge(id, revision, targetId);
        rewrite();
        return done("column.done.merged", redirect);
    }

    @PostMapping("/{id}/deletion")
    String delete(
            @PathVariable Long id, @RequestParam(defaultValue = "") String revision, RedirectAttributes redirect) {
        desk.delete(id, revision);
        return done("column.done.deleted", redirect);
    }

    /** Goes on with what a stop or a fault has left half done. */
    @PostMapping("/rewriting")
    String goOn(RedirectAttributes redirect) throws InterruptedException {
        rewrite();
        return "redirect:/admin/columns";
    }

    private void rewrite() throws InterruptedException {
        try {
            rewriter.goOn().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException itGoesOnInTheBackground) {
            // the page says how far it is
        }
    }

    private static String done(String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute("done", message);
        return "redirect:/admin/columns";
    }

    @ExceptionHandler
    String refused(NotAllowed reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("notAllowed", reason.messageKey());
        model.addAttribute("rows", columns.rows());
        model.addAttribute("work", columns.work().orElse(null));
        return "editing/columns";
    }
}
