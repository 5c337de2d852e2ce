package zonenews.editing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import zonenews.article.HouseStyle;
import zonenews.counting.ViewCounter;
import zonenews.media.MediaLibrary;
import zonenews.site.Durability;

/** Where articles are written. Whatever is done to one article is done one after the other. */
@Service
@Transactional
class Newsdesk {

    static final String SUBJECT = "稿件";

    private final Articles articles;
    private final FormReader reader;
    private final ReviewDesk reviews;
    private final DeskRights rights;
    private final MediaLibrary library;
    private final ViewCounter views;
    private final AuditLog auditLog;
    private final Durability durability;
    private final Clock clock;

    Newsdesk(
            Articles articles,
            FormReader reader,
            ReviewDesk reviews,
            DeskRights rights,
            MediaLibrary library,
            ViewCounter views,
            AuditLog auditLog,
            Durability durability,
            Clock clock) {
        this.articles = articles;
        this.reader = reader;
        this.reviews = reviews;
        this.rights = rights;
        this.library = library;
        this.views = views;
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

    /** Makes an article of a form, and sends it on its way if asked. */
    Long create(ArticleForm form, Then then, SignedIn who) {
        Instant now = clock.instant();
        Content content = reader.read(form, null, null, then.asksForEverything());
        String name = who.getUsername();
        Article article = articles.saveAndFlush(new Article(content, form.formToken(), now, name));
        Edition written = article.write(content, now, name);
        place(written, Set.of(), reader.furtherColumns(form), who);
        useMedia(List.of(), written);
        views.begin(article.id(), 0);
        auditLog.record(
                "新建稿件",
                SUBJECT,
                article.id(),
                content.title(),
                Change.between(Map.of(), EditionFields.of(content, written.alsoIn())));
        reviews.sendOn(article, then, who);
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
    void save(Long id, ArticleForm form, Then then, boolean besideTheOther, SignedIn who) {
        Article article = articles.findForChange(id).orElseThrow(() -> new ArticleNotFound(id));
        DeskRights.unless(rights.mayWrite(who, article));
        Edition latest = article.latest();
        boolean changed = !form.base().equals(ArticleForm.base(latest));
        Content content = reader.read(form, id, latest.content(), then.asksForEverything());
        Set<Category> alsoIn = reader.furtherColumns(form);
        boolean same = content.equals(latest.content().inCurrentColumns()) && alsoIn.equals(latest.alsoInNow());
        if (changed && !same) {
            throw new EditConflict(latest);
        }
        if (!same) {
            Set<Category> alsoInBefore = latest.alsoIn();
            String name = who.getUsername();
            Map<String, String> before = EditionFields.of(latest.content(), latest.alsoIn());
            Edition written = besideTheOther && latest.canBeWritten()
                    ? article.writeBeside(content, clock.instant(), name)
                    : article.write(content, clock.instant(), name);
            place(written, alsoInBefore, alsoIn, who);
            useMedia(latest.media(), written);
            auditLog.record(
                    "保存稿件", SUBJECT, id, content.title(), Change.between(before, EditionFields.of(content, alsoIn)));
        }
        if (article.latest() != article.live()) {
            reviews.sendOn(article, then, who);
        }
        durability.onDiskAfterCommit();
    }

    /** Only columns this one writes in; what a colleague chose before stays. */
    private void place(Edition written, Set<Category> alsoInBefore, Set<Category> alsoIn, SignedIn who) {
        Stream<Category> chosen = Stream.concat(
                Stream.ofNullable(written.content().category()),
                alsoIn.stream().filter(column -> !alsoInBefore.contains(column)));
        DeskRights.unless(chosen.allMatch(column -> rights.mayWriteIn(who, column.id())));
        written.alsoListIn(alsoIn);
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
