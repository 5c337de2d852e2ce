package zonenews.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import zonenews.account.AccountChanged;
import zonenews.account.AccountRefused;
import zonenews.account.Person;
import zonenews.account.Role;
import zonenews.account.SignedIn;
import zonenews.article.CurrentCategories;

/** 用户: who works at the desk, and what each may do. */
@Controller
@RequestMapping("/admin/people")
class PeopleController {

    record Column(String id, String label) {}

    private final PeopleDesk desk;
    private final CurrentCategories categories;

    PeopleController(PeopleDesk desk, CurrentCategories categories) {
        this.desk = desk;
        this.categories = categories;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "people",
                desk.all().stream()
                        .sorted(Comparator.comparing(PeopleDesk.Row::enabled).reversed())
                        .toList());
        return "editing/people";
    }

    @GetMapping("/new")
    String blank(Model model) {
        return form(PersonForm.empty(), model);
    }

    @PostMapping
    String open(@RequestParam Map<String, String> sent, Model model, HttpServletResponse response) {
        PersonForm form = PersonForm.sent(sent);
        try {
            return shownOnce(desk.open(form), "people.opened", model);
        } catch (AccountRefused refused) {
            return refused(form, Map.of(refused.field(), refused.messageKey()), model, response);
        } catch (FormRefused refused) {
            return refused(form, refused.problems(), model, response);
        }
    }

    @GetMapping("/{id}")
    String edit(@PathVariable Long id, @AuthenticationPrincipal SignedIn who, Model model) {
        Person person = desk.find(id);
        return form(PersonForm.of(person), person, who, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable Long id,
            @RequestParam Map<String, String> sent,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PersonForm form = PersonForm.sent(sent);
        try {
            desk.change(id, form);
            redirect.addFlashAttribute("done", "done.saved");
            return back(id);
        } catch (AccountRefused refused) {
            form(form, desk.find(id), who, model);
            return refused(form, Map.of(refused.field(), refused.messageKey()), model, response);
        } catch (FormRefused refused) {
            form(form, desk.find(id), who, model);
            return refused(form, refused.problems(), model, response);
        }
    }

    @PostMapping("/{id}/closure")
    String close(@PathVariable Long id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        desk.close(id, who);
        redirect.addFlashAttribute("done", "done.personClosed");
        return back(id);
    }

    @PostMapping("/{id}/reopening")
    String reopen(@PathVariable Long id, RedirectAttributes redirect) {
        desk.reopen(id);
        redirect.addFlashAttribute("done", "done.personReopened");
        return back(id);
    }

    @PostMapping("/{id}/password")
    String givePassword(@PathVariable Long id, @AuthenticationPrincipal SignedIn who, Model model) {
        return shownOnce(desk.givePassword(id, who), "people.passwordGiven", model);
    }

    @PostMapping("/{id}/substitute")
    String nameSubstitute(
            @PathVariable Long id,
            @RequestParam(defaultValue = "") String substitute,
            @RequestParam(defaultValue = "") String substituteUntil,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            desk.nameSubstitute(id, substitute.isBlank() ? null : substitute, day(substituteUntil));
            redirect.addFlashAttribute("done", substitute.isBlank() ? "done.noSubstitute" : "done.substitute");
            return back(id);
        } catch (AccountRefused refused) {
            return substituteRefused(
                    id, refused.field(), refused.messageKey(), substitute, substituteUntil, who, model, response);
        } catch (DateTimeException unreadable) {
            return substituteRefused(
                    id, "substituteUntil", "date.unreadable", substitute, substituteUntil, who, model, response);
        }
    }

    private static @Nullable LocalDate day(String typed) {
        return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    }

    private String substituteRefused(
            Long id,
            String field,
            String key,
            String substitute,
            String substituteUntil,
            SignedIn who,
            Model model,
            HttpServletResponse response) {
        Person person = desk.find(id);
        PersonForm form = PersonForm.of(person);
        form(form, person, who, model);
        model.addAttribute("substitute", substitute);
        model.addAttribute("substituteUntil", substituteUntil);
        return refused(form, Map.of(field, key), model, response);
    }

    /** Rendered, not redirected to: the password is kept nowhere on the way. */
    private static String shownOnce(PeopleDesk.Made made, String what, Model model) {
        model.addAttribute("made", made);
        model.addAttribute("what", what);
        return "editing/person-password";
    }

    private String refused(PersonForm form, Map<String, String> problems, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problems", problems);
        return form(form, model);
    }

    private String form(PersonForm form, Person person, SignedIn who, Model model) {
        model.addAttribute("person", person);
        model.addAttribute("isOneself", person.username().equals(who.getUsername()));
        model.addAttribute("substitute", person.substitute() == null ? "" : person.substitute());
        model.addAttribute(
                "substituteUntil",
                person.substituteUntil() == null ? "" : person.substituteUntil().toString());
        model.addAttribute(
                "colleagues",
                desk.all().stream()
                        .filter(other -> other.enabled() && !other.id().equals(person.id()))
                        .toList());
        return form(form, model);
    }

    private String form(PersonForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("roles", List.of(Role.values()));
        model.addAttribute(
                "columns",
                categories.tree().all().stream()
                        .map(column -> new Column(
                                String.valueOf(column.id()), categories.tree().label(column.id())))
                        .toList());
        return "editing/person";
    }

    private static String back(Long id) {
        return "redirect:/admin/people/" + id;
    }

    @ExceptionHandler
    String changedMeanwhile(AccountChanged changed, Model model, HttpServletResponse response) {
        return conflict("people.changed", model, response);
    }

    /** A button that would leave nobody to open the door. */
    @ExceptionHandler
    String notPossible(AccountRefused refused, Model model, HttpServletResponse response) {
        return conflict(refused.messageKey(), model, response);
    }

    private static String conflict(String reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("reason", reason);
        return "error/409";
    }
}
