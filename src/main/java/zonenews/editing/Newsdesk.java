package zonenews.editing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.AuditLog;
import zonenews.account.Change;
import zonenews.article.Article;
import zonenews.article.ArticleNotFound;
import zonenews.article.Articles;
import zonenews.article.Categories;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.Edition;
import zonenews.article.EditionMedia;
import zonenews.article.HouseStyle;
import zonenews.article.Listings;
import zonenews.counting.ViewCounter;
import zonenews.media.MediaLibrary;
import zonenews.site.Durability;
import zonenews.site.SiteVersion;

/** The transactions of the desk. Whatever is done to one article is done one after the other. */
@Service
@Transactional
class Newsdesk {

    private static final String SUBJECT = "稿件";

    private final Articles articles;
    private final Categories categories;
    private final Listings listings;
    private final MediaLibrary library;
    private final ViewCounter views;
    private final AuditLog auditLog;
    private final SiteVersion siteVersion;
    private final Durability durability;
    private final Clock clock;

    Newsdesk(
            Articles articles,
            Categories categories,
            Listings listings,
            MediaLibrary library,
            ViewCounter views,
            AuditLog auditLog,
            SiteVersion siteVersion,
            Durability durability,
            Clock clock) {
        this.articles = articles;
        this.categories = categories;
        this.listings = listings;
        this.library = library;
        this.views = views;
        this.auditLog = auditLog;
        this.siteVersion = siteVersion;
        this.durability = durability;
        this.clock = clock;
    }

    /** The article an earlier sending of the same form has made already. */
    @Transactional(readOnly = true)
    Optional<Long> madeBy(ArticleForm form, String who) {
        return articles.findByFormToken(form.formToken())
                .filter(article -> article.createdBy().equals(who))
                .map(Article::id);
    }

    /** Makes an article of a form, and publishes it if asked. */
    Long create(ArticleForm form, boolean publish, String who) {
        Instant now = clock.instant();
        Content content = read(form, null, null, publish);
        Article article = articles.saveAndFlush(new Article(content, form.formToken(), now, who));
        Edition written = article.write(content, now, who);
        written.alsoListIn(columns(form.furtherColumns()));
        useMedia(List.of(), written);
        views.begin(article.id(), 0);
        auditLog.record(
                "新建稿件",
                SUBJECT,
                article.id(),
                content.title(),
                Change.between(Map.of(), EditionFields.of(content, written.alsoIn())));
        if (publish) {
            publish(article, who);
        }
        durability.onDiskAfterCommit();
        return article.id();
    }

    /**
     * Saves a form to the edition being worked on, or, beside a published one, to the next; publishes it if asked.
     *
     * @throws EditConflict if somebody saved the article after the form was opened
     * @throws FormRefused if a field cannot be read, or residents would miss something
     */
    void save(Long id, ArticleForm form, boolean publish, boolean besideTheOther, String who) {
        Article article = forChange(id);
        Edition latest = article.latest();
        boolean changed = !form.base().equals(ArticleForm.base(latest));
        Content content = read(form, id, latest.content(), publish);
        Set<Category> alsoIn = columns(form.furtherColumns());
        boolean same = content.equals(latest.content()) && alsoIn.equals(latest.alsoIn());
        if (changed && !same) {
            throw new EditConflict(latest);
        }
        if (!same) {
            Map<String, String> before = EditionFields.of(latest.content(), latest.alsoIn());
            Edition written = besideTheOther && latest.canBeWritten()
                    ? article.writeBeside(content, clock.instant(), who)
                    : article.write(content, clock.instant(), who);
            written.alsoListIn(alsoIn);
            useMedia(latest.media(), written);
            auditLog.record(
                    "保存稿件", SUBJECT, id, content.title(), Change.between(before, EditionFields.of(content, alsoIn)));
        }
        if (publish && article.latest() != article.live()) {
            publish(article, who);
        }
        durability.onDiskAfterCommit();
    }

    /** Publishes the text as it was last saved, if it is still the one that was looked at. */
    void publish(Long id, String base, String who) {
        Article article = forChange(id);
        Edition latest = article.latest();
        if (!base.equals(ArticleForm.base(latest))) {
            throw new EditConflict(latest);
        }
        read(ArticleForm.of(latest), id, latest.content(), true);
        publish(article, who);
        durability.onDiskAfterCommit();
    }

    private void publish(Article article, String who) {
        Map<String, String> before = EditionFields.whatResidentsSee(article);
        article.publish(clock.instant(), who);
        recordWhatResidentsSee("发布稿件", article, before);
        residentsSee(article);
    }

    void withdraw(Long id, String notice, String reason) {
        Article article = forChange(id);
        Map<String, String> before = EditionFields.whatResidentsSee(article);
        article.withdraw(notice, reason, clock.instant());
        recordWhatResidentsSee("撤稿", article, before);
        residentsSee(article);
        durability.onDiskAfterCommit();
    }

    void bringBack(Long id) {
        Article article = forChange(id);
        Map<String, String> before = EditionFields.whatResidentsSee(article);
        article.bringBack();
        recordWhatResidentsSee("恢复发布", article, before);
        residentsSee(article);
        durability.onDiskAfterCommit();
    }

    private void recordWhatResidentsSee(String action, Article article, Map<String, String> before) {
        Change change = Change.between(before, EditionFields.whatResidentsSee(article));
        auditLog.record(action, SUBJECT, article.id(), article.title(), change);
    }

    private void residentsSee(Article article) {
        listings.rewrite(article);
        article.stamp(siteVersion.raise());
    }

    private Article forChange(Long id) {
        return articles.findForChange(id).orElseThrow(() -> new ArticleNotFound(id));
    }

    private Content read(ArticleForm form, @Nullable Long self, @Nullable Content before, boolean forPublication) {
        FormCheck check = new FormCheck(form);
        Content content = check.read(category(form.categoryId()), before, clock.instant());
        if (forPublication) {
            check.forPublication(content, clock.instant());
        }
        Long interprets = content.policy().interpretsId();
        if (interprets != null && (interprets.equals(self) || !articles.existsById(interprets))) {
            check.problems().put("policy.interprets", "interprets.unknown");
        }
        if (!check.problems().isEmpty()) {
            throw new FormRefused(check.problems());
        }
        return content;
    }

    private Set<Category> columns(Collection<String> ids) {
        return ids.stream().map(this::category).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private @Nullable Category category(String id) {
        return id.matches("\\d{1,18}") ? categories.findById(Long.valueOf(id)).orElse(null) : null;
    }

    /** An edition uses the files attached before and the pictures that stand in its text now. */
    private void useMedia(Collection<EditionMedia> before, Edition edition) {
        List<EditionMedia> used =
                new ArrayList<>(before.stream().filter(EditionMedia::attached).toList());
        HouseStyle.pictureNames(edition.content().body()).stream()
                .map(library::find)
                .flatMap(Optional::stream)
                .forEach(media -> used.add(new EditionMedia(media, false, used.size(), "")));
        edition.use(used);
    }
}
