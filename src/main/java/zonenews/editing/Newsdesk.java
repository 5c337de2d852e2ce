package zonenews.editing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.AuditLog;
import zonenews.account.Change;
import zonenews.account.SignedIn;
import zonenews.article.Article;
import zonenews.article.ArticleNotFound;
import zonenews.article.Articles;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.Edition;
import zonenews.article.EditionMedia;
import zonenews.article.NotAllowed;
import zonenews.counting.ViewCounter;
import zonenews.site.Durability;

/** Where articles are written. Whatever is done to one article is done one after the other. */
@Service
@Transactional
class Newsdesk {

    static final String SUBJECT = "稿件";
    private static final Duration SITTING = Duration.ofMinutes(30);

    private final Articles articles;
    private final FormReader reader;
    private final ReviewDesk reviews;
    private final DeskRights rights;
    private final FormMedia media;
    private final ViewCounter views;
    private final OpenForms forms;
    private final AuditLog auditLog;
    private final Durability durability;
    private final Clock clock;

    Newsdesk(
            Articles articles,
            FormReader reader,
            ReviewDesk reviews,
            DeskRights rights,
            FormMedia media,
            ViewCounter views,
            OpenForms forms,
            AuditLog auditLog,
            Durability durability,
            Clock clock) {
        this.articles = articles;
        this.reader = reader;
        this.reviews = reviews;
        this.rights = rights;
        this.media = media;
        this.views = views;
        this.forms = forms;
        this.auditLog = auditLog;
        this.durability = durability;
        this.clock = clock;
    }

    /** The article an earlier sending of the same form has made already. */
    @Transactional(readOnly = true)
    Optional<Long> madeBy(ArticleForm form, SignedIn who) {
        return articles.findByFormToken(form.formToken())
                .filter(article -> article.createdBy().equals(who.getUsername()))
                .map(Article::id);
    }

    /**
     * Makes an article of a form, and sends it on its way if asked.
     *
     * @param despite why it is to go on with what 发布检查 found; empty: nothing was said
     */
    Long create(ArticleForm form, Then then, String despite, SignedIn who) {
        DeskRights.unless(rights.mayBegin(who));
        Instant now = clock.instant();
        Content content = reader.read(form, null, null, then.asksForEverything());
        String name = who.getUsername();
        Article article = articles.saveAndFlush(new Article(content, form.formToken(), now, name));
        Edition written = article.write(content, now, name);
        place(written, Set.of(), reader.furtherColumns(form), who);
        media.use(reader.attachments(form, List.of()), written);
        views.begin(article.id(), 0);
        auditLog.record(
                "新建稿件", SUBJECT, article.id(), content.title(), Change.between(Map.of(), EditionFields.of(written)));
        reviews.sendOn(article, then, despite, who);
        durability.onDiskAfterCommit();
        return article.id();
    }

    /**
     * Saves a form to the edition being worked on, or, beside a published one, to the next; sends it on its way if
     * asked.
     *
     * @throws EditConflict if somebody saved the article after the form was opened
     * @throws FormRefused if a field cannot be read, or residents would miss something
     */
    void save(Long id, ArticleForm form, Then then, boolean besideTheOther, String despite, SignedIn who) {
        Article article = forWriting(id, who);
        Change change = write(article, form, then.asksForEverything(), besideTheOther, who);
        if (change != null) {
            auditLog.record("保存稿件", SUBJECT, id, article.latest().content().title(), change);
        }
        if (article.latest() != article.live()) {
            reviews.sendOn(article, then, despite, who);
        }
        durability.onDiskAfterCommit();
    }

    /**
     * What the form saves by itself while somebody types; a sitting at one text is one line of the log.
     *
     * @throws EditConflict if somebody saved the article after the form was opened
     * @throws FormRefused if a field cannot be read
     */
    void autosave(Long id, ArticleForm form, SignedIn who) {
        Article article = forWriting(id, who);
        Edition before = article.latest();
        boolean sameSitting = before.canBeWritten()
                && before.changedBy().equals(who.getUsername())
                && before.changedAt().plus(SITTING).isAfter(clock.instant());
        Change change = write(article, form, false, false, who);
        if (change != null && !sameSitting) {
            auditLog.record("自动保存稿件", SUBJECT, id, article.latest().content().title(), change);
        }
        durability.onDiskAfterCommit();
    }

    /** 恢复: what an earlier edition says becomes a new one; a draft in its way stays in the history. */
    void restore(Long id, int number, SignedIn who) {
        Article article = forWriting(id, who);
        Edition earlier = articles.findEdition(id, number).orElseThrow(() -> new ArticleNotFound(id));
        Edition latest = article.latest();
        if (earlier == latest) {
            throw new NotAllowed("edition.is-latest");
        }
        Edition written = latest.canBeWritten()
                ? article.writeBeside(earlier.content(), clock.instant(), who.getUsername())
                : article.write(earlier.content(), clock.instant(), who.getUsername());
        place(written, latest.alsoIn(), earlier.alsoIn(), who);
        written.use(earlier.media());
        auditLog.record(
                "恢复历史版本", SUBJECT, id, "第 " + number + " 版：" + earlier.content().title());
        durability.onDiskAfterCommit();
    }

    /** 接手编辑: whose form was open learns of it by its next sign of life. */
    void takeOver(Long id, SignedIn who) {
        Article article = forWriting(id, who);
        forms.takeOver(id, who).ifPresent(other -> {
            String title = article.latest().content().title();
            auditLog.record("接手编辑", SUBJECT, id, title + "，此前由 " + other.account() + " 打开");
            durability.onDiskAfterCommit();
        });
    }

    private Article forWriting(Long id, SignedIn who) {
        Article article = articles.findForChange(id).orElseThrow(() -> new ArticleNotFound(id));
        DeskRights.unless(rights.mayWrite(who, article));
        article.mustNotBeRecycled();
        return article;
    }

    /** What the form says that was not saved already; null: nothing. */
    private @Nullable Change write(
            Article article, ArticleForm form, boolean complete, boolean besideTheOther, SignedIn who) {
        Edition latest = article.latest();
        Content content = reader.read(form, article.id(), latest.content(), complete);
        Set<Category> alsoIn = reader.furtherColumns(form);
        List<EditionMedia> attachments = reader.attachments(form, latest.media());
        if (content.equals(latest.content().inCurrentColumns())
                && alsoIn.equals(latest.alsoInNow())
                && AttachmentLines.of(attachments).equals(AttachmentLines.of(latest.media()))) {
            return null;
        }
        if (!form.base().equals(ArticleForm.base(latest))) {
            throw new EditConflict(latest);
        }
        Set<Category> alsoInBefore = latest.alsoIn();
        Map<String, String> before = EditionFields.of(latest);
        String name = who.getUsername();
        Edition written = besideTheOther && latest.canBeWritten()
                ? article.writeBeside(content, clock.instant(), name)
                : article.write(content, clock.instant(), name);
        place(written, alsoInBefore, alsoIn, who);
        media.use(attachments, written);
        return Change.between(before, EditionFields.of(written));
    }

    /** Only columns this one writes in; what a colleague chose before stays. */
    private void place(Edition written, Set<Category> alsoInBefore, Set<Category> alsoIn, SignedIn who) {
        Stream<Category> chosen = Stream.concat(
                Stream.ofNullable(written.content().category()),
                alsoIn.stream().filter(column -> !alsoInBefore.contains(column)));
        DeskRights.unless(chosen.allMatch(column -> rights.mayWriteIn(who, column.id())));
        written.alsoListIn(alsoIn);
    }
}
