package zonenews.editing;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.Accounts;
import zonenews.account.AuditLog;
import zonenews.account.Change;
import zonenews.account.Role;
import zonenews.account.SignedIn;
import zonenews.article.Article;
import zonenews.article.ArticleNotFound;
import zonenews.article.Articles;
import zonenews.article.Category;
import zonenews.article.CurrentCategories;
import zonenews.article.Edition;
import zonenews.article.NotAllowed;
import zonenews.article.Removal;
import zonenews.counting.ViewCounter;
import zonenews.site.Durability;
import zonenews.site.SiteTime;

/** 回收站: what was never published can be thrown away, put back, and at last deleted. */
@Service
@Transactional
class RecycleBin {

    record Row(
            Long id,
            String title,
            String column,
            String author,
            LocalDateTime recycledAt,
            String recycledBy,
            boolean mayRecover) {}

    /** What would be gone, and what keeps it from going. */
    record Doomed(Row article, int editions, List<Reference> references) {}

    record Reference(Long id, String title) {}

    private final Articles articles;
    private final Removal removal;
    private final OpenForms forms;
    private final ViewCounter views;
    private final DeskRights rights;
    private final Accounts accounts;
    private final CurrentCategories categories;
    private final AuditLog auditLog;
    private final Durability durability;
    private final Clock clock;

    RecycleBin(
            Articles articles,
            Removal removal,
            OpenForms forms,
            ViewCounter views,
            DeskRights rights,
            Accounts accounts,
            CurrentCategories categories,
            AuditLog auditLog,
            Durability durability,
            Clock clock) {
        this.articles = articles;
        this.removal = removal;
        this.forms = forms;
        this.views = views;
        this.rights = rights;
        this.accounts = accounts;
        this.categories = categories;
        this.auditLog = auditLog;
        this.durability = durability;
        this.clock = clock;
    }

    /** What one wrote or threw away oneself; an administrator sees everything. */
    @Transactional(readOnly = true)
    List<Row> openTo(SignedIn who) {
        List<Article> found =
                who.may(Role.ADMINISTRATOR) ? articles.findRecycled() : articles.findRecycledOf(who.getUsername());
        Map<String, String> names = accounts.displayNames();
        return found.stream().map(article -> row(article, names, who)).toList();
    }

    /** Returned is its title, to say what happened. */
    String recycle(Long id, SignedIn who) {
        Article article = forChange(id);
        DeskRights.unless(rights.mayWrite(who, article));
        article.recycle(clock.instant(), who.getUsername());
        forms.forget(id);
        return recorded("移到回收站", article);
    }

    String recover(Long id, SignedIn who) {
        Article article = forChange(id);
        DeskRights.unless(mayRecover(who, article));
        article.recover();
        return recorded("从回收站取回", article);
    }

    @Transactional(readOnly = true)
    Doomed doomed(Long id, SignedIn who) {
        DeskRights.unless(who.may(Role.ADMINISTRATOR));
        Article article = articles.findById(id).orElseThrow(() -> new ArticleNotFound(id));
        if (!article.isRecycled()) {
            throw new NotAllowed("recycling.not-recycled");
        }
        List<Reference> references = articles.referringTo(id).stream()
                .map(other -> new Reference(other.id(), other.title()))
                .toList();
        return new Doomed(
                row(article, accounts.displayNames(), who),
                articles.findEditions(id).size(),
                references);
    }

    String remove(Long id, SignedIn who) {
        DeskRights.unless(who.may(Role.ADMINISTRATOR));
        Article article = forChange(id);
        Edition latest = article.latest();
        String title = latest.content().title();
        int editions = articles.findEditions(id).size();
        Change change = Change.between(EditionFields.of(latest), Map.of());
        forms.forget(id);
        views.forget(id);
        removal.of(article);
        auditLog.record("彻底删除稿件", Newsdesk.SUBJECT, id, title + "（" + editions + " 个版本）", change);
        durability.onDiskAfterCommit();
        return title;
    }

    private boolean mayRecover(SignedIn who, Article article) {
        return who.may(Role.ADMINISTRATOR) || rights.mayWrite(who, article);
    }

    private String recorded(String action, Article article) {
        String title = article.latest().content().title();
        auditLog.record(action, Newsdesk.SUBJECT, article.id(), title);
        durability.onDiskAfterCommit();
        return title;
    }

    private Row row(Article article, Map<String, String> names, SignedIn who) {
        Category column = article.latest().content().category();
        return new Row(
                article.id(),
                article.latest().content().title(),
                column == null ? "" : categories.tree().label(column.id()),
                name(article.createdBy(), names),
                SiteTime.local(article.recycledAt()),
                name(article.recycledBy(), names),
                mayRecover(who, article));
    }

    private static String name(@Nullable String account, Map<String, String> names) {
        return account == null ? "" : names.getOrDefault(account, account);
    }

    private Article forChange(Long id) {
        return articles.findForChange(id).orElseThrow(() -> new ArticleNotFound(id));
    }
}
