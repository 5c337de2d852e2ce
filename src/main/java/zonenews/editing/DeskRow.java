package zonenews.editing;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zonenews.article.Article;
import zonenews.article.ArticleState;
import zonenews.article.EditionStatus;
import zonenews.site.SiteTime;

/** An article as the desk's lists show it: its latest text, and what residents see of it. */
record DeskRow(
        Long id,
        String title,
        String column,
        List<Sign> signs,
        String author,
        LocalDateTime changedAt,
        @Nullable LocalDateTime publishedAt,
        LocalDateTime expireAt,
        long views) {

    /** A state: its word, and the name of its shape. */
    record Sign(String label, String shape) {

        /** What residents see comes first, then what is in work beside it. */
        static List<Sign> of(Article article, Instant now) {
            ArticleState state = article.state(now);
            EditionStatus latest = article.latest().status();
            if (state == ArticleState.UNPUBLISHED) {
                return List.of(new Sign(latest.label(), shape(latest)));
            }
            Sign seen = new Sign(state.label(), shape(state));
            return latest == EditionStatus.LIVE
                    ? List.of(seen)
                    : List.of(seen, new Sign(besideLive(latest), shape(latest)));
        }

        private static String besideLive(EditionStatus latest) {
            return latest == EditionStatus.DRAFT ? "有修改稿" : "修改稿" + latest.label();
        }

        private static String shape(Enum<?> state) {
            return state.name().toLowerCase(Locale.ROOT);
        }
    }

    static DeskRow of(Article article, String column, String author, long views, Instant now) {
        Instant publishedAt = article.publishedAt();
        return new DeskRow(
                article.id(),
                article.latest().content().title(),
                column,
                Sign.of(article, now),
                author,
                SiteTime.local(article.latest().changedAt()),
                publishedAt == null ? null : SiteTime.local(publishedAt),
                SiteTime.local(article.expireAt()),
                views);
    }
}
