package zonenews.article;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zonenews.article.Destination.Standing;
import zonenews.media.Media;
import zonenews.media.MediaLibrary;
import zonenews.site.SiteProperties;

/** Finds out where addresses lead. Only those of this site are looked up; nobody is asked over the network. */
@Component
public class Destinations {

    private static final Pattern ARTICLE = Pattern.compile("/articles/(\\d{1,18})(?:/print)?/?");
    private static final Pattern COLUMN = Pattern.compile("/categories/([^/]+)(?:/feed\\.xml)?/?");
    private static final Pattern FILE = Pattern.compile("/media/([0-9a-z]+\\.[a-z0-9]+)");
    private static final Pattern OTHER_PAGE = Pattern.compile(
            "/?|/(search|sitemap|privacy|leaving)/?|/(feed\\.xml|sitemap(-[1-9]\\d{0,7})?\\.xml|robots\\.txt)");
    /** Addresses that lead nowhere outside the office. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)https?://(localhost|127\\.\\d+\\.\\d+\\.\\d+|10\\.\\d+\\.\\d+\\.\\d+|192\\.168\\.\\d+\\.\\d+"
                    + "|172\\.(1[6-9]|2\\d|3[01])\\.\\d+\\.\\d+)([:/].*)?");

    private static final int MOST_AT_ONCE = 1000;

    private final Articles articles;
    private final CurrentCategories categories;
    private final MediaLibrary library;
    private final Pattern ownAddress;
    private final Clock clock;

    Destinations(
            Articles articles, CurrentCategories categories, MediaLibrary library, SiteProperties site, Clock clock) {
        this.articles = articles;
        this.categories = categories;
        this.library = library;
        String own = site.address("").replaceFirst("(?i)^https?://", "");
        this.ownAddress = Pattern.compile("(?i)https?://" + Pattern.quote(own) + "(?=[/?#]|$)");
        this.clock = clock;
    }

    public Destination of(String address) {
        return ofAll(List.of(address)).apply(address);
    }

    /** Everything of this site that these addresses name is asked for at once. */
    public Function<String, Destination> ofAll(Collection<String> addresses) {
        return ofAll(addresses, clock.instant());
    }

    /** As they lead at another hour, if nothing is changed until then. */
    public Function<String, Destination> ofAll(Collection<String> addresses, Instant hour) {
        Set<Long> numbers = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (String address : addresses) {
            String path = path(address);
            Matcher article = ARTICLE.matcher(path);
            Matcher file = FILE.matcher(path);
            if (article.matches()) {
                numbers.add(Long.valueOf(article.group(1)));
            } else if (file.matches()) {
                names.add(file.group(1));
            }
        }
        Map<Long, Article> found = new HashMap<>();
        List<Long> asked = List.copyOf(numbers);
        for (int at = 0; at < asked.size(); at += MOST_AT_ONCE) {
            articles.findAllById(asked.subList(at, Math.min(asked.size(), at + MOST_AT_ONCE)))
                    .forEach(article -> found.put(article.id(), article));
        }
        Map<String, Media> files = library.findAll(names);
        return address -> find(address, found, files, hour);
    }

    private boolean isOurs(String address) {
        return ownAddress.matcher(address).lookingAt();
    }

    /** Of an address of this site, without what stands behind it. */
    private String path(String address) {
        return ownAddress.matcher(address).replaceFirst("").replaceFirst("(?s)[?#].*", "");
    }

    private Destination find(String address, Map<Long, Article> found, Map<String, Media> files, Instant hour) {
        if (INSIDE.matcher(address).matches() && !isOurs(address)) {
            return Destination.of(Standing.INSIDE, "是单位内部的地址，居民打不开");
        }
        if (!address.startsWith("/") && !isOurs(address)) {
            return Destination.elsewhere();
        }
        String path = path(address);
        Matcher article = ARTICLE.matcher(path);
        if (article.matches()) {
            Long id = Long.valueOf(article.group(1));
            return article(id, found.get(id), hour).named(id);
        }
        Matcher column = COLUMN.matcher(path);
        if (column.matches()) {
            return column(column.group(1));
        }
        Matcher file = FILE.matcher(path);
        if (file.matches()) {
            return file(files.get(file.group(1)));
        }
        return OTHER_PAGE.matcher(path).matches()
                ? Destination.opens()
                : Destination.of(Standing.NOTHING_THERE, "打不开，本站没有这个地址");
    }

    private Destination article(Long id, @Nullable Article article, Instant hour) {
        String names = "指向第 " + id + " 篇，";
        if (article == null) {
            return Destination.of(Standing.NOTHING_THERE, names + "本站没有这一篇");
        }
        ArticleState state = article.state(hour);
        return switch (state) {
            case PUBLIC -> Destination.opens();
            case UNPUBLISHED, SCHEDULED -> Destination.of(Standing.NOT_PUBLIC, names + "那一篇还没有发布");
            case WITHDRAWN, EXPIRED ->
                article.mergedInto() != null && state == ArticleState.WITHDRAWN
                        ? Destination.of(
                                Standing.FORMER,
                                names + "那一篇已合并到第 " + article.mergedInto().id() + " 篇")
                        : Destination.of(Standing.NOTHING_THERE, names + "那一篇" + state.label());
        };
    }

    private Destination column(String slug) {
        CategoryTree tree = categories.tree();
        if (tree.bySlug(slug).isPresent()) {
            return Destination.opens();
        }
        return tree.byFormerSlug(slug)
                .map(now -> Destination.of(Standing.FORMER, "用的是栏目的旧地址，现在是 " + now.address()))
                .orElse(Destination.of(Standing.NOTHING_THERE, "打不开，本站没有这个栏目"));
    }

    private Destination file(@Nullable Media media) {
        Destination missing = Destination.of(Standing.FILE_MISSING, "要用的文件不在素材库里，请重新上传");
        if (media == null) {
            return missing;
        }
        return (Files.exists(library.file(media)) ? Destination.opens() : missing).holding(media);
    }
}
