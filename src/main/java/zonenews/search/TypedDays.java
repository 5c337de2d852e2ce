package zonenews.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zonenews.site.WrittenDay;

/** The first and the last day as they were typed, right or wrong. */
public record TypedDays(String from, String to) {

    private static final int LONGEST = 40;

    /** As a field for days takes it, or else as it was typed. */
    static TypedDays of(String from, String to) {
        return new TypedDays(tidy(from.strip()), tidy(to.strip()));
    }

    private static String tidy(String typed) {
        LocalDate day = day(typed);
        return day != null
                ? day.toString()
                : typed.codePoints()
                        .limit(LONGEST)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    static @Nullable LocalDate day(String typed) {
        return WrittenDay.read(typed);
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

    public boolean isBackwards() {
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
