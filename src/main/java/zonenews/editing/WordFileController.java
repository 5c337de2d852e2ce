package zonenews.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import zonenews.media.MediaLibrary;
import zonenews.wordfile.WordFileRefused;

/** 导入 Word 文件: a file becomes a draft, or nothing at all. */
@Controller
@RequestMapping("/admin/articles/word-file")
class WordFileController {

    private static final long LARGEST = 20L << 20;

    private final WordFileDesk desk;
    private final MediaLibrary library;

    WordFileController(WordFileDesk desk, MediaLibrary library) {
        this.desk = desk;
        this.library = library;
    }

    @GetMapping
    String choose(Model model) {
        return page(UUID.randomUUID().toString(), model);
    }

    @PostMapping
    String takeIn(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String formToken,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused("word.file.required", formToken, 400, model, response);
        }
        if (file.getSize() > LARGEST) {
            return refused("word.too-large", formToken, 413, model, response);
        }
        Path copy = library.freshFile();
        try {
            file.transferTo(copy);
            WordFileDesk.Taken taken = desk.takeIn(copy, named(file), formToken, who);
            redirect.addFlashAttribute("done", "done.wordFile");
            redirect.addFlashAttribute("wordNotes", taken.notes());
            return "redirect:/admin/articles/" + taken.article();
        } catch (WordFileRefused refused) {
            return refused(refused.messageKey(), formToken, 422, model, response);
        } catch (FormRefused tooLong) {
            return refused("word.too-long", formToken, 422, model, response);
        } finally {
            library.discard(copy);
        }
    }

    private static String named(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : ArticleForm.typed(name);
    }

    private static String refused(
            String problem, String formToken, int status, Model model, HttpServletResponse response) {
        response.setStatus(status);
        model.addAttribute("wordProblem", problem);
        return page(formToken, model);
    }

    private static String page(String formToken, Model model) {
        model.addAttribute("formToken", formToken);
        model.addAttribute("wordFilePage", true);
        return "editing/word-file";
    }
}
