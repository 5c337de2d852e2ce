package zonenews.proofing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zonenews.article.Destination;
import zonenews.article.Destination.Standing;
import zonenews.article.Destinations;
import zonenews.media.Media;
import zonenews.media.MediaType;

/** Where a text leads to, and the pictures and files in it. Only addresses of this site are looked up. */
@Component
class LinkChecks {

    private static final int LONGEST_NAME = 24;

    private final Destinations destinations;

    LinkChecks(Destinations destinations) {
        this.destinations = destinations;
    }

    /**
     * @param self the article the text belongs to; null: it has no number yet
     */
    void check(Manuscript manuscript, @Nullable Long self, Findings findings) {
        List<Element> elements = manuscript.body().select("a[href], img");
        Function<String, Destination> found =
                destinations.ofAll(elements.stream().map(LinkChecks::address).toList());
        Map<String, Integer> occurrences = new HashMap<>();
        int pictures = 0;
        for (Element element : elements) {
            boolean picture = isPicture(element);
            String address = address(element);
            Destination destination = found.apply(address);
            int occurrence = occurrences.merge(address, 1, Integer::sum);
            String name = picture ? picture(++pictures, element, destination.media()) : link(element);
            if (picture && element.attr("alt").isBlank()) {
                findings.ofElement(Rule.ALT_MISSING, name + "没有图片描述，请写上画面内容，看不见图片的居民靠它了解", address, occurrence);
            }
            Rule rule = rule(destination, self);
            if (rule != null) {
                findings.ofElement(rule, name + destination.said(), address, occurrence);
            } else if (picture && !showsPicture(destination.media())) {
                findings.ofElement(Rule.FILE_MISSING, name + "不是图片，居民看不见，请把它放到附件里", address, occurrence);
            }
        }
        Destination link = destinations.of(manuscript.content().link());
        if (link.standing() == Standing.INSIDE) {
            findings.inField(Rule.LINK_BROKEN, "link", "转链" + link.said());
        }
    }

    private static boolean isPicture(Element element) {
        return element.normalName().equals("img");
    }

    private static String address(Element element) {
        return element.attr(isPicture(element) ? "src" : "href");
    }

    private static boolean showsPicture(@Nullable Media media) {
        return media == null || media.type().kind() == MediaType.Kind.PICTURE;
    }

    /** Null if residents get where it leads, or if it leads to the very article it stands in. */
    private static @Nullable Rule rule(Destination destination, @Nullable Long self) {
        if (self != null && self.equals(destination.article())) {
            return null;
        }
        return switch (destination.standing()) {
            case ELSEWHERE, OPENS -> null;
            case FORMER -> Rule.LINK_FORMER;
            case NOT_PUBLIC -> Rule.LINK_NOT_PUBLIC;
            case FILE_MISSING -> Rule.FILE_MISSING;
            case NOTHING_THERE, INSIDE -> Rule.LINK_BROKEN;
        };
    }

    private static String link(Element link) {
        return link.text().isBlank() ? "链接" : "链接“" + link.text() + "”";
    }

    /** Which one it is, and what is written below it, or else what its file was called. */
    private static String picture(int number, Element picture, @Nullable Media media) {
        Element figure = picture.closest("figure");
        Element caption = figure == null ? null : figure.selectFirst("figcaption");
        String words =
                caption != null && caption.hasText() ? caption.text() : media == null ? "" : media.originalName();
        int tooMany = words.codePointCount(0, words.length()) - LONGEST_NAME;
        String cut = tooMany <= 0 ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST_NAME)) + "…";
        return "第 " + number + " 幅图片" + (cut.isEmpty() ? "" : "（" + cut + "）");
    }
}
