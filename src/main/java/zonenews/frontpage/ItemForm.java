package zonenews.frontpage;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import zonenews.site.SiteLink;
import zonenews.site.SiteTime;

/**
 * One thing on the home page as it was typed.
 *
 * @param base the revision of the arrangement it was typed on
 */
record ItemForm(String place, String article, String name, String address, String from, String until, String base) {

    private static final DateTimeFormatter IN_FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    ItemForm {
        place = typed(place);
        article = typed(article);
        name = typed(name);
        address = typed(address);
        from = typed(from);
        until = typed(until);
        base = typed(base);
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static ItemForm of(FrontPageItem item, long revision) {
        SiteLink link = item.link();
        return new ItemForm(
                item.place().name(),
                item.articleId() == null ? "" : item.articleId().toString(),
                link.name(),
                link.address(),
                inForm(item.effect().from()),
                inForm(item.effect().until()),
                String.valueOf(revision));
    }

    ItemForm onTopOf(long revision) {
        return new ItemForm(place, article, name, address, from, until, String.valueOf(revision));
    }

    /** 头条 where nobody says which. */
    public Place where() {
        return Arrays.stream(Place.values())
                .filter(each -> each.name().equals(place))
                .findFirst()
                .orElse(Place.HEADLINE);
    }

    private static String inForm(@Nullable Instant instant) {
        return instant == null ? "" : IN_FORM.format(SiteTime.local(instant));
    }
}
