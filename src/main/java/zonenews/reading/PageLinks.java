package zonenews.reading;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The links from one page of a list to the others.
 *
 * @param near the pages around this one
 */
record PageLinks(int current, int last, long articles, List<Integer> near) {

    private static final int REACH = 2;

    /** Page 1 always exists; a number below it is no page number (400), one beyond the last no page (404). */
    static PageLinks of(int page, long articles, int pageLength) {
        if (page < 1) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        int last = (int) Math.max(1, (articles + pageLength - 1) / pageLength);
        if (page > last) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Integer> near = IntStream.rangeClosed(Math.max(1, page - REACH), Math.min(last, page + REACH))
                .boxed()
                .toList();
        return new PageLinks(page, last, articles, near);
    }
}
