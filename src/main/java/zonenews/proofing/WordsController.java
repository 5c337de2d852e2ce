package zonenews.proofing;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import zonenews.account.SignedIn;

/** 词库: wrong words, sensitive words and exceptions. */
@Controller
@RequestMapping("/admin/words")
class WordsController {

    private final WordsDesk desk;

    WordsController(WordsDesk desk) {
        this.desk = desk;
    }

    /** A line as it was typed into its form. */
    record Typed(String kind, String word, String right, String level, String hint) {

        Typed {
            kind = text(kind);
            word = text(word);
            right = text(right);
            level = text(level);
            hint = text(hint);
        }

        static Typed of(WordLine line) {
            return new Typed(line.kind().name(), line.word(), line.right(), line.level(), line.hint());
        }

        WordLine line(WordKind of) {
            return new WordLine(of, word, right, level.equals(WordLine.FORBIDDEN), hint);
        }
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.replace("\0", "");
    }

    static WordKind kind(String name) {
        return RuleSettings.named(WordKind.values(), name).orElse(WordKind.WRONG);
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        WordKind of = kind(kind);
        return list(of, q, page, new Typed(of.name(), "", "", "", ""), model);
    }

    private String list(WordKind of, String q, String page, Typed typed, Model model) {
        int number = page.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(page)) : 1;
        model.addAttribute("found", desk.find(of, text(q), number - 1));
        model.addAttribute("kind", of);
        model.addAttribute("kinds", WordKind.values());
        model.addAttribute("q", text(q));
        model.addAttribute("number", number);
        model.addAttribute("typed", typed);
        return "proofing/words";
    }

    @PostMapping
    String add(
            Typed typed,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        WordKind kind = kind(typed.kind());
        String problem = added(typed.line(kind), who);
        if (!problem.isEmpty()) {
            refuse(problem, model, response);
            return list(kind, "", "", typed, model);
        }
        redirect.addFlashAttribute("done", "words.added");
        return "redirect:/admin/words?kind=" + kind;
    }

    private String added(WordLine line, SignedIn who) {
        try {
            return desk.add(line, who.getUsername());
        } catch (DataIntegrityViolationException addedByAnotherAtOnce) {
            return "words.word.known";
        }
    }

    @GetMapping("/{id}")
    String edit(@PathVariable Long id, Model model) {
        WordsDesk.Row row = desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return form(row, Typed.of(row.line()), model);
    }

    private static String form(WordsDesk.Row row, Typed typed, Model model) {
        model.addAttribute("row", row);
        model.addAttribute("kind", row.line().kind());
        model.addAttribute("typed", typed);
        return "proofing/word";
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable Long id,
            Typed typed,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        WordsDesk.Row row = desk.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        WordKind kind = row.line().kind();
        String problem;
        try {
            problem = desk.change(id, typed.line(kind), who.getUsername());
        } catch (DataIntegrityViolationException takenAtOnce) {
            problem = "words.word.known";
        }
        if (!problem.isEmpty()) {
            refuse(problem, model, response);
            return form(row, typed, model);
        }
        redirect.addFlashAttribute("done", "done.saved");
        return "redirect:/admin/words?kind=" + kind;
    }

    @PostMapping("/{id}/deletion")
    String delete(@PathVariable Long id, RedirectAttributes redirect) {
        return desk.delete(id)
                .map(line -> {
                    redirect.addFlashAttribute("deleted", line.word());
                    return "redirect:/admin/words?kind=" + line.kind();
                })
                .orElse("redirect:/admin/words");
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(@RequestParam(defaultValue = "") String kind) {
        WordKind of = kind(kind);
        ContentDisposition named =
                ContentDisposition.attachment().filename(of.fileName()).build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(desk.export(of).getBytes(StandardCharsets.UTF_8));
    }

    private static void refuse(String problem, Model model, HttpServletResponse response) {
        model.addAttribute(
                "problems",
                Map.of(problem.contains(".right.") ? "right" : problem.contains(".hint.") ? "hint" : "word", problem));
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
}
