package zonenews.editing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param alsoIn numbers of further columns, with commas between them
 * @param base the edition and revision this form was opened with
 * @param formToken names a form for a new article, so that sending it twice makes one
 * @param cover 封面: its address in the 素材库; null from a form that does not know of it
 * @param attachments 附件, as {@link AttachmentLines} writes them; null from a form that does not know of them
 * @param attach the address of one more, chosen without a script
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
        String alsoIn,
        String base,
        String formToken,
        String contributor,
        @Nullable String cover,
        @Nullable String attachments,
        String attach) {

    private static final String UNTITLED = "无标题";
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
        alsoIn = typed(alsoIn);
        base = typed(base);
        formToken = typed(formToken);
        contributor = typed(contributor);
        cover = cover == null ? null : typed(cover).strip();
        attachments = attachments == null ? null : typed(attachments);
        attach = typed(attach).strip();
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
                "",
                "",
                token,
                "",
                "",
                "",
                "");
    }

    /** A form for a new article with what a file says. */
    static ArticleForm holding(String title, String subtitle, String body, String token) {
        return new ArticleForm(
                        title,
                        subtitle,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        body,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        PolicyFields.EMPTY,
                        "",
                        "",
                        token,
                        "",
                        "",
                        "",
                        "")
                .withToken()
                .withATitle();
    }

    static ArticleForm of(Edition edition) {
        Content content = edition.content();
        Category category = content.category();
        Timing timing = content.timing();
        return new ArticleForm(
                content.title().equals(UNTITLED) ? "" : content.title(),
                content.subtitle(),
                content.shortTitle(),
                category == null ? "" : category.current().id().toString(),
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
                        .map(column -> column.current().id().toString())
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(",")),
                base(edition),
                "",
                content.origin().contributor(),
                content.cover() == null ? "" : content.cover().address(),
                AttachmentLines.of(edition.media()).text(),
                "");
    }

    ArticleForm withBase(String newBase) {
        return with(title, newBase, formToken);
    }

    /** A form that comes without a token of ours gets one; it makes an article of its own. */
    ArticleForm withToken() {
        return TOKEN.matcher(formToken).matches()
                ? this
                : with(title, base, UUID.randomUUID().toString());
    }

    /** A text that nobody has named yet is saved all the same, and asks for its title when it is to be published. */
    ArticleForm withATitle() {
        boolean nothingTyped = Stream.of(subtitle, summary, source, body).allMatch(String::isBlank);
        return !title.isBlank() || nothingTyped ? this : with(UNTITLED, base, formToken);
    }

    private ArticleForm with(String newTitle, String newBase, String newToken) {
        return new ArticleForm(
                newTitle,
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
                newToken,
                contributor,
                cover,
                attachments,
                attach);
    }

    static String base(Edition edition) {
        return edition.id() + ":" + edition.revision();
    }

    /** The boxes ticked under 同时发布到 arrive as one text. */
    public List<String> furtherColumns() {
        return List.of(alsoIn.split(","));
    }

    boolean isHeadline() {
        return !headline.isEmpty() && !headline.equals("false");
    }

    private static String inForm(@Nullable Instant instant) {
        return instant == null ? "" : IN_FORM.format(SiteTime.local(instant));
    }

    /** Cleaned, as it would be stored. */
    public String bodyAsRead() {
        return HouseStyle.of(body);
    }
}
