package zonenews.importing;

import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** The title of an article's page, from where it is most surely the article's and not the site's. */
final class HtmlTitle {

    private static final String SHOWN =
            "h1, .article-title, .article_title, .arti_title, .news-title, .news_title, #title, .title";

    private final Document page;
    private final String siteName;

    HtmlTitle(Document page, String siteName) {
        this.page = page;
        this.siteName = siteName;
    }

    String text() {
        String meta = page.select("meta[name~=(?i)^ArticleTitle$]").attr("content");
        return Stream.concat(Stream.concat(Stream.of(meta), shown()), Stream.of(ofTheWindow()))
                .map(Lines::printable)
                .filter(title -> !title.isEmpty() && !title.equals(siteName))
                .findFirst()
                .orElse("");
    }

    private Stream<String> shown() {
        return Stream.of(SHOWN.split(", "))
                .map(page.body()::selectFirst)
                .filter(Objects::nonNull)
                .map(element -> element.text())
                .filter(title -> title.length() <= 400);
    }

    /** Most sites add their name, some their column too. */
    private String ofTheWindow() {
        String title = page.title();
        if (!siteName.isEmpty() && title.endsWith(siteName)) {
            return title.substring(0, title.length() - siteName.length()).replaceFirst("[\\s_|\\-—–]+$", "");
        }
        return title.contains("_")
                ? title.substring(0, title.indexOf('_'))
                : title.replaceFirst("\\s*[|\\-—–]+\\s*[^|\\-—–]{2,30}$", "");
    }
}
