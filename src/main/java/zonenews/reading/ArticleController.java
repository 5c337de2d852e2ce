package zonenews.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import zonenews.article.ArticlePage;
import zonenews.article.ArticlePages;
import zonenews.article.ListedArticle;
import zonenews.article.Listings;
import zonenews.counting.Readers;
import zonenews.site.Settings;
import zonenews.site.SiteProperties;
import zonenews.site.SiteTime;

@Controller
class ArticleController {

    private static final int RELATED = 5;

    private final ArticlePages pages;
    private final Listings listings;
    private final Readers readers;
    private final Settings settings;
    private final SiteProperties site;

    ArticleController(ArticlePages pages, Listings listings, Readers readers, Settings settings, SiteProperties site) {
        this.pages = pages;
        this.listings = listings;
        this.readers = readers;
        this.settings = settings;
        this.site = site;
    }

    @GetMapping("/articles/{id}")
    String read(@PathVariable Long id, HttpServletRequest request, Model model) {
        ArticlePage page = show(id, model);
        Instant publishedAt = SiteTime.instant(page.publishedAt());
        Long column = page.category().id();
        model.addAttribute("newer", listings.newer(column, publishedAt, id).orElse(null));
        model.addAttribute("older", listings.older(column, publishedAt, id).orElse(null));
        model.addAttribute("related", related(column, id));
        model.addAttribute("views", readers.viewsAfter(request, id));
        return "reading/article";
    }

    /** The newest others of the column. */
    private List<ListedArticle> related(Long column, Long id) {
        return listings.page(column, 1, RELATED + 1).stream()
                .filter(article -> !article.id().equals(id))
                .limit(RELATED)
                .toList();
    }

    @GetMapping("/articles/{id}/print")
    String print(@PathVariable Long id, @RequestParam(defaultValue = "") String size, Model model) {
        show(id, model);
        model.addAttribute("onPaper", true);
        model.addAttribute("largePrint", size.equals("large"));
        return "reading/print";
    }

    private ArticlePage show(Long id, Model model) {
        ArticlePage page = pages.forResidents(id);
        model.addAttribute("page", page);
        model.addAttribute("meta", ArticleMeta.of(page, settings.current(), site));
        model.addAttribute("qrCode", QrCodePath.of(site.address(page.address())));
        return page;
    }
}
