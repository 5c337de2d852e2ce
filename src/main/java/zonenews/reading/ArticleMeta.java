package zonenews.reading;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import zonenews.article.ArticlePage;
import zonenews.site.SiteProperties;
import zonenews.site.SiteSettings;
import zonenews.site.SiteTime;

/**
 * What the page of an article says of it to machines.
 *
 * @param url the public address
 * @param image the public address of its picture
 * @param structured schema.org NewsArticle, as it may stand inside a script element
 */
record ArticleMeta(
        String url, String description, @Nullable String image, String published, String modified, String structured) {

    private static final JsonMapper JSON = new JsonMapper();

    static ArticleMeta of(ArticlePage page, SiteSettings office, SiteProperties site) {
        String url = site.address(page.address());
        String description = page.description();
        String image = page.pictureAddress() == null ? null : site.address(page.pictureAddress());
        String published = iso(page.publishedAt());
        String modified = page.modifiedAt() == null ? published : iso(page.modifiedAt());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("@context", "https://schema.org");
        data.put("@type", "NewsArticle");
        Map<String, String> webPage = new LinkedHashMap<>();
        webPage.put("@type", "WebPage");
        webPage.put("@id", url);
        data.put("mainEntityOfPage", webPage);
        data.put("url", url);
        data.put("headline", page.title());
        if (!description.isEmpty()) {
            data.put("description", description);
        }
        if (image != null) {
            data.put("image", image);
        }
        data.put("datePublished", published);
        data.put("dateModified", modified);
        data.put("inLanguage", "zh-CN");
        data.put("articleSection", page.category().name());
        data.put("author", authors(page, office));
        Map<String, String> publisher = new Author(office.publisher(), false).structured();
        publisher.put("url", site.address("/"));
        data.put("publisher", publisher);
        return new ArticleMeta(url, description, image, published, modified, insideScript(data));
    }

    private static List<Map<String, String>> authors(ArticlePage page, SiteSettings office) {
        List<Map<String, String>> signed =
                Author.signing(page.author()).stream().map(Author::structured).toList();
        if (!signed.isEmpty()) {
            return signed;
        }
        String source = page.source().isEmpty() ? office.publisher() : page.source();
        return List.of(new Author(source, false).structured());
    }

    /** Nothing in it can end the script element or begin a comment. */
    private static String insideScript(Map<String, Object> data) {
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static String iso(LocalDateTime local) {
        return SiteTime.iso(SiteTime.instant(local));
    }
}
