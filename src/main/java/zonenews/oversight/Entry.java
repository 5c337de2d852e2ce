package zonenews.oversight;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zonenews.account.Change;

/**
 * One line of the log as it is read.
 *
 * @param isWhole whether what was before and after is here to its end
 */
record Entry(
        long id,
        LocalDateTime at,
        @Nullable String account,
        @Nullable String address,
        String action,
        @Nullable String subjectType,
        @Nullable Long subjectId,
        String detail,
        String before,
        String after,
        boolean isWhole) {

    /** Nobody is signed in at the door, and when the program works by itself or from its command line. */
    public String who() {
        if (account != null) {
            return account;
        }
        return address == null ? "系统" : "未登录";
    }

    public String subject() {
        return (subjectType == null ? "" : subjectType) + (subjectId == null ? "" : " " + subjectId);
    }

    public boolean hasChange() {
        return !before.isEmpty() || !after.isEmpty();
    }

    /** A field as it was and as it is; what differs stands in the middle. */
    public record Difference(String field, Part before, Part after) {}

    public record Part(String begin, String middle, String end) {}

    public List<Difference> differences() {
        Map<String, String> old = Change.fields(before);
        Map<String, String> now = Change.fields(after);
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            differences.add(difference(name, old.getOrDefault(name, ""), now.getOrDefault(name, "")));
        }
        return differences;
    }

    private static Difference difference(String name, String old, String now) {
        int begin = 0;
        while (begin < Math.min(old.length(), now.length()) && old.charAt(begin) == now.charAt(begin)) {
            begin++;
        }
        begin -= begin > 0 && Character.isHighSurrogate(old.charAt(begin - 1)) ? 1 : 0;
        int end = 0;
        while (end < Math.min(old.length(), now.length()) - begin
                && old.charAt(old.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
            end++;
        }
        end -= end > 0 && Character.isLowSurrogate(old.charAt(old.length() - end)) ? 1 : 0;
        return new Difference(name, part(old, begin, end), part(now, begin, end));
    }

    private static Part part(String text, int begin, int end) {
        return new Part(
                text.substring(0, begin),
                text.substring(begin, text.length() - end),
                text.substring(text.length() - end));
    }
}
