package zonenews.search;

import java.time.Instant;
import java.util.List;

/**
 * What the index takes from an article whose live edition residents may read at its hours.
 *
 * @param columns its own first, then those of 同时发布到
 * @param attachments the names residents read
 */
record LiveArticle(
        long id,
        String title,
        String subtitle,
        String summary,
        String body,
        String source,
        String keywords,
        String documentNumber,
        Instant publishedAt,
        Instant expireAt,
        List<Long> columns,
        List<String> attachments) {}
