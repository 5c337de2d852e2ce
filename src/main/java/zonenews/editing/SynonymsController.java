package zonenews.editing;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 同义词: what residents may type for the same thing. */
@Controller
@RequestMapping("/admin/synonyms")
class SynonymsController {

    private final SynonymsDesk desk;

    SynonymsController(SynonymsDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(Model model) {
        return form(desk.text(), model);
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String lines,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            desk.change(lines);
            redirect.addFlashAttribute("done", "done.synonyms");
            return "redirect:/admin/synonyms";
        } catch (FormRefused refused) {
            model.addAttribute("problems", refused.problems());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(lines, model);
        }
    }

    private static String form(String lines, Model model) {
        model.addAttribute("lines", lines);
        return "editing/synonyms";
    }
}
