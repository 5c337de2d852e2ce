package zonenews.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every error that reaches the application is answered with a page of the site, whatever the client accepts. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> WITH_OWN_PAGE = Set.of(400, 403, 404, 405, 409, 410, 413, 429);

    @RequestMapping("/error")
    String show(HttpServletRequest request, HttpServletResponse response) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        response.setStatus(status);
        if (status >= 500) {
            return "error/5xx";
        }
        return WITH_OWN_PAGE.contains(status) ? "error/" + status : "error/400";
    }
}
