package zonenews.search;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A search is answered whatever bytes stand in its address: what nobody can read is left out, a percent sign of its own
 * stands for itself. Elsewhere an address of that kind is a bad request.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ReadableSearches extends OncePerRequestFilter {

    private static final Set<String> SEARCHES = Set.of("/search", "/search/suggestions");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getQueryString() == null || !SEARCHES.contains(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Read(request, request.getQueryString()), response);
    }

    private static final class Read extends HttpServletRequestWrapper {

        private final Map<String, String[]> values = new LinkedHashMap<>();

        Read(HttpServletRequest request, String query) {
            super(request);
            for (String part : query.split("&")) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                // Of what is said twice the first counts.
                values.putIfAbsent(readable(name), new String[] {readable(value)});
            }
        }

        private static String readable(String written) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length());
            for (int at = 0; at < written.length(); at++) {
                char c = written.charAt(at);
                if (c == '%' && hexadecimal(written, at + 1) >= 0 && hexadecimal(written, at + 2) >= 0) {
                    bytes.write(16 * hexadecimal(written, at + 1) + hexadecimal(written, at + 2));
                    at += 2;
                } else {
                    bytes.write(c == '+' ? ' ' : c);
                }
            }
            return bytes.toString(StandardCharsets.UTF_8).replace("\uFFFD", "");
        }

        private static int hexadecimal(String written, int at) {
            return at < written.length() ? Character.digit(written.charAt(at), 16) : -1;
        }

        @Override
        public @Nullable String getParameter(String name) {
            String[] said = values.get(name);
            return said == null ? null : said[0];
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return values.get(name);
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(values.keySet());
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Collections.unmodifiableMap(values);
        }
    }
}
