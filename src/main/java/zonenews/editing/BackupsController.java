package zonenews.editing;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import zonenews.article.NotAllowed;
import zonenews.backup.BackupRuns;
import zonenews.backup.Backups;
import zonenews.site.Settings;

/** 备份: the archives, and 立即备份. They are fetched on the machine, never over the web. */
@Controller
@RequestMapping("/admin/backups")
class BackupsController {

    private static final int LATEST = 50;

    private final Backups backups;
    private final BackupRuns runs;
    private final Settings settings;

    BackupsController(Backups backups, BackupRuns runs, Settings settings) {
        this.backups = backups;
        this.runs = runs;
        this.settings = settings;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("possible", backups.arePossible());
        model.addAttribute("doing", backups.doing());
        model.addAttribute("directory", backups.directory());
        model.addAttribute("hour", settings.current().backupHour().orElse(null));
        model.addAttribute("kept", settings.current().backupsKept());
        model.addAttribute("last", runs.last());
        model.addAttribute("runs", runs.latest(LATEST));
        return "editing/backups";
    }

    @PostMapping
    String begin(Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            backups.startNow();
            redirect.addFlashAttribute("done", "done.backupBegun");
            return "redirect:/admin/backups";
        } catch (NotAllowed notNow) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            model.addAttribute("refused", notNow.messageKey());
            return show(model);
        }
    }
}
