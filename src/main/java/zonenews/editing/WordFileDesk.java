package zonenews.editing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.account.AuditLog;
import zonenews.account.SignedIn;
import zonenews.site.Durability;
import zonenews.wordfile.WordFile;
import zonenews.wordfile.WordFiles;

/** Makes drafts of Word files. The file is read before anything is begun; an article is made whole or not at all. */
@Component
class WordFileDesk {

    private final WordFiles files;
    private final Newsdesk newsdesk;
    private final DeskRights rights;
    private final AuditLog auditLog;
    private final Durability durability;
    private final TransactionTemplate transactions;

    WordFileDesk(
            WordFiles files,
            Newsdesk newsdesk,
            DeskRights rights,
            AuditLog auditLog,
            Durability durability,
            TransactionTemplate transactions) {
        this.files = files;
        this.newsdesk = newsdesk;
        this.rights = rights;
        this.auditLog = auditLog;
        this.durability = durability;
        this.transactions = transactions;
    }

    /** The draft a file became, and what is to be said about it. */
    record Taken(Long article, ArrayList<String> notes) {}

    /**
     * Sent twice, a file makes one draft.
     *
     * @throws zonenews.wordfile.WordFileRefused if it cannot be read as a Word file
     * @throws FormRefused if its text is longer than an article may be
     */
    Taken takeIn(Path file, String name, String formToken, SignedIn who) throws IOException {
        DeskRights.unless(rights.mayBegin(who));
        Optional<Long> before = newsdesk.madeBy(ArticleForm.holding("", "", "", formToken), who);
        if (before.isPresent()) {
            return new Taken(before.get(), new ArrayList<>());
        }
        WordFile word = files.takeIn(file, name, who.getUsername());
        ArticleForm form = ArticleForm.holding(word.title(), word.subtitle(), word.body(), formToken);
        try {
            return new Taken(make(form, name, word.notes(), who), new ArrayList<>(word.notes()));
        } catch (DataIntegrityViolationException sentTwiceAtOnce) {
            Long made = newsdesk.madeBy(form, who).orElseThrow(() -> sentTwiceAtOnce);
            return new Taken(made, new ArrayList<>(word.notes()));
        }
    }

    private Long make(ArticleForm form, String name, List<String> notes, SignedIn who) {
        return transactions.execute(status -> {
            Long article = newsdesk.create(form, Then.STAY, who);
            String detail = notes.isEmpty() ? name : name + "；没能照原样带入：" + String.join(" ", notes);
            auditLog.record("导入 Word 文件", Newsdesk.SUBJECT, article, detail);
            durability.onDiskAfterCommit();
            return article;
        });
    }
}
