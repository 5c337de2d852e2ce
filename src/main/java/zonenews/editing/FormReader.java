package zonenews.editing;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zonenews.article.Articles;
import zonenews.article.Categories;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.Edition;
import zonenews.article.EditionMedia;
import zonenews.media.Media;
import zonenews.proofing.Finding;
import zonenews.proofing.Proofreader;

/** Reads the article form against what the newsroom holds. */
@Component
class FormReader {

    /**
     * @param attached what residents read of the 附件
     */
    record Reading(Content content, List<String> attached, Map<String, String> problems) {}

    private final Articles articles;
    private final Categories categories;
    private final Proofreader proofreader;
    private final FormMedia media;
    private final Clock clock;

    FormReader(Articles articles, Categories categories, Proofreader proofreader, FormMedia media, Clock clock) {
        this.proofreader = proofreader;
        this.articles = articles;
        this.categories = categories;
        this.media = media;
        this.clock = clock;
    }

    /**
     * What can be saved of a form.
     *
     * @param before the text it was written on
     * @param complete whether residents must miss nothing
     * @throws FormRefused if a field cannot be read, or residents would miss something
     */
    Content read(ArticleForm form, @Nullable Long self, @Nullable Content before, boolean complete) {
        Reading reading = read(new FormCheck(form), form, self, before, complete);
        if (!reading.problems.isEmpty()) {
            List<Finding> findings = complete ? proofreader.check(reading.content, reading.attached, self) : List.of();
            throw new FormRefused(reading.problems, CheckedText.beside(reading.problems, findings));
        }
        return reading.content;
    }

    /** Of a form that is not to be saved: what can be read of it, and what cannot. */
    Reading whatStands(ArticleForm form, @Nullable Long self, @Nullable Content before) {
        return read(new FormCheck(form), form, self, before, true);
    }

    private Reading read(
            FormCheck check, ArticleForm form, @Nullable Long self, @Nullable Content before, boolean complete) {
        Content content = check.read(category(form.categoryId()), before);
        if (complete) {
            check.forPublication(content, clock.instant());
        }
        Long interprets = content.policy().interpretsId();
        if (interprets != null && (interprets.equals(self) || !articles.existsById(interprets))) {
            check.problems().put("policy.interprets", "interprets.unknown");
        }
        Media cover = media.cover(form, content.cover(), check.problems());
        List<String> attached = media.attachments(form, List.of(), check.problems()).stream()
                .map(EditionMedia::label)
                .toList();
        return new Reading(content.withCover(cover), attached, check.problems());
    }

    /** 附件, of a form that has been {@link #read}. */
    List<EditionMedia> attachments(ArticleForm form, Collection<EditionMedia> before) {
        return media.attachments(form, before, new HashMap<>());
    }

    /**
     * @throws FormRefused if residents would miss something of this text
     */
    void complete(Edition edition) {
        read(ArticleForm.of(edition), edition.article().id(), edition.content(), true);
    }

    /** 同时发布到. */
    Set<Category> furtherColumns(ArticleForm form) {
        return form.furtherColumns().stream()
                .map(this::category)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private @Nullable Category category(String id) {
        return id.matches("\\d{1,18}")
                ? categories.findById(Long.valueOf(id)).map(Category::current).orElse(null)
                : null;
    }
}
