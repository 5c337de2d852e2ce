package zonenews.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import zonenews.article.Article;
import zonenews.article.Articles;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.Edition;
import zonenews.article.EditionMedia;
import zonenews.article.HouseStyle;
import zonenews.article.Listings;
import zonenews.article.Origin;
import zonenews.article.Policy;
import zonenews.article.ReviewRules;
import zonenews.article.Timing;
import zonenews.counting.ViewCounter;
import zonenews.media.Media;
import zonenews.media.MediaLibrary;
import zonenews.site.SiteTime;

/** Takes the texts of the example newsroom in: first their numbers, then, as they link to one another, their words. */
@Component
@Profile("example")
class ExampleArticles {

    private static final String AUTHOR = "editor";
    private static final Pattern PICTURE = Pattern.compile("src=\"([a-z0-9-]+\\.png)\"");
    private static final Pattern LINK = Pattern.compile("href=\"article:(\\d+)\"");

    private final Articles articles;
    private final Listings listings;
    private final MediaLibrary library;
    private final ViewCounter views;
    private final Clock clock;

    ExampleArticles(Articles articles, Listings listings, MediaLibrary library, ViewCounter views, Clock clock) {
        this.articles = articles;
        this.listings = listings;
        this.library = library;
        this.views = views;
        this.clock = clock;
    }

    Article begin(int number, ExampleText text, Map<String, Category> columns) {
        Content title = Content.titled(text.get("title"), columns.get(text.get("category")));
        return articles.save(new Article(title, "example-" + number, publishedAt(text), AUTHOR));
    }

    /** Articles and their latest editions point at each other: the articles are there first. */
    void numbersAreGiven() {
        articles.flush();
    }

    void publish(Article article, ExampleText text, Map<String, Category> columns, Map<Integer, Article> begun) {
        Instant published = publishedAt(text);
        Content content = content(text, columns, begun);
        views.begin(article.id(), views(text));
        if (text.has("correction")) {
            write(article, content, text, columns, published);
            article.publishAsOf(published, published, AUTHOR);
            Instant corrected = published.plus(Duration.ofDays(1));
            write(article, corrected(content, text.get("correction")), text, columns, corrected);
            article.publish(ReviewRules.NO_REVIEW, corrected, AUTHOR);
        } else {
            write(article, content, text, columns, published);
            if (published.isAfter(clock.instant())) {
                article.publish(ReviewRules.NO_REVIEW, clock.instant(), AUTHOR);
            } else {
                article.publishAsOf(published, published, AUTHOR);
            }
        }
        if (text.has("withdrawn")) {
            article.withdraw(text.get("withdrawn"), "", published.plus(Duration.ofHours(6)));
        }
        listings.rewrite(article);
    }

    private Map<LocalDate, Long> views(ExampleText text) {
        LocalDate first = text.published().toLocalDate();
        LocalDate today = SiteTime.local(clock.instant()).toLocalDate();
        if (!text.has("views") || first.isAfter(today)) {
            return Map.of();
        }
        Instant expired = daysFrom(clock.instant(), text, "expires", -1);
        LocalDate open = expired == null ? today : SiteTime.local(expired).toLocalDate();
        LocalDate last = text.has("withdrawn") || open.isBefore(first) ? first : open;
        long seed = Long.parseLong(text.get("number"));
        return ExampleViews.byDay(Long.parseLong(text.get("views")), first, last, seed);
    }

    private void write(
            Article article, Content content, ExampleText text, Map<String, Category> columns, Instant when) {
        Edition edition = article.write(content, when, AUTHOR);
        edition.use(media(content, text));
        if (text.has("also-in")) {
            edition.alsoListIn(List.of(columns.get(text.get("also-in"))));
        }
    }

    private List<EditionMedia> media(Content content, ExampleText text) {
        List<EditionMedia> media = new ArrayList<>();
        for (String attachment : text.attachments()) {
            String[] fileAndLabel = attachment.split("\\s*\\|\\s*");
            Media file = store("attachments/" + fileAndLabel[0]);
            media.add(new EditionMedia(file, true, media.size(), fileAndLabel[1]));
        }
        for (String name : HouseStyle.mediaNames(content.body())) {
            media.add(new EditionMedia(library.find(name).orElseThrow(), false, media.size(), ""));
        }
        return media;
    }

    private Content content(ExampleText text, Map<String, Category> columns, Map<Integer, Article> begun) {
        return new Content(
                text.get("title"),
                text.get("subtitle"),
                text.get("short-title"),
                columns.get(text.get("category")),
                text.get("summary"),
                text.get("keywords"),
                HouseStyle.of(linked(text.body(), begun)),
                text.get("link"),
                "",
                text.has("cover") ? store("pictures/" + text.get("cover")) : null,
                new Origin(
                        text.get("source"),
                        text.get("author"),
                        text.get("editor"),
                        contributor(text.get("source")),
                        null),
                timing(text),
                new Policy(
                        text.get("document-number"),
                        text.get("issuing-body"),
                        text.date("written-date").orElse(null),
                        text.get("validity"),
                        text.has("interprets")
                                ? begun.get(Integer.parseInt(text.get("interprets")))
                                        .id()
                                : null));
    }

    private static Content corrected(Content content, String correction) {
        return new Content(
                content.title(),
                content.subtitle(),
                content.shortTitle(),
                content.category(),
                content.summary(),
                content.keywords(),
                content.body(),
                content.link(),
                correction,
                content.cover(),
                content.origin(),
                content.timing(),
                content.policy());
    }

    private Timing timing(ExampleText text) {
        Instant published = publishedAt(text);
        return new Timing(
                published.isAfter(clock.instant()) ? published : null,
                daysFrom(clock.instant(), text, "expires", -1),
                daysFrom(published, text, "pinned", 1),
                text.get("headline").equals("yes"));
    }

    private static @Nullable Instant daysFrom(Instant start, ExampleText text, String key, int direction) {
        return text.has(key) ? start.plus(Duration.ofDays((long) direction * text.days(key))) : null;
    }

    private String linked(String body, Map<Integer, Article> begun) {
        String pictured = PICTURE.matcher(body)
                .replaceAll(
                        name -> "src=\"" + store("pictures/" + name.group(1)).address() + "\"");
        return LINK.matcher(pictured)
                .replaceAll(number -> "href=\"/articles/"
                        + begun.get(Integer.parseInt(number.group(1))).id() + "\"");
    }

    private Media store(String path) {
        ClassPathResource file = new ClassPathResource("example/" + path);
        try {
            return library.store(file.getContentAsByteArray(), file.getFilename(), AUTHOR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant publishedAt(ExampleText text) {
        return SiteTime.instant(text.published());
    }

    /** What a department of the zone signs it has sent in. */
    private static String contributor(String source) {
        return source.startsWith("经开区") ? source : "";
    }
}
