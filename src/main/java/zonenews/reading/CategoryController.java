package zonenews.reading;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.article.ListedArticle;
import zonenews.article.Listings;

@Controller
class CategoryController {

    private static final int PAGE_LENGTH = 20;

    private final CurrentCategories categories;
    private final Listings listings;

    CategoryController(CurrentCategories categories, Listings listings) {
        this.categories = categories;
        this.listings = listings;
    }

    @GetMapping("/categories/{slug}")
    String list(@PathVariable String slug, @RequestParam(defaultValue = "1") int page, Model model) {
        CategoryTree tree = categories.tree();
        CategoryTree.Node column = tree.bySlug(slug)
                .orElseThrow(() ->
                        Moved.column(tree, slug, now -> page == 1 ? now.address() : now.address() + "?page=" + page));
        PageLinks pages = PageLinks.of(page, listings.count(column.id()), PAGE_LENGTH);
        model.addAttribute("column", column);
        model.addAttribute("path", tree.path(column.id()));
        model.addAttribute("pages", pages);
        List<ListedArticle> pinned = page == 1 ? listings.pinned(column.id()) : List.of();
        List<ListedArticle> articles = new ArrayList<>(listings.page(column.id(), page, PAGE_LENGTH));
        articles.removeAll(pinned);
        model.addAttribute("pinned", pinned);
        model.addAttribute("articles", articles);
        return "reading/category";
    }
}
