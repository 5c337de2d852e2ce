package zonenews.editing;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 发布检查 beside the form: what stands in it now, answered as a piece of the page. */
@Controller
@RequestMapping("/admin/articles")
class CheckController {

    private final PublicationCheck check;

    CheckController(PublicationCheck check) {
        this.check = check;
    }

    @InitBinder("form")
    void onlyTheFieldsOfTheForm(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @PostMapping("/check")
    String first(@ModelAttribute("form") ArticleForm form, Model model) {
        model.addAttribute("check", check.of(form, null));
        return "fragments/proofing :: findings";
    }

    @PostMapping("/{id}/check")
    String again(@PathVariable Long id, @ModelAttribute("form") ArticleForm form, Model model) {
        model.addAttribute("check", check.of(form, id));
        return "fragments/proofing :: findings";
    }
}
