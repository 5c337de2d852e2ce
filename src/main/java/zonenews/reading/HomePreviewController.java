package zonenews.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import zonenews.article.Article;
import zonenews.site.SiteTime;

/** The home page as residents will see it at an hour, for whoever arranges it. */
@Controller
@RequestMapping("/admin/front-page")
class HomePreviewController {

    private final HomePages pages;
    private final Clock clock;

    HomePreviewController(HomePages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/preview")
    String preview(
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "desktop") String screen,
            HttpServletResponse response,
            Model model) {
        boolean unreadable = !at.isBlank() && hour(at) == null;
        if (unreadable) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        model.addAttribute("at", at.strip());
        model.addAttribute("unreadable", unreadable);
        model.addAttribute("screen", screen.equals("phone") ? "phone" : "desktop");
        return "reading/home-preview";
    }

    @GetMapping("/home")
    String home(
            @RequestParam(defaultValue = "") String at,
            @RequestAttribute Frame frame,
            HttpServletRequest request,
            Model model) {
        Instant typed = hour(at);
        Instant hour = typed == null ? clock.instant() : typed;
        request.setAttribute("frame", frame.ofTheHomePageAt(hour));
        model.addAttribute("home", pages.at(hour));
        return "reading/home";
    }

    private static @Nullable Instant hour(String typed) {
        try {
            Instant hour = SiteTime.instant(LocalDateTime.parse(typed.strip().replace(' ', 'T')));
            return hour.isAfter(Instant.EPOCH) && hour.isBefore(Article.NEVER) ? hour : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
