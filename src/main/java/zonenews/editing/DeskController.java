package zonenews.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import zonenews.account.Accounts;
import zonenews.account.Role;
import zonenews.account.SignedIn;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.backup.BackupRuns;
import zonenews.backup.Backups;

/** 工作台 and the list of articles. */
@Controller
class DeskController {

    private final Workbench workbench;
    private final Freshness freshness;
    private final Backups backups;
    private final BackupRuns runs;
    private final DeskList list;
    private final Accounts accounts;
    private final CurrentCategories categories;

    DeskController(
            Workbench workbench,
            Freshness freshness,
            Backups backups,
            BackupRuns runs,
            DeskList list,
            Accounts accounts,
            CurrentCategories categories) {
        this.workbench = workbench;
        this.freshness = freshness;
        this.backups = backups;
        this.runs = runs;
        this.list = list;
        this.accounts = accounts;
        this.categories = categories;
    }

    /** Who has no 工作台 is led to what they may open. */
    @GetMapping(DeskEntry.WORKBENCH)
    String workbench(@AuthenticationPrincipal SignedIn who, Model model) {
        List<DeskEntry> entries = DeskEntry.openTo(who);
        if (entries.isEmpty() || !entries.get(0).address().equals(DeskEntry.WORKBENCH)) {
            return "redirect:"
                    + (entries.isEmpty() ? "/admin/password" : entries.get(0).address());
        }
        model.addAttribute("blocks", workbench.blocks(who));
        model.addAttribute("freshness", freshness.of(who));
        if (who.may(Role.ADMINISTRATOR) && backups.arePossible()) {
            model.addAttribute("backups", runs.last());
        }
        return "editing/workbench";
    }

    @GetMapping("/admin/articles")
    String articles(
            @RequestParam(required = false) @Nullable Long column,
            @RequestParam(required = false) @Nullable DeskState state,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        if (page < 1 || page > DeskList.LAST_PAGE) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        ListFilter filter = new ListFilter(column, state, author, from, to, words);
        CategoryTree tree = categories.tree();
        var names = accounts.displayNames();
        model.addAttribute("filter", filter);
        model.addAttribute("chips", filter.chips(tree, names));
        model.addAttribute("columns", tree);
        model.addAttribute("states", DeskState.values());
        model.addAttribute("authors", names);
        model.addAttribute("articles", list.page(filter, page, who));
        model.addAttribute("lastPage", DeskList.LAST_PAGE);
        return "editing/articles";
    }
}
