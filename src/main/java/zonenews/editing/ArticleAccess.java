package zonenews.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import zonenews.account.SignedIn;
import zonenews.article.Articles;

/** Every address of an article at the desk is closed to those without a right in its column. */
@Component
class ArticleAccess implements HandlerInterceptor, WebMvcConfigurer {

    private final Articles articles;
    private final DeskRights rights;
    private final TransactionTemplate transactions;

    ArticleAccess(@Lazy Articles articles, @Lazy DeskRights rights, TransactionTemplate transactions) {
        this.articles = articles;
        this.rights = rights;
        this.transactions = transactions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/admin/articles/{id}/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getUserPrincipal() instanceof Authentication signedIn
                && signedIn.getPrincipal() instanceof SignedIn who) {
            number(request).ifPresent(id -> DeskRights.unless(mayRead(who, id)));
        }
        return true;
    }

    private static Optional<Long> number(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("id") instanceof String id
                        && id.matches("\\d{1,18}")
                ? Optional.of(Long.valueOf(id))
                : Optional.empty();
    }

    private boolean mayRead(SignedIn who, Long id) {
        return Boolean.TRUE.equals(transactions.execute(status -> articles.findById(id)
                .map(article -> rights.mayRead(who, article))
                .orElse(true)));
    }
}
