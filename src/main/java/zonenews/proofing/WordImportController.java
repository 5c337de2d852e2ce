package zonenews.proofing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import zonenews.account.SignedIn;

/** A list from a file: shown first, added when somebody has seen what will be added and what will not. */
@Controller
@RequestMapping("/admin/words")
class WordImportController {

    private static final int LARGEST_FILE = 2_000_000;

    private final WordsDesk desk;

    WordImportController(WordsDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/file")
    String choose(@RequestParam(defaultValue = "") String kind, Model model) {
        return form(WordsController.kind(kind), model);
    }

    private static String form(WordKind kind, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", WordKind.values());
        return "proofing/word-file";
    }

    @PostMapping("/preview")
    String preview(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response)
            throws IOException {
        WordKind of = WordsController.kind(kind);
        // A form without a file sends one without a name.
        if (file == null
                || file.isEmpty() && String.valueOf(file.getOriginalFilename()).isBlank()) {
            return refused(of, "words.file.required", model, response);
        }
        if (file.getSize() > LARGEST_FILE) {
            return refused(of, "words.file.large", model, response);
        }
        String text = WordFile.decode(file.getBytes());
        if (text == null) {
            return refused(of, "words.file.unreadable", model, response);
        }
        WordFile read = desk.preview(of, text);
        if (read.isEmpty()) {
            return refused(of, "words.file.empty." + of, model, response);
        }
        model.addAttribute("file", read);
        model.addAttribute("kind", of);
        return "proofing/word-file-preview";
    }

    private static String refused(WordKind kind, String problem, Model model, HttpServletResponse response) {
        model.addAttribute("problems", Map.of("file", problem));
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return form(kind, model);
    }

    @PostMapping("/additions")
    String add(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String lines,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        WordKind of = WordsController.kind(kind);
        int added;
        try {
            added = desk.add(of, WordsController.text(lines), who.getUsername());
        } catch (DataIntegrityViolationException addedByAnotherAtOnce) {
            added = desk.add(of, WordsController.text(lines), who.getUsername());
        }
        redirect.addFlashAttribute("imported", added);
        return "redirect:/admin/words?kind=" + of;
    }
}
