package zonenews.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;
import zonenews.media.Media;

/**
 * Everything the form holds: one complete text of an article.
 *
 * @param category null only while it is a draft
 * @param shortTitle 首页短标题
 * @param body HTML in house style, as {@link HouseStyle} leaves it
 * @param link 转链: the address this article only leads to; empty for an article of its own
 * @param correction 更正: what residents read about a mended mistake
 */
@Embeddable
public record Content(
        String title,
        String subtitle,
        String shortTitle,
        @ManyToOne(fetch = FetchType.LAZY) @Nullable Category category,
        String summary,
        String keywords,
        String body,
        String link,
        String correction,
        @ManyToOne(fetch = FetchType.LAZY) @Nullable Media cover,
        Origin origin,
        Timing timing,
        Policy policy) {

    /** The least there can be; the rest is filled in by the {@code with} methods. */
    public static Content titled(String title, @Nullable Category category) {
        return new Content(title, "", "", category, "", "", "", "", "", null, Origin.UNKNOWN, Timing.NOW, Policy.NONE);
    }

    /** With the column that stands now for the one it was written in. */
    public Content inCurrentColumns() {
        return category == null || category.current().equals(category) ? this : in(category.current());
    }

    private Content in(Category column) {
        return new Content(
                title,
                subtitle,
                shortTitle,
                column,
                summary,
                keywords,
                body,
                link,
                correction,
                cover,
                origin,
                timing,
                policy);
    }

    public Content withBody(String newBody) {
        return new Content(
                title,
                subtitle,
                shortTitle,
                category,
                summary,
                keywords,
                newBody,
                link,
                correction,
                cover,
                origin,
                timing,
                policy);
    }

    public Content withCover(@Nullable Media newCover) {
        return new Content(
                title,
                subtitle,
                shortTitle,
                category,
                summary,
                keywords,
                body,
                link,
                correction,
                newCover,
                origin,
                timing,
                policy);
    }

    public Content withOrigin(Origin newOrigin) {
        return new Content(
                title,
                subtitle,
                shortTitle,
                category,
                summary,
                keywords,
                body,
                link,
                correction,
                cover,
                newOrigin,
                timing,
                policy);
    }

    public Content withTiming(Timing newTiming) {
        return new Content(
                title,
                subtitle,
                shortTitle,
                category,
                summary,
                keywords,
                body,
                link,
                correction,
                cover,
                origin,
                newTiming,
                policy);
    }
}
