package zonenews.editing;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.SignedIn;
import zonenews.article.Article;
import zonenews.article.ArticleNotFound;
import zonenews.article.Articles;
import zonenews.article.Edition;
import zonenews.article.NotAllowed;
import zonenews.article.ReviewRules;
import zonenews.site.Durability;
import zonenews.site.Settings;
import zonenews.site.SiteVersion;

/** The way of an article from residents back to the desk, and its return: 撤稿, 合并, 恢复发布. */
@Service
@Transactional
class WithdrawalDesk {

    private final Articles articles;
    private final PublicationCheck check;
    private final DeskRights rights;
    private final Residents residents;
    private final Settings settings;
    private final SiteVersion siteVersion;
    private final Durability durability;
    private final Clock clock;

    WithdrawalDesk(
            Articles articles,
            PublicationCheck check,
            DeskRights rights,
            Residents residents,
            Settings settings,
            SiteVersion siteVersion,
            Durability durability,
            Clock clock) {
        this.articles = articles;
        this.check = check;
        this.rights = rights;
        this.residents = residents;
        this.settings = settings;
        this.siteVersion = siteVersion;
        this.durability = durability;
        this.clock = clock;
    }

    /** With another article named, residents are led there. */
    void withdraw(Long id, WithdrawalForm form, SignedIn who) {
        Article article = forChange(id);
        DeskRights.unless(rights.mayTakeDown(who, article));
        // Two articles are not merged into each other at once.
        siteVersion.hold();
        Long into = form.mergedInto();
        if (into == null) {
            residents.see(
                    "撤稿",
                    article,
                    () -> article.withdraw(form.notice(), form.reason(), clock.instant()),
                    () -> detail(article, form));
        } else {
            Article other = articles.findById(into).orElseThrow(() -> new NotAllowed("merger.not-public"));
            residents.see(
                    "合并稿件",
                    article,
                    () -> article.mergeInto(other, form.notice(), form.reason(), clock.instant()),
                    () -> detail(article, form) + "；合并到第 " + other.id() + " 篇：" + other.title());
        }
        durability.onDiskAfterCommit();
    }

    private static String detail(Article article, WithdrawalForm form) {
        return "%s；原因：%s；给居民的说明：%s"
                .formatted(article.title(), form.reason(), form.notice().isEmpty() ? "该信息已撤下" : form.notice());
    }

    /** What was perhaps withdrawn for what the check finds comes back with a reason only. */
    void bringBack(Long id, String despite, SignedIn who) {
        Article article = forChange(id);
        boolean asksForReview = ReviewRules.of(settings.current()).asksForReview();
        DeskRights.unless(rights.mayBringBack(who, article, asksForReview));
        Edition live = article.live();
        if (live != null) {
            check.letPass(article, live, Despite.publishing(despite, rights.mayOverride(who, article)));
        }
        String ended = article.mergedInto() == null
                ? ""
                : "；不再合并到第 " + article.mergedInto().id() + " 篇";
        String reason = article.withdrawalReason();
        residents.see("恢复发布", article, article::bringBack, () -> article.title() + "；撤稿原因曾是：" + reason + ended);
        durability.onDiskAfterCommit();
    }

    private Article forChange(Long id) {
        Article article = articles.findForChange(id).orElseThrow(() -> new ArticleNotFound(id));
        article.mustNotBeRecycled();
        return article;
    }
}
