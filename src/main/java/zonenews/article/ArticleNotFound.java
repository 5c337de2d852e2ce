package zonenews.article;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such article, or residents may not know of it. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class ArticleNotFound extends RuntimeException {

    public ArticleNotFound(Long id) {
        super("No article " + id);
    }
}
