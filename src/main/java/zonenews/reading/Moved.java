package zonenews.reading;

import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import zonenews.article.CategoryTree;

/** What is asked for has another address now. */
final class Moved extends RuntimeException {

    private final String address;

    Moved(String address) {
        super("Moved to " + address);
        this.address = address;
    }

    String address() {
        return address;
    }

    /** What a slug that is none leads to: the column that had it, or nothing. */
    static RuntimeException column(CategoryTree tree, String slug, Function<CategoryTree.Node, String> address) {
        return tree.byFormerSlug(slug)
                .<RuntimeException>map(column -> new Moved(address.apply(column)))
                .orElseGet(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
