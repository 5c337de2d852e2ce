package zonenews.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.article.ListedArticle;

@Controller
class SearchController {

    private static final int MOST_TITLES = 50;
    private static final int REACH = 2;
    private static final int MOST_COLUMNS = 30;

    private final ArticleSearch search;
    private final TitleSearch titles;
    private final CurrentCategories categories;

    SearchController(ArticleSearch search, TitleSearch titles, CurrentCategories categories) {
        this.search = search;
        this.titles = titles;
        this.categories = categories;
    }

    @GetMapping("/search")
    String results(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        QueryWords typed = QueryWords.of(q);
        CategoryTree tree = categories.tree();
        CategoryTree.Node column =
                tree.bySlug(category).or(() -> tree.byFormerSlug(category)).orElse(null);
        TypedDays days = TypedDays.of(from, to);
        SearchForm form = SearchForm.of(
                typed.whole(), column == null ? "" : column.slug(), days.from(), days.to(), sort, page.strip());
        model.addAttribute("q", typed.typed());
        model.addAttribute("cut", typed.wasCut());
        model.addAttribute("searched", !typed.isEmpty() || !typed.typed().isEmpty());
        model.addAttribute("form", form);
        model.addAttribute("days", days);
        model.addAttribute("chosenColumn", column);
        try {
            show(search.search(form.query(column)), form, tree, column, model);
        } catch (NotYetIndexed making) {
            List<String> words = Arrays.stream(typed.typed().split("[\\s\\u3000]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            model.addAttribute("making", true);
            Optional<List<ListedArticle>> found =
                    words.isEmpty() ? Optional.of(List.of()) : titles.find(words, MOST_TITLES);
            model.addAttribute("tooLong", found.isEmpty());
            model.addAttribute("articles", found.orElse(List.of()));
        }
        return "search/results";
    }

    private static void show(
            SearchResults results,
            SearchForm form,
            CategoryTree tree,
            CategoryTree.@Nullable Node column,
            Model model) {
        int pages = (results.total() + ArticleSearch.PAGE_LENGTH - 1) / ArticleSearch.PAGE_LENGTH;
        int last = Math.max(1, Math.min(pages, ArticleSearch.LAST_PAGE));
        Map<Long, List<CategoryTree.Node>> paths = new HashMap<>();
        results.hits().forEach(hit -> paths.computeIfAbsent(hit.columnId(), tree::path));
        model.addAttribute("results", results);
        model.addAttribute("paths", paths);
        model.addAttribute("columns", columns(results, form, tree, column));
        model.addAttribute("years", years(results, form));
        model.addAttribute("last", last);
        model.addAttribute("beyond", form.page() > last);
        model.addAttribute("ends", pages > ArticleSearch.LAST_PAGE && form.page() == ArticleSearch.LAST_PAGE);
        model.addAttribute(
                "near",
                IntStream.rangeClosed(Math.max(1, form.page() - REACH), Math.min(last, form.page() + REACH))
                        .boxed()
                        .toList());
    }

    private static List<Choice> columns(
            SearchResults results, SearchForm form, CategoryTree tree, CategoryTree.@Nullable Node asked) {
        List<CategoryTree.Node> found = tree.shown().stream()
                .filter(node -> node.equals(asked) || results.columns().containsKey(node.id()))
                .toList();
        Set<Long> near = found.size() <= MOST_COLUMNS ? Set.of() : around(tree, asked);
        List<Choice> columns = new ArrayList<>();
        for (CategoryTree.Node node : found) {
            if (near.isEmpty() || near.contains(node.id())) {
                boolean chosen = node.equals(asked);
                int count = results.columns().getOrDefault(node.id(), 0);
                columns.add(new Choice(
                        node.name(), count, form.in(chosen ? "" : node.slug()), chosen, node.parentId() == null));
            }
        }
        return columns;
    }

    /** Where there are too many to choose from: the first level, and the way to the one that was chosen and one further. */
    private static Set<Long> around(CategoryTree tree, CategoryTree.@Nullable Node asked) {
        List<CategoryTree.Node> near = new ArrayList<>(tree.top());
        if (asked != null) {
            near.addAll(tree.path(asked.id()));
            near.addAll(asked.shownChildren());
        }
        return near.stream().map(CategoryTree.Node::id).collect(Collectors.toSet());
    }

    private static List<Choice> years(SearchResults results, SearchForm form) {
        List<Choice> years = new ArrayList<>();
        results.years().forEach((year, count) -> {
            boolean chosen = form.isYear(year);
            years.add(new Choice(year + "年", count, chosen ? form.between("", "") : form.year(year), chosen, false));
        });
        return years;
    }
}
