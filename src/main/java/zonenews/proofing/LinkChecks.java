package zonenews.proofing;

import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zonenews.article.Article;
import zonenews.article.ArticleState;
import zonenews.article.Articles;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.media.Media;
import zonenews.media.MediaLibrary;
import zonenews.media.MediaType;
import zonenews.site.SiteProperties;

/** Where a text leads to, and the pictures and files in it. Only addresses of this site are looked up. */
@Component
class LinkChecks {

    private static final Pattern ARTICLE = Pattern.compile("/articles/(\\d{1,18})(?:/print)?/?");
    private static final Pattern COLUMN = Pattern.compile("/categories/([^/]+)(?:/feed\\.xml)?/?");
    private static final Pattern FILE = Pattern.compile("/media/([0-9a-z]+\\.[a-z0-9]+)");
    private static final Pattern OTHER_PAGE =
            Pattern.compile("/?|/(search|sitemap|privacy|leaving|feed\\.xml|sitemap\\.xml)/?");
    /** Addresses that lead nowhere outside the office. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)https?://(localhost|127\\.\\d+\\.\\d+\\.\\d+|10\\.\\d+\\.\\d+\\.\\d+|192\\.168\\.\\d+\\.\\d+"
                    + "|172\\.(1[6-9]|2\\d|3[01])\\.\\d+\\.\\d+)([:/].*)?");

    private static final int MOST_AT_ONCE = 1000;
    private static final int LONGEST_NAME = 24;

    private final Articles articles;
    private final CurrentCategories categories;
    private final MediaLibrary library;
    private final SiteProperties site;
    private final Clock clock;

    LinkChecks(
            Articles articles, CurrentCategories categories, MediaLibrary library, SiteProperties site, Clock clock) {
        this.articles = articles;
        this.categories = categories;
        this.library = library;
        this.site = site;
        this.clock = clock;
    }

    private record Fault(Rule rule, String message) {}

    /**
     * @param self the article the text belongs to; null: it has no number yet
     */
    void check(Manuscript manuscript, @Nullable Long self, Findings findings) {
        Targets targets = targets(manuscript);
        Map<String, Integer> occurrences = new HashMap<>();
        int pictures = 0;
        for (Element element : manuscript.body().select("a[href], img")) {
            boolean picture = element.normalName().equals("img");
            String address = element.attr(picture ? "src" : "href");
            int occurrence = occurrences.merge(address, 1, Integer::sum);
            String name = picture ? picture(++pictures, element, targets) : link(element);
            if (picture && element.attr("alt").isBlank()) {
                findings.ofElement(Rule.ALT_MISSING, name + "没有图片描述，请写上画面内容，看不见图片的居民靠它了解", address, occurrence);
            }
            Optional.ofNullable(fault(address, picture, self, targets))
                    .ifPresent(fault ->
                            findings.ofElement(fault.rule, fault.message.formatted(name), address, occurrence));
        }
        String link = manuscript.content().link();
        if (INSIDE.matcher(link).matches()) {
            findings.inField(Rule.LINK_BROKEN, "link", "转链是单位内部的地址，居民打不开");
        }
    }

    private static String link(Element link) {
        return link.text().isBlank() ? "链接" : "链接“" + link.text() + "”";
    }

    /** Which one it is, and what is written below it, or else what its file was called. */
    private String picture(int number, Element picture, Targets targets) {
        Element figure = picture.closest("figure");
        Element caption = figure == null ? null : figure.selectFirst("figcaption");
        Matcher file = FILE.matcher(path(picture.attr("src")));
        Media media = file.matches() ? targets.files.get(file.group(1)) : null;
        String words =
                caption != null && caption.hasText() ? caption.text() : media == null ? "" : media.originalName();
        int tooMany = words.codePointCount(0, words.length()) - LONGEST_NAME;
        String cut = tooMany <= 0 ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST_NAME)) + "…";
        return "第 " + number + " 幅图片" + (cut.isEmpty() ? "" : "（" + cut + "）");
    }

    private record Targets(Map<Long, Article> articles, Map<String, Media> files) {}

    /** Everything of this site that a text leads to, asked for at once. */
    private Targets targets(Manuscript manuscript) {
        Set<Long> numbers = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (Element element : manuscript.body().select("a[href], img")) {
            String path = path(element.attr(element.normalName().equals("img") ? "src" : "href"));
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
        return new Targets(found, library.findAll(names));
    }

    /** Of an address of this site, without what stands behind it. */
    private String path(String address) {
        return (isOurs(address) ? address.substring(site.address("").length()) : address).replaceFirst("[?#].*", "");
    }

    private @Nullable Fault fault(String address, boolean picture, @Nullable Long self, Targets targets) {
        if (INSIDE.matcher(address).matches() && !isOurs(address)) {
            return new Fault(Rule.LINK_BROKEN, "%s是单位内部的地址，居民打不开");
        }
        if (!address.startsWith("/") && !isOurs(address)) {
            return null;
        }
        String path = path(address);
        Matcher article = ARTICLE.matcher(path);
        if (article.matches()) {
            return ofArticle(Long.valueOf(article.group(1)), self, targets);
        }
        Matcher column = COLUMN.matcher(path);
        if (column.matches()) {
            return ofColumn(column.group(1));
        }
        Matcher file = FILE.matcher(path);
        if (file.matches()) {
            Media media = targets.files.get(file.group(1));
            if (media == null || !Files.exists(library.file(media))) {
                return new Fault(Rule.FILE_MISSING, "%s要用的文件不在素材库里，请重新上传");
            }
            return picture && media.type().kind() != MediaType.Kind.PICTURE
                    ? new Fault(Rule.FILE_MISSING, "%s不是图片，居民看不见，请把它放到附件里")
                    : null;
        }
        return OTHER_PAGE.matcher(path).matches() ? null : new Fault(Rule.LINK_BROKEN, "%s打不开，本站没有这个地址");
    }

    private boolean isOurs(String address) {
        String own = site.address("");
        return address.equals(own) || address.startsWith(own + "/");
    }

    private @Nullable Fault ofArticle(Long id, @Nullable Long self, Targets targets) {
        if (id.equals(self)) {
            return null;
        }
        Article article = targets.articles.get(id);
        ArticleState state = article == null ? null : article.state(clock.instant());
        if (state == ArticleState.PUBLIC) {
            return null;
        }
        if (state == ArticleState.UNPUBLISHED || state == ArticleState.SCHEDULED) {
            return new Fault(Rule.LINK_NOT_PUBLIC, "%s指向第 " + id + " 篇，那一篇还没有发布");
        }
        if (state == ArticleState.WITHDRAWN && article.mergedInto() != null) {
            return new Fault(
                    Rule.LINK_FORMER,
                    "%s指向第 " + id + " 篇，那一篇已合并到第 " + article.mergedInto().id() + " 篇");
        }
        String why = state == null ? "本站没有这一篇" : "那一篇" + state.label();
        return new Fault(Rule.LINK_BROKEN, "%s指向第 " + id + " 篇，" + why);
    }

    private @Nullable Fault ofColumn(String slug) {
        CategoryTree tree = categories.tree();
        if (tree.bySlug(slug).isPresent()) {
            return null;
        }
        return tree.byFormerSlug(slug)
                .map(now -> new Fault(
                        Rule.LINK_FORMER, "%s用的是栏目的旧地址，现在是 " + now.address().replace("%", "%%")))
                .orElse(new Fault(Rule.LINK_BROKEN, "%s打不开，本站没有这个栏目"));
    }
}
