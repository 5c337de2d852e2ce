package zonenews.reading;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
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
        data.put("mainEntityOfPage", thing("WebPage", "@id", url));
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
        data.put("author", author(page, office));
        Map<String, String> publisher = thing("Organization", "name", office.publisher());
        publisher.put("url", site.address("/"));
        data.put("publisher", publisher);
        return new ArticleMeta(url, description, image, published, modified, insideScript(data));
    }

    private static Map<String, String> author(ArticlePage page, SiteSettings office) {
        if (!page.author().isEmpty()) {
            return thing("Person", "name", page.author());
        }
        return thing("Organization", "name", page.source().isEmpty() ? office.publisher() : page.source());
    }

    /** Always in this order, so that a page stays the same, byte for byte, when the site is started again. */
    private static Map<String, String> thing(String type, String key, String value) {
        Map<String, String> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        thing.put(key, value);
        return thing;
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
