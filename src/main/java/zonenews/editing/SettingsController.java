package zonenews.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import zonenews.site.SiteProperties;
import zonenews.site.SiteSetting;

/** 设置: what stands around every page. */
@Controller
@RequestMapping("/admin/settings")
class SettingsController {

    private final SettingsDesk desk;
    private final SiteProperties site;

    SettingsController(SettingsDesk desk, SiteProperties site) {
        this.desk = desk;
        this.site = site;
    }

    @GetMapping
    String show(Model model) {
        return form(SettingsForm.of(desk.current()), model);
    }

    @PostMapping
    String change(
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SettingsForm form = SettingsForm.sent(sent);
        try {
            desk.change(form.read());
            redirect.addFlashAttribute("done", "done.saved");
            return "redirect:/admin/settings";
        } catch (FormRefused refused) {
            model.addAttribute("problems", refused.problems());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return form(form, model);
        }
    }

    private String form(SettingsForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("settings", SiteSetting.values());
        model.addAttribute("lines", settings(SiteSetting.Kind.LINE, SiteSetting.Kind.ADDRESS));
        model.addAttribute("links", settings(SiteSetting.Kind.LINKS));
        model.addAttribute("days", settings(SiteSetting.Kind.DATE));
        model.addAttribute("backups", settings(SiteSetting.Kind.HOUR, SiteSetting.Kind.COUNT));
        model.addAttribute(
                "names",
                List.of(SiteSetting.COMMON_SOURCES, SiteSetting.COMMON_EDITORS, SiteSetting.COMMON_CONTRIBUTORS));
        model.addAttribute("missing", desk.current().missing());
        model.addAttribute("publicAddress", site.url());
        model.addAttribute("isLocal", site.isLocal());
        return "editing/settings";
    }

    private static List<SiteSetting> settings(SiteSetting.Kind... kinds) {
        List<SiteSetting.Kind> wanted = List.of(kinds);
        return Arrays.stream(SiteSetting.values())
                .filter(setting -> wanted.contains(setting.kind()))
                .toList();
    }
}
