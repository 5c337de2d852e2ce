package zonenews.search;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * As many pages of results at once as there are processors, in order of arrival: whoever searches keeps a processor busy
 * to the end of the page, and all are answered sooner one after the other than all at once.
 */
@Component
class SearchInTurn implements HandlerInterceptor, WebMvcConfigurer {

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/search");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        turns.acquireUninterruptibly();
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        turns.release();
    }
}
