package zonenews.editing;

import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zonenews.account.Accounts;
import zonenews.account.SignedIn;
import zonenews.article.NotAllowed;

/** The form saves itself while somebody types; answered in JSON, for the script of the form. */
@RestController
@RequestMapping("/admin/articles")
class AutosaveController {

    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("HH:mm:ss");

    record Saved(Long id, String base, String savedAt) {}

    record NotSaved(String reason, String text) {}

    private final Newsdesk newsdesk;
    private final NewArticles newArticles;
    private final OpenForms openForms;
    private final DeskArticles articles;
    private final Accounts accounts;
    private final ProblemLines problemLines;
    private final MessageSource messages;

    AutosaveController(
            Newsdesk newsdesk,
            NewArticles newArticles,
            DeskArticles articles,
            OpenForms openForms,
            Accounts accounts,
            ProblemLines problemLines,
            MessageSource messages) {
        this.accounts = accounts;
        this.openForms = openForms;
        this.newsdesk = newsdesk;
        this.newArticles = newArticles;
        this.articles = articles;
        this.problemLines = problemLines;
        this.messages = messages;
    }

    @InitBinder("form")
    void onlyTheFieldsOfTheForm(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    /** Makes the article once; its number is where the next saving goes to. */
    @PostMapping("/autosave")
    Saved first(@ModelAttribute("form") ArticleForm form, @AuthenticationPrincipal SignedIn who) {
        return saved(newArticles.createOnce(form.withToken().withATitle(), Then.STAY, "", who), who);
    }

    @PostMapping("/{id}/autosave")
    Saved again(
            @PathVariable Long id, @ModelAttribute("form") ArticleForm form, @AuthenticationPrincipal SignedIn who) {
        if (openForms.isWithAnother(id, who)) {
            throw new NotAllowed("open.taken-over");
        }
        newsdesk.autosave(id, form.withATitle(), who);
        return saved(id, who);
    }

    private Saved saved(Long id, SignedIn who) {
        DeskArticles.Shown article = articles.show(id, who);
        return new Saved(id, article.base(), AT.format(article.changedAt()));
    }

    @ExceptionHandler
    ResponseEntity<NotSaved> refused(FormRefused refused) {
        String text = refused.problems().entrySet().stream()
                .map(problem -> problemLines.of(problem.getKey(), problem.getValue()))
                .collect(Collectors.joining("；"));
        return ResponseEntity.unprocessableContent().body(new NotSaved("problems", text));
    }

    @ExceptionHandler
    ResponseEntity<NotSaved> savedByAnother(EditConflict conflict) {
        String text =
                accounts.displayName(conflict.changedBy()) + " 在 " + AT.format(conflict.changedAt()) + " 保存了另一份内容";
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new NotSaved("conflict", text));
    }

    @ExceptionHandler
    ResponseEntity<NotSaved> notNow(NotAllowed no) {
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new NotSaved("frozen", said(no.messageKey())));
    }

    private String said(String key) {
        return messages.getMessage(key, null, java.util.Locale.CHINA);
    }
}
