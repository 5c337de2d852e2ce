package zonenews.reading;

import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.article.ListedArticle;
import zonenews.article.Listings;
import zonenews.article.PublicArticles;
import zonenews.site.SiteProperties;
import zonenews.site.SiteTime;

/**
 * The site map for machines. A part holds a range of article numbers, so that an article stays in its part for ever and
 * no part has to count those before it.
 */
@Component
class SiteMap {

    /** 50,000 addresses are allowed; the first part holds home and the columns too. */
    static final int NUMBERS_A_PART = 45_000;

    private static final int AT_ONCE = 1_000;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final PublicArticles articles;
    private final Listings listings;
    private final CurrentCategories categories;
    private final SiteProperties site;

    SiteMap(PublicArticles articles, Listings listings, CurrentCategories categories, SiteProperties site) {
        this.articles = articles;
        this.listings = listings;
        this.categories = categories;
        this.site = site;
    }

    void writeIndex(OutputStream out) {
        XmlText xml = new XmlText(out, "sitemapindex", NAMESPACE);
        int parts = (int) (articles.highestNumber() / NUMBERS_A_PART) + 1;
        IntStream.rangeClosed(1, parts)
                .filter(this::exists)
                .forEach(part -> xml.open("sitemap")
                        .element("loc", site.address("/sitemap-" + part + ".xml"))
                        .close());
        xml.end();
    }

    boolean exists(int part) {
        return part == 1 || !articles.between(before(part), before(part + 1), 1).isEmpty();
    }

    private static long before(int part) {
        return (part - 1L) * NUMBERS_A_PART;
    }

    /** Read in short steps, so that a slow reader holds up nobody. */
    void writePart(int part, OutputStream out) {
        XmlText xml = new XmlText(out, "urlset", NAMESPACE);
        if (part == 1) {
            writeHomeAndColumns(xml);
        }
        long last = before(part);
        List<PublicArticles.Numbered> some;
        do {
            some = articles.between(last, before(part + 1), AT_ONCE);
            for (PublicArticles.Numbered article : some) {
                write(xml, article.address(), article.changedAt());
                last = article.id();
            }
        } while (some.size() == AT_ONCE);
        xml.end();
    }

    private void writeHomeAndColumns(XmlText xml) {
        List<CategoryTree.Node> columns = categories.tree().shown();
        Instant newest = columns.stream()
                .map(this::newest)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElse(null);
        write(xml, "/", newest);
        columns.forEach(column -> write(xml, column.address(), newest(column).orElse(null)));
    }

    private Optional<Instant> newest(CategoryTree.Node column) {
        return listings.page(column.id(), 1, 1).stream().findFirst().map(ListedArticle::publishedAt);
    }

    private void write(XmlText xml, String path, @Nullable Instant changedAt) {
        xml.open("url").element("loc", site.address(path));
        if (changedAt != null) {
            xml.element("lastmod", SiteTime.iso(changedAt));
        }
        xml.close();
    }
}
