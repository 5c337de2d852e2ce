package zonenews.editing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.AuditLog;
import zonenews.article.Article;
import zonenews.article.ArticleNotFound;
import zonenews.article.Articles;
import zonenews.article.Content;
import zonenews.article.Edition;
import zonenews.article.EditionMedia;
import zonenews.proofing.Finding;
import zonenews.proofing.Proofreader;

/** 发布检查: what it finds in a form or text, and that nothing goes on with what blocks, unless somebody says why. */
@Component
class PublicationCheck {

    private final Proofreader proofreader;
    private final FormReader reader;
    private final Articles articles;
    private final AuditLog auditLog;

    PublicationCheck(Proofreader proofreader, FormReader reader, Articles articles, AuditLog auditLog) {
        this.proofreader = proofreader;
        this.reader = reader;
        this.articles = articles;
        this.auditLog = auditLog;
    }

    /**
     * What stands in a form now, saved or not.
     *
     * @param id null: it has never been saved
     */
    @Transactional(readOnly = true)
    public CheckedText of(ArticleForm form, @Nullable Long id) {
        Content before = id == null ? null : find(id).latest().content();
        FormReader.Reading reading = reader.whatStands(form, id, before);
        return CheckedText.of(reading.problems(), proofreader.check(reading.content(), reading.attached(), id));
    }

    @Transactional(readOnly = true)
    public CheckedText ofLatest(Long id) {
        return CheckedText.of(Map.of(), findings(find(id).latest(), id));
    }

    private List<Finding> findings(Edition edition, Long article) {
        List<String> attached = edition.media().stream()
                .filter(EditionMedia::attached)
                .map(EditionMedia::label)
                .toList();
        return proofreader.check(edition.content(), attached, article);
    }

    private Article find(Long id) {
        return articles.findById(id).orElseThrow(() -> new ArticleNotFound(id));
    }

    /**
     * Lets a text go on: with nothing that blocks, or with a reason from somebody who may give one, which is written
     * down.
     *
     * @throws FormRefused if something blocks
     */
    void letPass(Article article, Despite despite) {
        letPass(article, article.latest(), despite);
    }

    void letPass(Article article, Edition edition, Despite despite) {
        Content content = edition.content();
        List<Finding> findings = findings(edition, article.id());
        List<Finding> blocking = findings.stream().filter(Finding::isBlocking).toList();
        if (blocking.isEmpty()) {
            return;
        }
        boolean mayGoOn = despite.allowed()
                && blocking.stream().noneMatch(each -> each.rule().isFixed());
        if (!mayGoOn || !despite.isSaid()) {
            throw new FormRefused(Map.of(), CheckedText.of(Map.of(), findings).refused(mayGoOn, despite.reason()));
        }
        String rules =
                blocking.stream().map(each -> each.rule().label()).distinct().collect(Collectors.joining("、"));
        auditLog.record(
                despite.action(),
                Newsdesk.SUBJECT,
                article.id(),
                content.title() + "；规则：" + rules + "；原因：" + despite.reason());
    }
}
