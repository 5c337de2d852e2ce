package zonenews.reading;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.article.CategoryTree;
import zonenews.article.ColumnType;
import zonenews.article.CurrentCategories;
import zonenews.article.ListedArticle;
import zonenews.article.Listings;
import zonenews.frontpage.ArrangedFrontPage;
import zonenews.reading.HomePage.Block;

/**
 * Composes the front page out of the column tree: the news lead, notices and policies follow, then the rest. What the
 * office has arranged itself comes before what is newest.
 */
@Component
@Transactional(readOnly = true)
class HomePages {

    private static final int LEAD_LENGTH = 8;
    private static final int LIST_LENGTH = 6;
    private static final int FOCUS_LENGTH = 5;

    private final Listings listings;
    private final CurrentCategories categories;
    private final ArrangedFrontPage arranged;
    private final Clock clock;

    HomePages(Listings listings, CurrentCategories categories, ArrangedFrontPage arranged, Clock clock) {
        this.listings = listings;
        this.categories = categories;
        this.arranged = arranged;
        this.clock = clock;
    }

    HomePage current() {
        return at(clock.instant());
    }

    /** As it is at another hour, if nothing is changed until then. */
    HomePage at(Instant hour) {
        ArrangedFrontPage.Shown shown = arranged.at(hour);
        List<CategoryTree.Node> top = categories.tree().top();
        if (top.isEmpty()) {
            return new HomePage(null, List.of(), null, List.of(), List.of(), shown.quickLinks());
        }
        CategoryTree.Node news = top.get(0);
        CategoryTree.Node lead =
                news.shownChildren().isEmpty() ? news : news.shownChildren().get(0);
        List<Block> lists = new ArrayList<>();
        List<Block> pictured = new ArrayList<>();
        for (CategoryTree.Node column : top.subList(1, top.size())) {
            boolean official = column.type() == ColumnType.NOTICE || column.type() == ColumnType.POLICY;
            (official ? lists : pictured).add(block(column, LIST_LENGTH, hour));
        }
        news.shownChildren().stream().skip(1).limit(1).forEach(column -> lists.add(block(column, LIST_LENGTH, hour)));
        ListedArticle headline = shown.headline() == null ? listings.headline(hour) : shown.headline();
        List<ListedArticle> focus = shown.focus().isEmpty()
                ? without(headline, listings.withPicture(news.id(), FOCUS_LENGTH + 1, hour), FOCUS_LENGTH)
                : shown.focus();
        return new HomePage(
                headline,
                focus,
                new Block(lead, without(headline, listings.page(lead.id(), 1, LEAD_LENGTH + 1, hour), LEAD_LENGTH)),
                lists,
                pictured,
                shown.quickLinks());
    }

    /** The headline stands on top already. */
    private static List<ListedArticle> without(
            @Nullable ListedArticle headline, List<ListedArticle> articles, int most) {
        return articles.stream()
                .filter(article -> headline == null || !article.id().equals(headline.id()))
                .limit(most)
                .toList();
    }

    private Block block(CategoryTree.Node column, int length, Instant hour) {
        List<ListedArticle> newest = listings.page(column.id(), 1, length, hour);
        return new Block(column, newest);
    }
}
