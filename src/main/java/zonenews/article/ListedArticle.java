package zonenews.article;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import zonenews.media.PictureName;
import zonenews.site.SiteTime;

/** An article as a list shows it. */
public record ListedArticle(
        Long id,
        String title,
        String shortTitle,
        String summary,
        String link,
        Instant publishedAt,
        Long categoryId,
        @Nullable String coverName,
        boolean headline) {

    private static final int LONGEST_HEADLINE = 30;

    public String address() {
        return "/articles/" + id;
    }

    public LocalDateTime date() {
        return SiteTime.local(publishedAt);
    }

    /** Its cover in several widths; null: in one. */
    public @Nullable String coverSrcset() {
        String srcset = coverName == null ? "" : PictureName.srcset(coverName);
        return srcset.isEmpty() ? null : srcset;
    }

    /** The title in the largest type: two lines of a phone hold about 30 characters. */
    public String headlineTitle() {
        return title.length() <= LONGEST_HEADLINE ? title : homeTitle();
    }

    /** The title that fits the home page. */
    public String homeTitle() {
        return shortTitle.isEmpty() ? title : shortTitle;
    }

    /** 《…》, inside which other titles stand in 〈…〉. */
    public String titleInMarks() {
        return "《" + title.replace('《', '〈').replace('》', '〉') + "》";
    }
}
