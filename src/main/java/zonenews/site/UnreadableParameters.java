package zonenews.site;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Half a character in an address is a bad request like any other: a page, and nothing of it in the log. */
@ControllerAdvice
class UnreadableParameters {

    @ExceptionHandler(InvalidParameterException.class)
    void refuse(HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
