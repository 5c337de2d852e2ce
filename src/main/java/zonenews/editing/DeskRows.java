package zonenews.editing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.Accounts;
import zonenews.article.Article;
import zonenews.article.Category;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.counting.ViewCounter;

/** Reads the rows of the desk's lists, in the order of the numbers given. */
@Component
@Transactional(readOnly = true)
class DeskRows {

    private final EntityManager entities;
    private final CurrentCategories categories;
    private final Accounts accounts;
    private final ViewCounter views;
    private final Clock clock;

    DeskRows(EntityManager entities, CurrentCategories categories, Accounts accounts, ViewCounter views, Clock clock) {
        this.entities = entities;
        this.categories = categories;
        this.accounts = accounts;
        this.views = views;
        this.clock = clock;
    }

    List<DeskRow> of(List<Long> articles) {
        if (articles.isEmpty()) {
            return List.of();
        }
        Map<Long, Article> found = entities.createQuery(
                        "select a from Article a join fetch a.latest where a.id in :articles", Article.class)
                .setParameter("articles", articles)
                .getResultStream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
        CategoryTree tree = categories.tree();
        Map<String, String> names = accounts.displayNames();
        Map<Long, Long> totals = views.totals(articles);
        Instant now = clock.instant();
        return articles.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(article -> DeskRow.of(
                        article,
                        column(article, tree),
                        names.getOrDefault(article.createdBy(), article.createdBy()),
                        totals.getOrDefault(article.id(), 0L),
                        now))
                .toList();
    }

    private static String column(Article article, CategoryTree tree) {
        Category column = article.latest().content().category();
        return column == null ? "" : tree.label(column.id());
    }
}
