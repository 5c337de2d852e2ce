package zonenews.article;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
    private final Interpretations interpretations;
    private final LinksOut linksOut;
    private final Clock clock;

    ArticlePages(
            Articles articles,
            CurrentCategories categories,
            Interpretations interpretations,
            LinksOut linksOut,
            Clock clock) {
        this.articles = articles;
        this.categories = categories;
        this.interpretations = interpretations;
        this.linksOut = linksOut;
        this.clock = clock;
    }

    /**
     * What residents may read now.
     *
     * @throws ArticleNotFound if there is no such article, or its hour has not come
     * @throws ArticleGone if it was withdrawn, or its time is over
     * @throws ArticleMerged if another one, which may be read, stands for it
     */
    public ArticlePage forResidents(Long id) {
        Article asked = articles.findById(id).orElseThrow(() -> new ArticleNotFound(id));
        Article article = asked.current();
        return switch (article.state(clock.instant())) {
            case UNPUBLISHED, SCHEDULED -> throw new ArticleNotFound(id);
            case WITHDRAWN -> throw new ArticleGone(id, article.withdrawalNotice());
            case EXPIRED -> throw new ArticleGone(id, EXPIRED);
            case PUBLIC -> {
                if (article != asked) {
                    throw new ArticleMerged(id, article.id());
                }
                yield page(article, java.util.Objects.requireNonNull(article.live()), article.publishedAt());
            }
        };
    }

    /** The latest edition as residents will see it. */
    public ArticlePage preview(Article article) {
        return page(article, article.latest(), article.hourIfPublished(clock.instant()));
    }

    /** An edition as residents saw it, or would have. */
    public ArticlePage of(Edition edition) {
        Article article = edition.article();
        Instant first = article.publishedAt();
        return page(article, edition, first == null ? edition.changedAt() : first);
    }

    private ArticlePage page(Article article, Edition edition, @Nullable Instant publishedAt) {
        Content content = edition.content();
        Long id = article.id();
        Element text = ArticleText.forReading(content.body(), edition.media());
        Set<String> out = linksOut.in(text);
        if (linksOut.leadsOut(content.link())) {
            out.add(content.link());
        }
        // Only addresses of a published text are asked about: a preview's links are opened as they are.
        boolean isPublic = article.state(clock.instant()) == ArticleState.PUBLIC;
        if (isPublic && edition == article.live()) {
            linksOut.leadOverNotice(text, id);
        }
        Instant modified = article.modifiedAt();
        Category category = content.category();
        return new ArticlePage(
                id,
                LineEnds.inOneLine(content.title()),
                LineEnds.inOneLine(content.subtitle()),
                category == null ? List.of() : categories.tree().path(category.id()),
                SiteTime.local(publishedAt == null ? clock.instant() : publishedAt),
                modified == null ? null : SiteTime.local(modified),
                content.origin().originalDate(),
                content.origin().source(),
                content.origin().author(),
                content.origin().responsibleEditor(),
                content.summary(),
                content.keywords(),
                text.html(),
                content.correction(),
                out,
                original(id, content.link()),
                picture(content),
                content.policy(),
                interpretations.explained(content.policy().interpretsId()),
                interpretations.of(id),
                attachments(edition));
    }

    private ArticlePage.@Nullable Link original(Long id, String address) {
        return LinksOut.isWebAddress(address) ? new ArticlePage.Link(address, linksOut.way(id, address)) : null;
    }

    private static @Nullable String picture(Content content) {
        Media cover = content.cover();
        return cover != null
                ? cover.address()
                : HouseStyle.pictureNames(content.body()).stream()
                        .findFirst()
                        .map(name -> "/media/" + name)
                        .orElse(null);
    }

    private static List<ArticlePage.Attachment> attachments(Edition edition) {
        return edition.media().stream()
                .filter(EditionMedia::attached)
                .map(file -> new ArticlePage.Attachment(
                        file.label(),
                        file.media().address(),
                        file.media().type().label(),
                        file.media().size()))
                .toList();
    }
}
