package zonenews.importing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.AuditLog;
import zonenews.article.Article;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.Edition;
import zonenews.article.Listings;
import zonenews.article.Policy;
import zonenews.article.Timing;
import zonenews.counting.ViewCounter;
import zonenews.site.Durability;
import zonenews.site.SiteTime;
import zonenews.site.SiteVersion;

/** Makes published articles of old pages; the day they were first public stays the day of their publication. */
@Component
class OldPages {

    /** @param column where it is listed, there already */
    record Ready(PageFile file, OldPage page, String identity, Long column, Enclosures.Stored enclosures) {}

    static final String WHO = "历史数据迁移";
    private static final String ACTION = "历史数据迁移";

    private final EntityManager entities;
    private final Listings listings;
    private final ViewCounter views;
    private final AuditLog auditLog;
    private final SiteVersion siteVersion;
    private final Durability durability;
    private final Clock clock;

    OldPages(
            EntityManager entities,
            Listings listings,
            ViewCounter views,
            AuditLog auditLog,
            SiteVersion siteVersion,
            Durability durability,
            Clock clock) {
        this.entities = entities;
        this.listings = listings;
        this.views = views;
        this.auditLog = auditLog;
        this.siteVersion = siteVersion;
        this.durability = durability;
        this.clock = clock;
    }

    /** Which of them are articles already, whatever has become of these. */
    @Transactional(readOnly = true)
    public Map<String, Long> alreadyThere(Collection<String> identities) {
        Map<String, Long> there = new HashMap<>();
        entities.createQuery("select a.formToken, a.id from Article a where a.formToken in :identities", Object[].class)
                .setParameter("identities", identities)
                .getResultList()
                .forEach(row -> there.put((String) row[0], (Long) row[1]));
        return there;
    }

    /** All of them or none; their numbers in the same order. */
    @Transactional
    public List<Long> takeIn(List<Ready> pages) {
        Instant now = clock.instant();
        List<Article> articles = new ArrayList<>();
        for (Ready each : pages) {
            Content content = content(each);
            Article article = new Article(content, each.identity, now, WHO);
            entities.persist(article);
            Edition edition = article.write(content, now, WHO);
            edition.use(each.enclosures.media());
            entities.persist(edition);
            article.publishAsOf(SiteTime.instant(each.page.date()), now, WHO);
            articles.add(article);
        }
        entities.flush();
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            views.begin(article.id(), pages.get(i).page.views());
            listings.rewrite(article);
            auditLog.record(ACTION, "稿件", article.id(), detail(pages.get(i)));
        }
        List<Long> numbers = articles.stream().map(Article::id).toList();
        entities.flush();
        durability.onDiskAfterCommit();
        stamp(numbers, siteVersion.raise());
        return numbers;
    }

    private void stamp(List<Long> numbers, long version) {
        entities.createQuery("update Article a set a.siteVersion = :version where a.id in :numbers")
                .setParameter("version", version)
                .setParameter("numbers", numbers)
                .executeUpdate();
    }

    private Content content(Ready ready) {
        OldPage page = ready.page;
        return new Content(
                page.title(),
                page.subtitle(),
                "",
                entities.getReference(Category.class, ready.column),
                page.summary(),
                page.keywords(),
                ready.enclosures.body(),
                "",
                "",
                null,
                page.origin(),
                Timing.NOW,
                Policy.NONE);
    }

    private static String detail(Ready ready) {
        return "%s(原发布时间 %s,文件 %s)"
                .formatted(ready.page.title(), ready.page.date().toString().replace('T', ' '), ready.file.name());
    }
}
