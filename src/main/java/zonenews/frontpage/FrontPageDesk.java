package zonenews.frontpage;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.AuditLog;
import zonenews.account.Change;
import zonenews.account.SignedIn;
import zonenews.site.Durability;
import zonenews.site.SiteTime;
import zonenews.site.SiteVersion;

/** Changes the arrangement, one change a transaction, on what whoever changes it has seen. */
@Component
@Transactional
class FrontPageDesk {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final FrontPages pages;
    private final Candidates candidates;
    private final QuickLinks links;
    private final AuditLog auditLog;
    private final SiteVersion siteVersion;
    private final Durability durability;
    private final Clock clock;

    FrontPageDesk(
            FrontPages pages,
            Candidates candidates,
            QuickLinks links,
            AuditLog auditLog,
            SiteVersion siteVersion,
            Durability durability,
            Clock clock) {
        this.pages = pages;
        this.candidates = candidates;
        this.links = links;
        this.auditLog = auditLog;
        this.siteVersion = siteVersion;
        this.durability = durability;
        this.clock = clock;
    }

    /**
     * @throws Refused if something typed cannot be kept
     */
    public void add(ItemForm form, SignedIn who) {
        ItemCheck check = new ItemCheck(form);
        Effect effect = check.effect();
        FrontPageItem item = form.where().isOfArticles()
                ? article(form.where(), check, effect)
                : FrontPageItem.link(links.read(check), effect);
        if (!check.problems().isEmpty()) {
            throw new Refused(check.problems());
        }
        change("放上首页", form.base(), who, page -> page.add(item));
    }

    private FrontPageItem article(Place place, ItemCheck check, Effect effect) {
        Long number = check.article();
        Candidate article = number == null ? null : candidates.find(number).orElse(null);
        if (article == null) {
            check.problems().put("article", "frontPage.article");
        } else if (place == Place.FOCUS && article.coverName() == null) {
            check.problems().put("article", "frontPage.no-picture");
        }
        return FrontPageItem.article(place, number == null ? 0L : number, effect);
    }

    /**
     * @throws Refused if something typed cannot be kept
     */
    public void change(Long id, ItemForm form, SignedIn who) {
        ItemCheck check = new ItemCheck(form);
        change("修改首页", form.base(), who, page -> {
            FrontPageItem item = page.item(id);
            Effect effect = check.effect();
            if (!item.place().isOfArticles()) {
                item.leadTo(links.read(check));
            }
            if (!check.problems().isEmpty()) {
                throw new Refused(check.problems());
            }
            item.limitTo(effect);
        });
    }

    public void move(Long id, int to, String base, SignedIn who) {
        change("调整首页顺序", base, who, page -> page.move(page.item(id), to));
    }

    public void remove(Long id, String base, SignedIn who) {
        change("从首页拿下", base, who, page -> page.remove(page.item(id)));
    }

    private void change(String action, String base, SignedIn who, Consumer<FrontPage> change) {
        FrontPage page = pages.findForChange();
        Map<String, String> before = fields(page);
        page.change(base, clock.instant(), who.getUsername());
        change.accept(page);
        pages.flush();
        Map<String, String> after = fields(page);
        auditLog.record(action, "首页", null, whatChanged(before, after), Change.between(before, after));
        pages.flush();
        siteVersion.raise();
        durability.onDiskAfterCommit();
    }

    private static String whatChanged(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(place -> !after.get(place).equals(before.get(place)))
                .collect(Collectors.joining("、"));
    }

    /** The arrangement as the audit log tells it: one line for each thing. */
    private Map<String, String> fields(FrontPage page) {
        Map<Long, Candidate> articles = candidates.byNumber(page.items().stream()
                .map(FrontPageItem::articleId)
                .filter(Objects::nonNull)
                .toList());
        Map<String, String> fields = new LinkedHashMap<>();
        for (Place place : Place.values()) {
            fields.put(
                    place.label(),
                    page.in(place).stream().map(item -> line(item, articles)).collect(Collectors.joining("\n")));
        }
        return fields;
    }

    private static String line(FrontPageItem item, Map<Long, Candidate> articles) {
        Candidate article = articles.get(item.articleId());
        String what = item.articleId() == null
                ? item.link().name() + " " + item.link().address()
                : (article == null ? "" : article.title()) + "（" + item.articleId() + "）";
        Effect effect = item.effect();
        String from = effect.from() == null ? "" : "，从 " + TIME.format(SiteTime.local(effect.from()));
        String until = effect.until() == null ? "" : "，到 " + TIME.format(SiteTime.local(effect.until()));
        return what + from + until;
    }
}
