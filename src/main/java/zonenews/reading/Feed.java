package zonenews.reading;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import zonenews.article.CategoryTree;
import zonenews.article.NewestArticles.News;
import zonenews.site.SiteProperties;
import zonenews.site.SiteTime;

/**
 * An Atom feed (RFC 4287).
 *
 * @param page the page it is the feed of
 * @param self where it is found itself
 * @param publisher who answers for entries without a source of their own
 */
record Feed(String title, String page, String self, String publisher, List<News> news) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    byte[] write(CategoryTree columns, SiteProperties site) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XmlText xml = new XmlText(out, "feed", ATOM)
                .element("id", site.address(self))
                .element("title", title)
                .element("updated", SiteTime.iso(updatedAt()))
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", site.address(self))
                .empty("link", "rel", "alternate", "type", "text/html", "href", site.address(page));
        author(xml, publisher);
        news.forEach(entry -> write(entry, xml, columns, site));
        xml.end();
        return out.toByteArray();
    }

    private Instant updatedAt() {
        return news.stream().map(News::updatedAt).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    private static void write(News news, XmlText xml, CategoryTree columns, SiteProperties site) {
        xml.open("entry")
                .element("id", site.address(news.address()))
                .element("title", news.title())
                .element("published", SiteTime.iso(news.publishedAt()))
                .element("updated", SiteTime.iso(news.updatedAt()))
                .empty("link", "rel", "alternate", "type", "text/html", "href", site.address(news.address()));
        if (!news.source().isEmpty()) {
            author(xml, news.source());
        }
        columns.byId(news.categoryId())
                .ifPresent(column -> xml.empty("category", "term", column.slug(), "label", column.name()));
        if (!news.summary().isEmpty()) {
            xml.element("summary", news.summary());
        }
        xml.close();
    }

    private static void author(XmlText xml, String name) {
        xml.open("author").element("name", name).close();
    }
}
