package zonenews.editing;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed to withdraw an article.
 *
 * @param into the number, or the address, of the article it is merged into; empty: none
 */
record WithdrawalForm(String notice, String reason, String into) implements Serializable {

    private static final int LONGEST = 500;
    private static final int SHORTEST_REASON = 2;
    private static final Pattern ARTICLE = Pattern.compile("(?:.*/articles/)?(\\d{1,18})(?:/print)?/?");

    WithdrawalForm {
        notice = line(notice);
        reason = line(reason);
        into = line(into);
    }

    private static String line(String typed) {
        return ArticleForm.typed(typed).replaceAll("\\p{Cntrl}+", " ").strip();
    }

    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON) {
            problems.put("reason", "withdrawal.reason.required");
        }
        if (notice.length() > LONGEST || reason.length() > LONGEST) {
            problems.put("notice", "withdrawal.long");
        }
        if (!into.isEmpty() && !ARTICLE.matcher(into).matches()) {
            problems.put("into", "merger.unreadable");
        }
        return problems;
    }

    @Nullable
    Long mergedInto() {
        Matcher number = ARTICLE.matcher(into);
        return number.matches() ? Long.valueOf(number.group(1)) : null;
    }
}
