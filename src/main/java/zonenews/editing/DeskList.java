package zonenews.editing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.article.Article;
import zonenews.article.ArticleState;
import zonenews.article.Category;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.counting.ViewCounter;
import zonenews.site.SiteTime;

/** The desk's list of articles, by state and by who began them. */
@Component
@Transactional(readOnly = true)
class DeskList {

    static final int PAGE_LENGTH = 20;

    /** What the list may be narrowed to; an article with a draft beside its live text is in two of them. */
    enum Filter {
        ALL("全部", "a.recycledAt is null"),
        DRAFT("草稿", "e.review.status in (DRAFT, RETURNED) and a.recycledAt is null"),
        SCHEDULED("待发布", "a.live is not null and a.withdrawnAt is null and a.publishedAt > :now"),
        PUBLIC("已发布", "a.live is not null and a.withdrawnAt is null and a.publishedAt <= :now and a.expireAt > :now"),
        EXPIRED("已到期下线", "a.live is not null and a.withdrawnAt is null and a.expireAt <= :now"),
        WITHDRAWN("已撤稿", "a.withdrawnAt is not null");

        private final String label;
        private final String condition;

        Filter(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        public String label() {
            return label;
        }
    }

    record Row(
            Long id,
            String title,
            String column,
            ArticleState state,
            boolean hasDraft,
            String author,
            LocalDateTime changedAt,
            long views) {}

    record Page(List<Row> rows, int number, boolean more) {}

    private final EntityManager entities;
    private final CurrentCategories categories;
    private final ViewCounter views;
    private final Clock clock;

    DeskList(EntityManager entities, CurrentCategories categories, ViewCounter views, Clock clock) {
        this.entities = entities;
        this.categories = categories;
        this.views = views;
        this.clock = clock;
    }

    /**
     * @param author null: everybody's
     * @param page counts from 1
     */
    Page page(Filter filter, @Nullable String author, int page) {
        Instant now = clock.instant();
        TypedQuery<Article> query = entities.createQuery(
                        "select a from Article a join fetch a.latest e where (:author is null or a.createdBy = :author)"
                                + " and " + filter.condition + " order by e.changedAt desc, a.id desc",
                        Article.class)
                .setParameter("author", author)
                .setFirstResult((page - 1) * PAGE_LENGTH)
                .setMaxResults(PAGE_LENGTH + 1);
        if (filter.condition.contains(":now")) {
            query.setParameter("now", now);
        }
        List<Article> found = query.getResultList();
        List<Article> shown = found.subList(0, Math.min(found.size(), PAGE_LENGTH));
        CategoryTree tree = categories.tree();
        Map<Long, Long> totals = views.totals(shown.stream().map(Article::id).toList());
        return new Page(
                shown.stream().map(article -> row(article, tree, totals, now)).toList(),
                page,
                found.size() > PAGE_LENGTH);
    }

    private static Row row(Article article, CategoryTree tree, Map<Long, Long> totals, Instant now) {
        Category category = article.latest().content().category();
        return new Row(
                article.id(),
                article.latest().content().title(),
                category == null ? "" : tree.label(category.id()),
                article.state(now),
                article.hasDraft(),
                article.createdBy(),
                SiteTime.local(article.latest().changedAt()),
                totals.getOrDefault(article.id(), 0L));
    }
}
