package zonenews.editing;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import zonenews.account.SignedIn;
import zonenews.picturedesk.MediaList;
import zonenews.site.ScriptModules;

/** The page around a form: what can be chosen in it, and who else has it open. */
@Component
class FormPage {

    private final DeskArticles articles;
    private final OpenForms forms;
    private final OfferedNames names;
    private final MediaList media;
    private final ScriptModules modules;

    FormPage(DeskArticles articles, OpenForms forms, OfferedNames names, MediaList media, ScriptModules modules) {
        this.articles = articles;
        this.forms = forms;
        this.names = names;
        this.media = media;
        this.modules = modules;
    }

    /** Opened to write: others are told. */
    String opened(DeskArticles.Shown article, SignedIn who, Model model) {
        String tab = UUID.randomUUID().toString();
        model.addAttribute("article", article);
        model.addAttribute("opened", forms.open(article.id(), tab, who));
        model.addAttribute("tab", tab);
        return of(articles.form(article.id()), who, model);
    }

    /** With what was typed. It is not closed to anybody: it says who else is there when it is due. */
    String of(ArticleForm form, SignedIn who, Model model) {
        if (!model.containsAttribute("tab")) {
            model.addAttribute("tab", UUID.randomUUID().toString());
        }
        model.addAttribute("form", form);
        model.addAttribute("columns", articles.columns(who, form));
        model.addAttribute("offered", names.current());
        model.addAttribute("asksForReview", articles.asksForReview());
        model.addAttribute("importMap", modules.importMap());
        model.addAttribute("coverChoices", media.recent(true, who));
        model.addAttribute("attachmentChoices", media.recent(false, who));
        return "editing/form";
    }
}
