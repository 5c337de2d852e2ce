package zonenews.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What is handed out where no template can run: the request never reached the application, or that has failed. */
final class StaticErrorPage {

    private static final String BAD_REQUEST = read("400.html");
    private static final String FAILURE = read("500.html");

    private StaticErrorPage() {}

    static String text(int status) {
        return status < 500 ? BAD_REQUEST : FAILURE;
    }

    static void write(HttpServletResponse response, int status) throws IOException {
        SecurityHeaders.ALWAYS.forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(text(status));
    }

    private static String read(String name) {
        try (InputStream in = StaticErrorPage.class.getResourceAsStream("/static-error/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
