package zonenews.reading;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import zonenews.article.ArticleMerged;

/** A former address answers 301. */
@ControllerAdvice
class MovedForGood {

    @ExceptionHandler
    ResponseEntity<Void> to(Moved moved) {
        return lead(moved.address(), null);
    }

    /** To the same view of the other article. */
    @ExceptionHandler
    ResponseEntity<Void> to(ArticleMerged merged, HttpServletRequest request) {
        boolean print = request.getRequestURI().replaceAll("/+$", "").endsWith("/print");
        boolean large = print && "large".equals(request.getParameter("size"));
        return lead("/articles/" + merged.into() + (print ? "/print" : ""), large ? "size=large" : null);
    }

    private static ResponseEntity<Void> lead(String address, @Nullable String query) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .header(HttpHeaders.LOCATION, query == null ? address : address + "?" + query)
                .build();
    }
}
