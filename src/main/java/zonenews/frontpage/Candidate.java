package zonenews.frontpage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import zonenews.article.Article;
import zonenews.site.SiteTime;

/** A published article as whoever arranges the home page sees it. */
record Candidate(
        Long id,
        String title,
        String shortTitle,
        @Nullable String coverName,
        Instant publishedAt,
        Instant expireAt,
        @Nullable Instant withdrawnAt) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    public LocalDateTime publishedOn() {
        return SiteTime.local(publishedAt);
    }

    public LocalDateTime expiresOn() {
        return SiteTime.local(expireAt);
    }

    public boolean expires() {
        return !expireAt.equals(Article.NEVER);
    }

    /** The word the desk uses of it, for whoever reads it now. */
    String state(Instant now) {
        if (withdrawnAt != null) {
            return "已撤稿";
        }
        if (publishedAt.isAfter(now)) {
            return "定时 " + HOUR.format(publishedOn()) + " 发布";
        }
        return expireAt.isAfter(now) ? "居民可见" : "已到期下线";
    }

    boolean isReadable(Instant now) {
        return withdrawnAt == null && !publishedAt.isAfter(now) && expireAt.isAfter(now);
    }
}
