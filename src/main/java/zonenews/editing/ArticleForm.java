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
        alsoIn = typed(alsoIn);
        base = typed(base);
        formToken = typed(formToken);
    }

    static String typed(@Nullable String value) {
        return value == null ? "" : value.replace("\0", "");
    }

    static ArticleForm empty() {
        String token = UUID.randomUUID().toString();
        return new ArticleForm(
                "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", PolicyFields.EMPTY, "", "", token);
    }

    static ArticleForm of(Edition edition) {
        Content content = edition.content();
        Category category = content.category();
        Timing timing = content.timing();
        return new ArticleForm(
                content.title(),
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

    /** A field in which two forms differ. */
    record Difference(String label, String theirs, String mine) {}

    /** Where another form says something else, the text itself left out. */
    List<Difference> differencesFrom(ArticleForm other) {
        return Stream.of(
                        new Difference("副标题", other.subtitle, subtitle),
                        new Difference("首页短标题", other.shortTitle, shortTitle),
                        new Difference("栏目编号", other.categoryId, categoryId),
                        new Difference("信息来源", other.source, source),
                        new Difference("作者", other.author, author),
                        new Difference("责任编辑", other.responsibleEditor, responsibleEditor),
                        new Difference("摘要", other.summary, summary),
                        new Difference("关键词", other.keywords, keywords),
                        new Difference("更正", other.correction, correction),
                        new Difference("发布时间", other.publishAt, publishAt),
                        new Difference("到期下线", other.expireAt, expireAt),
                        new Difference("置顶到", other.pinnedUntil, pinnedUntil),
                        new Difference("原文发布日期", other.originalDate, originalDate),
                        new Difference("转链", other.link, link),
                        new Difference("同时发布到", other.alsoIn, alsoIn))
                .filter(difference -> !difference.theirs.equals(difference.mine))
                .toList();
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
}
