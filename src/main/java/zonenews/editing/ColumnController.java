package zonenews.editing;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import zonenews.article.ColumnType;
import zonenews.article.NotAllowed;

/** 栏目: what they are called and what is said of them. */
@Controller
@RequestMapping("/admin/columns")
class ColumnController {

    private final ColumnsDesk desk;
    private final ColumnList columns;

    ColumnController(ColumnsDesk desk, ColumnList columns) {
        this.desk = desk;
        this.columns = columns;
    }

    /** A record is bound by its constructor; other parameters are nobody's. */
    @InitBinder("form")
    void onlyTheFieldsOfTheForm(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("rows", columns.rows());
        model.addAttribute("work", columns.work().orElse(null));
        return "editing/columns";
    }

    @GetMapping("/new")
    String blank(@RequestParam(defaultValue = "") String below, Model model) {
        return form(ColumnForm.empty(below), model);
    }

    @PostMapping
    String create(
            @ModelAttribute("form") ColumnForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            desk.create(form);
            redirect.addFlashAttribute("done", "column.done.created");
            return "redirect:/admin/columns";
        } catch (FormRefused refused) {
            return refused(form, refused, model, response);
        } catch (NotAllowed notAllowed) {
            return conflict(form, notAllowed, model, response);
        }
    }

    @GetMapping("/{id}")
    String edit(@PathVariable Long id, Model model) {
        model.addAttribute("shown", columns.show(id));
        return form(columns.form(id), model);
    }

    @PostMapping("/{id}/details")
    String save(
            @PathVariable Long id,
            @ModelAttribute("form") ColumnForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            desk.edit(id, form);
            redirect.addFlashAttribute("done", "done.saved");
            return "redirect:/admin/columns/" + id;
        } catch (FormRefused refused) {
            model.addAttribute("shown", columns.show(id));
            return refused(form, refused, model, response);
        } catch (NotAllowed notAllowed) {
            model.addAttribute("shown", columns.show(id));
            ColumnForm saved = columns.form(id);
            model.addAttribute("saved", saved.inWords());
            return conflict(form.withRevision(saved.revision()), notAllowed, model, response);
        }
    }

    private String refused(ColumnForm form, FormRefused refused, Model model, HttpServletResponse response) {
        model.addAttribute("problems", refused.problems());
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return form(form, model);
    }

    private String conflict(ColumnForm form, NotAllowed notAllowed, Model model, HttpServletResponse response) {
        model.addAttribute("notAllowed", notAllowed.messageKey());
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return form(form, model);
    }

    private String form(ColumnForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("types", ColumnType.values());
        model.addAttribute("tree", columns.tree());
        model.addAttribute("work", columns.work().orElse(null));
        return "editing/column";
    }
}
