package zonenews.editing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.Edition;
import zonenews.article.HouseStyle;
import zonenews.article.Timing;
import zonenews.site.SiteTime;

/**
 * What stands in the form, as it was typed; nothing typed is lost by being wrong.
 *
 * @param base the edition and revision this form was opened with
 * @param formToken names a form for a new article, so that sending it twice makes one
 */
record ArticleForm(
        String title,
        String subtitle,
        String shortTitle,
        String categoryId,
        String source,
        String author,
        String responsibleEditor,
        String summary,
        String keywords,
        String body,
        String correction,
        String publishAt,
        String expireAt,
        String pinnedUntil,
        String headline,
        String originalDate,
        String link,
        PolicyFields policy,
        List<String> alsoIn,
        String base,
        String formToken) {

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{36}");
    private static final DateTimeFormatter IN_FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    ArticleForm {
        title = typed(title);
        subtitle = typed(subtitle);
        shortTitle = typed(shortTitle);
        categoryId = typed(categoryId);
        source = typed(source);
        author = typed(author);
        responsibleEditor = typed(responsibleEditor);
        summary = typed(summary);
        keywords = typed(keywords);
        body = typed(body);
        correction = typed(correction);
        publishAt = typed(publishAt);
        expireAt = typed(expireAt);
        pinnedUntil = typed(pinnedUntil);
        headline = typed(headline);
        originalDate = typed(originalDate);
        link = typed(link);
        policy = policy == null ? PolicyFields.EMPTY : policy;
        alsoIn = alsoIn == null ? List.of() : List.copyOf(alsoIn);
        base = typed(base);
        formToken = typed(formToken);
    }

    static String typed(@Nullable String value) {
        return value == null ? "" : value.replace("\0", "");
    }

    static ArticleForm empty() {
        String token = UUID.randomUUID().toString();
        return new ArticleForm(
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                PolicyFields.EMPTY,
                List.of(),
                "",
                token);
    }

    static ArticleForm of(Edition edition) {
        Content content = edition.content();
        Category category = content.category();
        Timing timing = content.timing();
        return new ArticleForm(
                content.title(),
                content.subtitle(),
                content.shortTitle(),
                category == null ? "" : category.id().toString(),
                content.origin().source(),
                content.origin().author(),
                content.origin().responsibleEditor(),
                content.summary(),
                content.keywords(),
                HouseStyle.forTyping(content.body()),
                content.correction(),
                inForm(timing.publishAt()),
                inForm(timing.expireAt()),
                inForm(timing.pinnedUntil()),
                timing.headline() ? "true" : "",
                content.origin().originalDate() == null
                        ? ""
                        : content.origin().originalDate().toString(),
                content.link(),
                PolicyFields.of(content.policy()),
                edition.alsoIn().stream()
                        .map(column -> column.id().toString())
                        .sorted()
                        .toList(),
                base(edition),
                "");
    }

    ArticleForm withBase(String newBase) {
        return with(newBase, formToken);
    }

    /** A form that comes without a token of ours gets one; it makes an article of its own. */
    ArticleForm withToken() {
        return TOKEN.matcher(formToken).matches()
                ? this
                : with(base, UUID.randomUUID().toString());
    }

    private ArticleForm with(String newBase, String newToken) {
        return new ArticleForm(
                title,
                subtitle,
                shortTitle,
                categoryId,
                source,
                author,
                responsibleEditor,
                summary,
                keywords,
                body,
                correction,
                publishAt,
                expireAt,
                pinnedUntil,
                headline,
                originalDate,
                link,
                policy,
                alsoIn,
                newBase,
                newToken);
    }

    static String base(Edition edition) {
        return edition.id() + ":" + edition.revision();
    }

    boolean isHeadline() {
        return !headline.isEmpty() && !headline.equals("false");
    }

    private static String inForm(@Nullable Instant instant) {
        return instant == null ? "" : IN_FORM.format(SiteTime.local(instant));
    }
}
