package zonenews.reading;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import zonenews.article.ArticleGone;

/** A withdrawn or expired article answers 410 with what the office has to say about it. */
@ControllerAdvice
class GoneNotice {

    @ExceptionHandler
    String show(ArticleGone gone, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("notice", gone.notice());
        return "error/410";
    }
}
