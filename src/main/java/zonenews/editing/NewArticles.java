package zonenews.editing;

import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import zonenews.account.SignedIn;

/** A form for a new article makes one, however often it is sent, and by however many ways at once. */
@Component
class NewArticles {

    private final Newsdesk newsdesk;

    NewArticles(Newsdesk newsdesk) {
        this.newsdesk = newsdesk;
    }

    Long createOnce(ArticleForm form, Then then, String despite, SignedIn who) {
        Optional<Long> made = newsdesk.madeBy(form, who);
        if (made.isEmpty()) {
            try {
                return newsdesk.create(form, then, despite, who);
            } catch (DataIntegrityViolationException sentTwiceAtOnce) {
                made = newsdesk.madeBy(form, who);
                if (made.isEmpty()) {
                    throw sentTwiceAtOnce;
                }
            }
        }
        newsdesk.save(made.get(), form, then, false, despite, who);
        return made.get();
    }
}
