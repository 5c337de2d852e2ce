package zonenews.frontpage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.Accounts;
import zonenews.article.NotAllowed;
import zonenews.frontpage.Arrangement.Row;
import zonenews.frontpage.Arrangement.Section;
import zonenews.site.SiteTime;

/** Reads the arrangement for the desk, with what residents see of it and why not the rest. */
@Component
@Transactional(readOnly = true)
class Arrangements {

    private static final Map<Place, String> INSTEAD = Map.of(
            Place.HEADLINE, "现在没有可显示的安排，首页显示最新一篇勾选了“头条”的稿件。",
            Place.FOCUS, "现在没有可显示的安排，首页显示最新的有封面的新闻。",
            Place.QUICK_LINK, "现在没有可显示的安排，首页不显示快捷入口。");

    private final FrontPages pages;
    private final Candidates candidates;
    private final QuickLinks quickLinks;
    private final Accounts accounts;
    private final Clock clock;

    Arrangements(FrontPages pages, Candidates candidates, QuickLinks quickLinks, Accounts accounts, Clock clock) {
        this.pages = pages;
        this.candidates = candidates;
        this.quickLinks = quickLinks;
        this.accounts = accounts;
        this.clock = clock;
    }

    Arrangement now() {
        FrontPage page = page();
        Map<Long, Candidate> articles = candidates.byNumber(page.items().stream()
                .map(FrontPageItem::articleId)
                .filter(Objects::nonNull)
                .toList());
        Map<String, String> closed = quickLinks.closed(page.items(), clock.instant());
        List<Section> sections = new ArrayList<>();
        for (Place place : Place.values()) {
            sections.add(new Section(place, rows(page.in(place), articles, closed), INSTEAD.get(place)));
        }
        return new Arrangement(
                page.revision(),
                page.changedBy() == null ? null : accounts.displayName(page.changedBy()),
                local(page.changedAt()),
                sections);
    }

    long revision() {
        return page().revision();
    }

    ItemForm form(Long id) {
        FrontPage page = page();
        return page.items().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .map(item -> ItemForm.of(item, page.revision()))
                .orElseThrow(() -> new NotAllowed("frontPage.changed"));
    }

    private FrontPage page() {
        return pages.findById(FrontPage.THE_ONE).orElseThrow();
    }

    private List<Row> rows(List<FrontPageItem> items, Map<Long, Candidate> articles, Map<String, String> closed) {
        Instant now = clock.instant();
        List<Row> rows = new ArrayList<>();
        long shown = 0;
        for (FrontPageItem item : items) {
            Candidate article = articles.get(item.articleId());
            String why = whyNot(item, article, closed, now);
            if (why.isEmpty() && shown == item.place().shown()) {
                why = "前面的已经够数，排到前 " + item.place().shown() + " 位才显示";
            }
            shown += why.isEmpty() ? 1 : 0;
            rows.add(row(item, article, why, now, items.size()));
        }
        return rows;
    }

    /** Why residents do not see it; empty: they may. */
    private static String whyNot(
            FrontPageItem item, @Nullable Candidate article, Map<String, String> closed, Instant now) {
        if (item.effect().isOver(now)) {
            return "生效时间已过，首页不显示";
        }
        if (item.effect().isToCome(now)) {
            return "还没有到生效时间";
        }
        if (!item.place().isOfArticles()) {
            return closed.containsKey(item.link().address()) ? "居民现在打不开这个网址，首页跳过它" : "";
        }
        if (article == null || !article.isReadable(now)) {
            return "居民现在看不到这篇稿件，首页跳过它";
        }
        return item.place() == Place.FOCUS && article.coverName() == null ? "没有封面，首页跳过它" : "";
    }

    private static Row row(FrontPageItem item, @Nullable Candidate article, String why, Instant now, int of) {
        return new Row(
                item.id(),
                item.place(),
                item.position(),
                item.position() == of,
                article == null ? item.link().name() : article.title(),
                article == null ? "" : article.shortTitle(),
                article == null ? item.link().address() : "/articles/" + article.id(),
                item.articleId(),
                article == null ? null : article.coverName(),
                article == null ? "" : article.state(now),
                why.isEmpty(),
                why,
                local(item.effect().from()),
                local(item.effect().until()));
    }

    private static @Nullable LocalDateTime local(@Nullable Instant instant) {
        return instant == null ? null : SiteTime.local(instant);
    }
}
