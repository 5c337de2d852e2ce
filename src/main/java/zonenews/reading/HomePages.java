package zonenews.reading;

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
import zonenews.reading.HomePage.Block;

/** Composes the front page out of the column tree: the news lead, notices and policies follow, then the rest. */
@Component
@Transactional(readOnly = true)
class HomePages {

    private static final int LEAD_LENGTH = 8;
    private static final int LIST_LENGTH = 6;
    private static final int FOCUS_LENGTH = 5;

    private final Listings listings;
    private final CurrentCategories categories;

    HomePages(Listings listings, CurrentCategories categories) {
        this.listings = listings;
        this.categories = categories;
    }

    HomePage current() {
        List<CategoryTree.Node> top = categories.tree().top();
        if (top.isEmpty()) {
            return new HomePage(null, List.of(), null, List.of(), List.of());
        }
        CategoryTree.Node news = top.get(0);
        CategoryTree.Node lead =
                news.shownChildren().isEmpty() ? news : news.shownChildren().get(0);
        List<Block> lists = new ArrayList<>();
        List<Block> pictured = new ArrayList<>();
        for (CategoryTree.Node column : top.subList(1, top.size())) {
            boolean official = column.type() == ColumnType.NOTICE || column.type() == ColumnType.POLICY;
            (official ? lists : pictured).add(block(column, LIST_LENGTH));
        }
        news.shownChildren().stream().skip(1).limit(1).forEach(column -> lists.add(block(column, LIST_LENGTH)));
        ListedArticle headline = listings.headline();
        return new HomePage(
                headline,
                without(headline, listings.withPicture(news.id(), FOCUS_LENGTH + 1), FOCUS_LENGTH),
                new Block(lead, without(headline, listings.page(lead.id(), 1, LEAD_LENGTH + 1), LEAD_LENGTH)),
                lists,
                pictured);
    }

    /** The headline stands on top already. */
    private static List<ListedArticle> without(
            @Nullable ListedArticle headline, List<ListedArticle> articles, int most) {
        return articles.stream()
                .filter(article -> headline == null || !article.id().equals(headline.id()))
                .limit(most)
                .toList();
    }

    private Block block(CategoryTree.Node column, int length) {
        List<ListedArticle> newest = listings.page(column.id(), 1, length);
        return new Block(column, newest);
    }
}
