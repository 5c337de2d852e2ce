package zonenews.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import zonenews.article.Categories;
import zonenews.article.Category;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.article.ListingRewrite;
import zonenews.article.ListingRewrites;
import zonenews.article.Listings;

/** The columns as the office sees them. */
@Component
@Transactional(readOnly = true)
class ColumnList {

    /**
     * @param depth 0 on the first level
     */
    record Row(CategoryTree.Node column, int depth, int revision, boolean first, boolean last) {}

    /**
     * @param elsewhere the columns it may be moved below or merged into: those outside it
     * @param former its former slugs
     * @param articles that residents find in it now
     */
    record Shown(
            CategoryTree.Node column,
            String label,
            List<CategoryTree.Node> elsewhere,
            List<String> former,
            long articles,
            boolean mayBeDeleted) {}

    /** How far the lists are after a move or a merger. */
    record Work(String column, @Nullable String target, boolean merging, long done, long total) {}

    private final Categories categories;
    private final CurrentCategories current;
    private final Listings listings;
    private final ListingRewrites rewrites;

    ColumnList(Categories categories, CurrentCategories current, Listings listings, ListingRewrites rewrites) {
        this.categories = categories;
        this.current = current;
        this.listings = listings;
        this.rewrites = rewrites;
    }

    CategoryTree tree() {
        return current.tree();
    }

    List<Row> rows() {
        Map<Long, Integer> revisions =
                categories.findAll().stream().collect(Collectors.toMap(Category::id, Category::revision));
        CategoryTree tree = current.tree();
        List<Row> rows = new ArrayList<>();
        addRows(tree.firstLevel(), 0, revisions, rows);
        return rows;
    }

    private static void addRows(
            List<CategoryTree.Node> level, int depth, Map<Long, Integer> revisions, List<Row> rows) {
        for (CategoryTree.Node column : level) {
            int place = level.indexOf(column);
            rows.add(new Row(
                    column, depth, revisions.getOrDefault(column.id(), 0), place == 0, place == level.size() - 1));
            addRows(column.children(), depth + 1, revisions, rows);
        }
    }

    Shown show(Long id) {
        Category column = find(id);
        CategoryTree tree = current.tree();
        CategoryTree.Node node = tree.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<CategoryTree.Node> elsewhere = tree.all().stream()
                .filter(other -> !tree.path(other.id()).contains(node))
                .toList();
        List<String> former = column.formerSlugs().stream().sorted().toList();
        return new Shown(node, tree.label(id), elsewhere, former, listings.count(id), !categories.isUsed(id));
    }

    ColumnForm form(Long id) {
        return ColumnForm.of(find(id));
    }

    Optional<Work> work() {
        return rewrites.unfinished().map(this::describe);
    }

    private Work describe(ListingRewrite work) {
        Function<Long, String> name =
                id -> categories.findById(id).map(Category::name).orElse("");
        Long target = work.targetId();
        return new Work(
                name.apply(work.categoryId()),
                target == null ? null : name.apply(target),
                work.merging(),
                work.done(),
                Math.max(work.total(), work.done()));
    }

    private Category find(Long id) {
        return categories
                .findById(id)
                .filter(column -> column.mergedInto() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
