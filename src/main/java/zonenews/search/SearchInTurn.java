package zonenews.search;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * As many pages of results are made at once as there are processors, in order of arrival: whoever searches keeps a
 * processor busy to the end of the page, and all are answered sooner one after the other than all at once. A page is
 * sent when the turn is over: who reads slowly keeps nobody waiting.
 */
@Component
class SearchInTurn extends OncePerRequestFilter {

    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().equals("/search");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        turns.acquireUninterruptibly();
        try {
            chain.doFilter(request, page);
        } finally {
            turns.release();
        }
        page.copyBodyToResponse();
    }
}
