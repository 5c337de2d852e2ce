package zonenews.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import zonenews.article.CurrentCategories;
import zonenews.site.Settings;
import zonenews.site.SiteProperties;

/** Puts the frame where templates find it, those of error pages too. */
@Component
class FrameForEveryPage implements HandlerInterceptor, WebMvcConfigurer {

    private final Settings settings;
    private final CurrentCategories categories;
    private final SiteProperties site;
    private final Clock clock;

    FrameForEveryPage(Settings settings, CurrentCategories categories, SiteProperties site, Clock clock) {
        this.settings = settings;
        this.categories = categories;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(
                "frame",
                new Frame(
                        settings,
                        categories,
                        site,
                        clock,
                        request.getRequestURI(),
                        request.getRemoteUser(),
                        request::isUserInRole));
        return true;
    }
}
