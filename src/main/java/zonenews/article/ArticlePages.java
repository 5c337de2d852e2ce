package zonenews.article;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.media.Media;
import zonenews.site.SiteTime;

/** Turns an edition into the page that shows it. */
@Component
@Transactional(readOnly = true)
public class ArticlePages {

    private static final String EXPIRED = "该信息已到期下线";

    private final Articles articles;
    private final CurrentCategories categories;
    private final Clock clock;

    ArticlePages(Articles articles, CurrentCategories categories, Clock clock) {
        this.articles = articles;
        this.categories = categories;
        this.clock = clock;
    }

    /**
     * What residents may read now.
     *
     * @throws ArticleNotFound if there is no such article, or its hour has not come
     * @throws ArticleGone if it was withdrawn, or its time is over
     */
    public ArticlePage forResidents(Long id) {
        Article article = articles.findById(id).orElseThrow(() -> new ArticleNotFound(id));
        Edition live = article.live();
        Instant publishedAt = article.publishedAt();
        return switch (article.state(clock.instant())) {
            case UNPUBLISHED, SCHEDULED -> throw new ArticleNotFound(id);
            case WITHDRAWN -> throw new ArticleGone(id, article.withdrawalNotice());
            case EXPIRED -> throw new ArticleGone(id, EXPIRED);
            case PUBLIC -> page(article, java.util.Objects.requireNonNull(live), publishedAt);
        };
    }

    /** The latest edition as residents will see it. */
    public ArticlePage preview(Article article) {
        Instant published = article.publishedAt();
        Instant hour = article.latest().content().timing().publishAt();
        return page(article, article.latest(), published != null ? published : hour);
    }

    private ArticlePage page(Article article, Edition edition, @Nullable Instant publishedAt) {
        Content content = edition.content();
        Instant modified = article.modifiedAt();
        Media cover = content.cover();
        Category category = content.category();
        return new ArticlePage(
                article.id(),
                content.title(),
                content.subtitle(),
                category == null ? List.of() : categories.tree().path(category.id()),
                SiteTime.local(publishedAt == null ? clock.instant() : publishedAt),
                modified == null ? null : SiteTime.local(modified),
                content.origin().originalDate(),
                content.origin().source(),
                content.origin().author(),
                content.origin().responsibleEditor(),
                content.summary(),
                content.keywords(),
                forReading(content.body(), edition.media()),
                content.correction(),
                content.link(),
                cover == null ? null : cover.address(),
                content.policy(),
                attachments(edition));
    }

    private static List<ArticlePage.Attachment> attachments(Edition edition) {
        return edition.media().stream()
                .filter(EditionMedia::attached)
                .map(file -> new ArticlePage.Attachment(
                        file.label(),
                        file.media().address(),
                        file.media().type().label(),
                        size(file.media().byteSize())))
                .toList();
    }

    private static String size(long bytes) {
        return bytes < 1024 * 1024
                ? Math.max(1, Math.round(bytes / 1024.0)) + " KB"
                : "%.1f MB".formatted(bytes / (1024.0 * 1024));
    }

    /** Pictures come with their sizes, so that nothing moves while they load; wide tables scroll by themselves. */
    private static String forReading(String body, List<EditionMedia> media) {
        Document document = Jsoup.parseBodyFragment(body);
        document.outputSettings().prettyPrint(false);
        for (Element picture : document.select("img")) {
            picture.attr("loading", "lazy");
            media.stream()
                    .map(EditionMedia::media)
                    .filter(each -> each.address().equals(picture.attr("src")) && each.width() != null)
                    .findFirst()
                    .ifPresent(each -> picture.attr("width", String.valueOf(each.width()))
                            .attr("height", String.valueOf(each.height())));
        }
        document.select("table")
                .wrap("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格,可左右滑动查看\"></div>");
        return document.body().html();
    }
}
