package zonenews.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.article.Article;
import zonenews.article.ArticleNotFound;
import zonenews.article.ArticlePage;
import zonenews.article.ArticlePages;
import zonenews.article.ArticleState;
import zonenews.article.Articles;
import zonenews.counting.ViewCounter;
import zonenews.site.SiteTime;

/** One article as the desk sees it. */
@Component
@Transactional(readOnly = true)
class DeskArticles {

    /**
     * What the form and the preview say about the article around the text.
     *
     * @param hourIsFixed residents have read it: the hour of its first publication never changes
     */
    record Shown(
            Long id,
            ArticleState state,
            boolean hasDraft,
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
    private final Clock clock;

    DeskArticles(Articles articles, ArticlePages pages, ViewCounter views, Clock clock) {
        this.articles = articles;
        this.pages = pages;
        this.views = views;
        this.clock = clock;
    }

    Shown show(Long id) {
        Article article = find(id);
        Instant publishedAt = article.publishedAt();
        return new Shown(
                id,
                article.state(clock.instant()),
                article.hasDraft(),
                publishedAt == null ? null : SiteTime.local(publishedAt),
                publishedAt != null && !publishedAt.isAfter(clock.instant()),
                ArticleForm.base(article.latest()),
                article.latest().changedBy(),
                SiteTime.local(article.latest().changedAt()),
                Withdrawal.of(article));
    }

    ArticleForm form(Long id) {
        return ArticleForm.of(find(id).latest());
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
