package zonenews.frontpage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zonenews.article.Article;
import zonenews.site.SiteLink;
import zonenews.site.SiteTime;

/** Reads an {@link ItemForm}: what it says, and what is wrong with which field. */
final class ItemCheck {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 1000;
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    private final ItemForm form;
    private final Map<String, String> problems = new LinkedHashMap<>();

    ItemCheck(ItemForm form) {
        this.form = form;
    }

    /** Field to message key, in the order of the form. */
    Map<String, String> problems() {
        return problems;
    }

    @Nullable
    Long article() {
        if (!form.article().matches("\\d{1,18}")) {
            problems.put("article", "frontPage.article");
            return null;
        }
        return Long.valueOf(form.article());
    }

    SiteLink link() {
        if (form.name().isEmpty()) {
            problems.put("name", "frontPage.name.required");
        } else if (form.name().length() > LONGEST_NAME) {
            problems.put("name", "frontPage.name.long");
        }
        SiteLink link = new SiteLink(form.name(), form.address());
        if (form.address().length() > LONGEST_ADDRESS || !new SiteLink("名称", form.address()).isComplete()) {
            problems.put("address", "frontPage.address");
        }
        return link;
    }

    Effect effect() {
        Effect effect = new Effect(hour("from", form.from()), hour("until", form.until()));
        if (effect.from() != null && effect.until() != null && !effect.until().isAfter(effect.from())) {
            problems.put("until", "frontPage.until.early");
        }
        return effect;
    }

    private @Nullable Instant hour(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        Instant hour = read(typed);
        if (hour == null) {
            problems.put(field, "hour.unreadable");
        }
        return hour;
    }

    /** Null if it cannot be read. */
    static @Nullable Instant read(String typed) {
        try {
            Instant hour = SiteTime.instant(LocalDateTime.parse(typed, HOUR));
            return hour.isAfter(Instant.EPOCH) && hour.isBefore(Article.NEVER) ? hour : null;
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
