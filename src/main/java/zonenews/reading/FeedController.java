package zonenews.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.article.NewestArticles;
import zonenews.site.Settings;
import zonenews.site.SiteProperties;
import zonenews.site.SiteSettings;

/** Atom, for the site and for each column. */
@Controller
class FeedController {

    private static final int LENGTH = 20;
    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final NewestArticles newest;
    private final CurrentCategories categories;
    private final Settings settings;
    private final SiteProperties site;

    FeedController(NewestArticles newest, CurrentCategories categories, Settings settings, SiteProperties site) {
        this.newest = newest;
        this.categories = categories;
        this.settings = settings;
        this.site = site;
    }

    @GetMapping("/feed.xml")
    ResponseEntity<byte[]> ofTheSite() {
        CategoryTree tree = categories.tree();
        SiteSettings office = settings.current();
        List<Long> columns = tree.top().stream().map(CategoryTree.Node::id).toList();
        return answer(new Feed(office.name(), "/", "/feed.xml", office.publisher(), newest.in(columns, LENGTH)), tree);
    }

    @GetMapping("/categories/{slug}/feed.xml")
    ResponseEntity<byte[]> ofAColumn(@PathVariable String slug) {
        CategoryTree tree = categories.tree();
        CategoryTree.Node column =
                tree.bySlug(slug).orElseThrow(() -> Moved.column(tree, slug, CategoryTree.Node::feedAddress));
        SiteSettings office = settings.current();
        return answer(
                new Feed(
                        column.name() + " - " + office.name(),
                        column.address(),
                        column.feedAddress(),
                        office.publisher(),
                        newest.in(List.of(column.id()), LENGTH)),
                tree);
    }

    /** By what it contains and not by its date: when the newest article is withdrawn, the feed grows older. */
    private ResponseEntity<byte[]> answer(Feed feed, CategoryTree tree) {
        byte[] written = feed.write(tree, site);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .eTag(DigestUtils.md5DigestAsHex(written))
                .body(written);
    }
}
