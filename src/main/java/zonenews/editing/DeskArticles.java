package zonenews.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.Accounts;
import zonenews.account.SignedIn;
import zonenews.article.Article;
import zonenews.article.ArticleNotFound;
import zonenews.article.ArticlePage;
import zonenews.article.ArticlePages;
import zonenews.article.ArticleState;
import zonenews.article.Articles;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.article.Edition;
import zonenews.article.ReviewRules;
import zonenews.counting.ViewCounter;
import zonenews.site.Settings;
import zonenews.site.SiteTime;

/** One article as the desk sees it. */
@Component
@Transactional(readOnly = true)
class DeskArticles {

    /**
     * What the form and the preview say about the article around the text.
     *
     * @param asksForReview whether the office has set review steps
     * @param returnedFor why a reviewer gave it back; null: nobody did
     * @param hourIsFixed residents have read it: the hour of its first publication never changes
     */
    record Shown(
            Long id,
            ArticleState state,
            boolean hasDraft,
            String status,
            boolean underReview,
            boolean asksForReview,
            boolean mayWrite,
            boolean recycled,
            boolean mayRecycle,
            boolean mayPublish,
            boolean mayTakeDown,
            boolean mayBringBack,
            @Nullable String returnedFor,
            @Nullable LocalDateTime publishedAt,
            boolean hourIsFixed,
            String base,
            String changedBy,
            LocalDateTime changedAt,
            Withdrawal withdrawal) {}

    /**
     * Why residents do not read it any more.
     *
     * @param into the article its address leads to
     */
    record Withdrawal(
            String notice, String reason, @Nullable Long into) {

        static Withdrawal of(Article article) {
            Article into = article.mergedInto();
            return new Withdrawal(
                    article.withdrawalNotice(), article.withdrawalReason(), into == null ? null : into.id());
        }
    }

    private final Articles articles;
    private final ArticlePages pages;
    private final ViewCounter views;
    private final DeskRights rights;
    private final Accounts accounts;
    private final CurrentCategories categories;
    private final Settings settings;
    private final Clock clock;

    DeskArticles(
            Articles articles,
            ArticlePages pages,
            ViewCounter views,
            DeskRights rights,
            Accounts accounts,
            CurrentCategories categories,
            Settings settings,
            Clock clock) {
        this.articles = articles;
        this.pages = pages;
        this.views = views;
        this.rights = rights;
        this.accounts = accounts;
        this.categories = categories;
        this.settings = settings;
        this.clock = clock;
    }

    Shown show(Long id, SignedIn who) {
        Article article = find(id);
        Edition latest = article.latest();
        boolean asksForReview = asksForReview();
        Instant publishedAt = article.publishedAt();
        return new Shown(
                id,
                article.state(clock.instant()),
                article.hasDraft(),
                latest.status().label(),
                latest.status().isUnderReview(),
                asksForReview,
                rights.mayWrite(who, article),
                article.isRecycled(),
                article.mayBeRecycled() && rights.mayWrite(who, article),
                article.hasDraft() && !asksForReview && rights.mayPublish(who, article),
                rights.mayTakeDown(who, article),
                rights.mayBringBack(who, article, asksForReview),
                latest.review().returnedFor(),
                publishedAt == null ? null : SiteTime.local(publishedAt),
                publishedAt != null && !publishedAt.isAfter(clock.instant()),
                ArticleForm.base(latest),
                accounts.displayName(latest.changedBy()),
                SiteTime.local(latest.changedAt()),
                Withdrawal.of(article));
    }

    ArticleForm form(Long id) {
        return ArticleForm.of(find(id).latest());
    }

    /** A column to choose, called 新闻动态 > 市县动态. */
    record ColumnChoice(String id, String label) {}

    /** Those this one writes in, and what a colleague chose before. */
    List<ColumnChoice> columns(SignedIn who, ArticleForm form) {
        CategoryTree tree = categories.tree();
        return tree.all().stream()
                .filter(column -> rights.mayWriteIn(who, column.id())
                        || form.furtherColumns().contains(column.id().toString()))
                .map(column -> new ColumnChoice(column.id().toString(), tree.label(column.id())))
                .toList();
    }

    boolean asksForReview() {
        return ReviewRules.of(settings.current()).asksForReview();
    }

    ArticlePage preview(Long id) {
        return pages.preview(find(id));
    }

    long views(Long id) {
        return views.total(id);
    }

    private Article find(Long id) {
        return articles.findById(id).orElseThrow(() -> new ArticleNotFound(id));
    }
}
