package zonenews.editing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zonenews.article.Article;
import zonenews.article.Category;
import zonenews.article.Content;
import zonenews.article.HouseStyle;
import zonenews.article.LineEnds;
import zonenews.article.LinksOut;
import zonenews.article.Origin;
import zonenews.article.Policy;
import zonenews.article.Timing;
import zonenews.site.SiteTime;
import zonenews.site.WrittenDay;

/**
 * Reads a form: what can be saved of it, and what is wrong with which field. Saving asks for a title only; publishing
 * for everything residents need.
 */
final class FormCheck {

    private static final int LONGEST_BODY = 500_000;
    /** Signs that HTML writes in several characters make a text longer than it was typed. */
    private static final int LONGEST_STORED_BODY = 1_000_000;
    /** Signs that take no room: a title of these alone would be none. */
    private static final String INVISIBLE = "[\\u200b\\u200e\\u200f\\u2060\\ufeff]";

    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    private final ArticleForm form;
    private final Map<String, String> problems = new LinkedHashMap<>();

    FormCheck(ArticleForm form) {
        this.form = form;
    }

    /** Field to message key, in the order of the form. */
    Map<String, String> problems() {
        return problems;
    }

    /** The content this form describes, on top of what the form does not show of the edition before it. */
    Content read(@Nullable Category category, @Nullable Content before) {
        String title = text("title", form.title(), 200);
        if (title.isEmpty()) {
            problems.put("title", "title.required");
        }
        String subtitle = text("subtitle", form.subtitle(), 200);
        if (!form.categoryId().isBlank() && category == null) {
            problems.put("categoryId", "categoryId.unknown");
        }
        String body = body();
        Origin origin = new Origin(
                text("source", form.source(), 100),
                text("author", form.author(), 100),
                text("responsibleEditor", form.responsibleEditor(), 60),
                text("contributor", form.contributor(), 100),
                date("originalDate", form.originalDate()));
        return new Content(
                title,
                subtitle,
                text("shortTitle", form.shortTitle(), 60),
                category,
                text("summary", form.summary(), 500),
                text("keywords", form.keywords(), 200),
                body,
                link(),
                text("correction", form.correction(), 1000),
                before == null ? null : before.cover(),
                origin,
                timing(),
                policy());
    }

    private String body() {
        if (form.body().length() > LONGEST_BODY) {
            problems.put("body", "body.long");
            return "";
        }
        if (HouseStyle.isTooDeep(form.body())) {
            problems.put("body", "body.deep");
            return "";
        }
        String body = HouseStyle.of(form.body());
        if (body.length() > LONGEST_STORED_BODY) {
            problems.put("body", "body.long");
        }
        return body;
    }

    private String link() {
        String link = text("link", form.link(), 1000);
        if (!link.isEmpty() && !LinksOut.isWebAddress(link)) {
            problems.put("link", "link.unreadable");
        }
        return link;
    }

    private Policy policy() {
        PolicyFields typed = form.policy();
        String interprets = typed.interprets().strip();
        if (!interprets.matches("\\d{0,18}")) {
            problems.put("policy.interprets", "interprets.unknown");
            interprets = "";
        }
        return new Policy(
                text("policy.documentNumber", typed.documentNumber(), 60),
                text("policy.issuingBody", typed.issuingBody(), 100),
                date("policy.writtenOn", typed.writtenOn()),
                text("policy.validity", typed.validity(), 20),
                interprets.isEmpty() ? null : Long.valueOf(interprets));
    }

    private Timing timing() {
        Instant publishAt = hour("publishAt", form.publishAt());
        Instant expireAt = hour("expireAt", form.expireAt());
        if (publishAt != null && expireAt != null && !expireAt.isAfter(publishAt)) {
            problems.put("expireAt", "expireAt.early");
        }
        return new Timing(publishAt, expireAt, hour("pinnedUntil", form.pinnedUntil()), form.isHeadline());
    }

    /** What residents cannot do without. */
    void forPublication(Content content, Instant now) {
        if (content.category() == null) {
            problems.putIfAbsent("categoryId", "categoryId.required");
        }
        if (content.body().isEmpty() && content.link().isEmpty()) {
            problems.putIfAbsent("body", "body.required");
        }
        Instant expireAt = content.timing().expireAt();
        if (expireAt != null && !expireAt.isAfter(now)) {
            problems.putIfAbsent("expireAt", "expireAt.past");
        }
    }

    private String text(String field, String typed, int longest) {
        String text = LineEnds.inOneLine(typed)
                .replaceAll("\\p{Cntrl}+", " ")
                .replaceAll(INVISIBLE, "")
                .strip();
        if (text.length() > longest) {
            problems.put(field, field + ".long");
        }
        return text;
    }

    private @Nullable Instant hour(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            Instant hour = SiteTime.instant(LocalDateTime.parse(typed.strip(), HOUR));
            if (hour.isAfter(Instant.EPOCH) && hour.isBefore(Article.NEVER)) {
                return hour;
            }
        } catch (DateTimeException unreadable) {
            // said below
        }
        problems.put(field, "hour.unreadable");
        return null;
    }

    /** A day to come can be saved; 发布检查 asks about it. */
    private @Nullable LocalDate date(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        LocalDate date = WrittenDay.read(typed);
        if (date == null || date.getYear() < 1900) {
            problems.put(field, "date.unreadable");
        }
        return date;
    }
}
