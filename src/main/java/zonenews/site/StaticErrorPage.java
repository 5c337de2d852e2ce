package zonenews.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.HtmlUtils;

/** What is handed out where no template can run: the request never reached the application, or that has failed. */
@Component
class StaticErrorPage {

    private static final List<String> WITH_HASHED_NAMES = List.of("/css/site.css", "/img/mark.svg");

    private static final String BAD_REQUEST = read("400.html");
    private static final String FAILURE = read("500.html");

    private final ObjectProvider<Settings> settings;
    private final ObjectProvider<ResourceUrlProvider> addresses;
    private final Clock clock;

    /** Asked for when they are needed: the web server is made before them. */
    StaticErrorPage(ObjectProvider<Settings> settings, ObjectProvider<ResourceUrlProvider> addresses, Clock clock) {
        this.settings = settings;
        this.addresses = addresses;
        this.clock = clock;
    }

    void write(HttpServletResponse response, int status) throws IOException {
        SecurityHeaders.ALWAYS.forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(text(status));
    }

    private String text(int status) {
        String page = status < 500 ? BAD_REQUEST : FAILURE;
        try {
            return asOnOtherPages(page);
        } catch (BeansException stopping) {
            return page;
        }
    }

    private String asOnOtherPages(String page) {
        SiteSettings known = settings.getObject().lastKnown();
        page = page.replace(SiteSettings.DEFAULT_NAME, HtmlUtils.htmlEscape(known.name()));
        if (known.isGreyOn(today())) {
            page = page.replace("<html ", "<html class=\"grey\" ");
        }
        for (String file : WITH_HASHED_NAMES) {
            String hashed = addresses.getObject().getForLookupPath(file);
            page = hashed == null ? page : page.replace(file, hashed);
        }
        return page;
    }

    private LocalDate today() {
        return SiteTime.local(clock.instant()).toLocalDate();
    }

    private static String read(String name) {
        try (InputStream in = StaticErrorPage.class.getResourceAsStream("/static-error/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
