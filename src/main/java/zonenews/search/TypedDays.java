package zonenews.search;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The first and the last day as they were typed, right or wrong. */
public record TypedDays(String from, String to) {

    static @Nullable LocalDate day(String typed) {
        try {
            return typed.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(typed) : null;
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    public boolean isFromWrong() {
        return !from.isEmpty() && day(from) == null;
    }

    public boolean isToWrong() {
        return !to.isEmpty() && day(to) == null;
    }

    public boolean isWrong() {
        return isFromWrong() || isToWrong() || isBackwards();
    }

    private boolean isBackwards() {
        LocalDate first = day(from);
        LocalDate last = day(to);
        return first != null && last != null && first.isAfter(last);
    }

    /** What is wrong, and what was done instead. */
    public String sentence() {
        if (isBackwards()) {
            return "开始日期 " + from + " 晚于结束日期 " + to + "，这段日期里不会有文章。请改一改日期再找。";
        }
        String wrong = isFromWrong() && isToWrong()
                ? "开始日期“" + from + "”和结束日期“" + to + "”"
                : isFromWrong() ? "开始日期“" + from + "”" : "结束日期“" + to + "”";
        return wrong + "不是有效的日期，没有按它筛选。日期要写成 2026-03-01 这样。";
    }
}
