package zonenews.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import zonenews.account.Role;
import zonenews.account.SignedIn;
import zonenews.article.Articles;
import zonenews.media.Media;
import zonenews.media.MediaLibrary;

/** A picture or file that residents cannot see yet is for those who may read an article it belongs to. */
@Component
class MediaAccess implements HandlerInterceptor, WebMvcConfigurer {

    private final MediaLibrary library;
    private final Articles articles;
    private final DeskRights rights;
    private final TransactionTemplate transactions;
    private final Clock clock;

    MediaAccess(
            @Lazy MediaLibrary library,
            @Lazy Articles articles,
            @Lazy DeskRights rights,
            TransactionTemplate transactions,
            Clock clock) {
        this.library = library;
        this.articles = articles;
        this.rights = rights;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/media/{name}");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof SignedIn who
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("name") instanceof String name) {
            DeskRights.unless(Boolean.TRUE.equals(transactions.execute(status ->
                    library.find(name).map(media -> mayRead(who, media)).orElse(true))));
        }
        return true;
    }

    private boolean mayRead(SignedIn who, Media media) {
        return who.may(Role.ADMINISTRATOR)
                || who.mayIn(Role.EDITOR, List.of())
                || media.createdBy().equals(who.getUsername())
                || articles.showsMedia(media.id(), clock.instant())
                || articles.using(media.id()).stream().anyMatch(article -> rights.mayRead(who, article));
    }
}
