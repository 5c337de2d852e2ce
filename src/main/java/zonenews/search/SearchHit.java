package zonenews.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import zonenews.site.SiteTime;

/** One article that was found. */
public record SearchHit(
        Long id, Long columnId, MarkedText title, List<MarkedText> passages, String source, Instant publishedAt) {

    public String address() {
        return "/articles/" + id;
    }

    public LocalDate day() {
        return SiteTime.local(publishedAt).toLocalDate();
    }
}
