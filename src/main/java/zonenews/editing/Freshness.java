package zonenews.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.Role;
import zonenews.account.SignedIn;
import zonenews.article.CategoryTree;
import zonenews.article.ColumnType;
import zonenews.article.CurrentCategories;
import zonenews.article.ListedArticle;
import zonenews.article.Listings;
import zonenews.site.SiteTime;

/** How many days the columns have left before an inspection calls them stale. */
@Component
@Transactional(readOnly = true)
class Freshness {

    private static final int DAYS_FOR_NEWS = 14;
    private static final int AMBER_FOR_NEWS = 4;
    private static final int MONTHS_FOR_PAPERS = 6;
    private static final int AMBER_FOR_PAPERS = 10;

    /**
     * @param newest null: nothing was published here yet
     * @param daysLeft below 0: stale for so many days
     */
    record ColumnAge(String name, String address, @Nullable LocalDate newest, long daysLeft, boolean amber) {

        public boolean isStale() {
            return daysLeft < 0;
        }
    }

    private final CurrentCategories categories;
    private final Listings listings;
    private final Clock clock;

    Freshness(CurrentCategories categories, Listings listings, Clock clock) {
        this.categories = categories;
        this.listings = listings;
        this.clock = clock;
    }

    /** The columns this one writes in, the most urgent first. */
    List<ColumnAge> of(SignedIn who) {
        CategoryTree tree = categories.tree();
        List<ColumnAge> ages = new ArrayList<>();
        for (CategoryTree.Node column : tree.shown()) {
            List<Long> path =
                    tree.path(column.id()).stream().map(CategoryTree.Node::id).toList();
            if (column.children().isEmpty() && growsStale(column.type()) && who.mayIn(Role.EDITOR, path)) {
                ages.add(age(column, tree));
            }
        }
        ages.sort(Comparator.comparingLong(ColumnAge::daysLeft));
        return ages;
    }

    private static boolean growsStale(ColumnType type) {
        return type != ColumnType.OVERVIEW && type != ColumnType.SERVICE;
    }

    private ColumnAge age(CategoryTree.Node column, CategoryTree tree) {
        LocalDate today = day(clock.instant());
        LocalDate newest = listings.page(column.id(), 1, 1).stream()
                .map(ListedArticle::publishedAt)
                .map(Freshness::day)
                .findFirst()
                .orElse(null);
        boolean news = column.type() == ColumnType.NEWS;
        LocalDate since = newest == null ? today.minusMonths(MONTHS_FOR_PAPERS + 1) : newest;
        LocalDate freshUntil = news ? since.plusDays(DAYS_FOR_NEWS) : since.plusMonths(MONTHS_FOR_PAPERS);
        long left = ChronoUnit.DAYS.between(today, freshUntil);
        return new ColumnAge(
                column.name(), column.address(), newest, left, left <= (news ? AMBER_FOR_NEWS : AMBER_FOR_PAPERS));
    }

    private static LocalDate day(Instant instant) {
        return SiteTime.local(instant).toLocalDate();
    }
}
