package zonenews.editing;

import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.AuditLog;
import zonenews.account.Change;
import zonenews.article.Article;
import zonenews.article.Listings;
import zonenews.site.SiteVersion;

/** Changes what residents see of an article: written down with what they saw before, listed, and told to every instance. */
@Component
class Residents {

    private final Listings listings;
    private final AuditLog auditLog;
    private final SiteVersion siteVersion;

    Residents(Listings listings, AuditLog auditLog, SiteVersion siteVersion) {
        this.listings = listings;
        this.auditLog = auditLog;
        this.siteVersion = siteVersion;
    }

    /**
     * The last step of its transaction.
     *
     * @param detail what the log says, asked for after the change
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void see(String action, Article article, Runnable change, Supplier<String> detail) {
        Map<String, String> before = EditionFields.whatResidentsSee(article);
        change.run();
        Change difference = Change.between(before, EditionFields.whatResidentsSee(article));
        auditLog.record(action, Newsdesk.SUBJECT, article.id(), detail.get(), difference);
        listings.rewrite(article);
        article.stamp(siteVersion.raise());
    }
}
