package zonenews.proofing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which rule blocks publishing, which one warns, which one is silent. */
@Controller
@RequestMapping("/admin/words/rules")
class RulesController {

    private final WordsDesk desk;

    RulesController(WordsDesk desk) {
        this.desk = desk;
    }

    record Row(Rule rule, Severity severity) {}

    @GetMapping
    String show(Model model) {
        Map<Rule, Severity> severities = desk.rules();
        List<Row> rows = Arrays.stream(Rule.values())
                .map(rule -> new Row(rule, severities.getOrDefault(rule, rule.severity())))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("severities", Severity.values());
        return "proofing/rules";
    }

    /** A rule that is not sent, or sent with a word that is none of ours, stays as it is. */
    @PostMapping
    String change(@RequestParam Map<String, String> sent, RedirectAttributes redirect) {
        Map<Rule, Severity> severities = new EnumMap<>(desk.rules());
        for (Rule rule : Rule.values()) {
            if (!rule.isFixed()) {
                RuleSettings.named(Severity.values(), sent.getOrDefault(rule.name(), ""))
                        .ifPresent(severity -> severities.put(rule, severity));
            }
        }
        desk.setRules(severities);
        redirect.addFlashAttribute("done", "done.saved");
        return "redirect:/admin/words/rules";
    }
}
