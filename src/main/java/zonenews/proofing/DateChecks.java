package zonenews.proofing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zonenews.article.Content;
import zonenews.site.SiteTime;

/** Days no calendar has, and days that are no such day of the week. */
final class DateChecks {

    private static final String WEEKDAYS = "一二三四五六日";
    private static final Pattern WRITTEN = Pattern.compile("(?<!\\d)(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号]"
            + "|(?<!\\d)(\\d{4})年(1[3-9]|[2-9]\\d|0)月"
            + "|(?<=[至到、—–~-])(\\d{1,2})[日号](?!内)");
    private static final Pattern IN_FIGURES =
            Pattern.compile("(?<![\\w./-])((?:19|20)\\d{2})([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\w/-]|\\.\\d)");
    private static final Pattern IN_CHINESE =
            Pattern.compile("([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");
    private static final String WEEKDAY = "(?:星期|周|礼拜)([一二三四五六日天])";
    private static final String NAMELESS = "(?:星期|周|礼拜)[一二三四五六日天]";
    private static final String HOUR = "(?:凌晨|清晨|早晨|早上|上午|中午|下午|傍晚|晚上|晚间|夜间|晚)?";
    private static final String ONE_BEFORE = "[本下上这]?个?" + NAMELESS + HOUR;
    private static final Pattern WEEKDAY_AFTER =
            Pattern.compile(HOUR + " ?(?:\\( ?[本下上这]?个?|[,、] ?)?" + WEEKDAY + "(?:(?: ?[至到—–~、和-] ?" + NAMELESS
                    + ")*? ?[至到—–~、和-] ?" + WEEKDAY + "(?! ?[至到—–~、和-] ?" + NAMELESS + "))?");
    /** 本周二（3月3日） and 周五及周六（3月6日、7日）, but not 每周二（3月3日起） and 周一至周五（3月3日起）. */
    private static final Pattern WEEKDAYS_BEFORE = Pattern.compile("(?<![每逢隔个至到—–~、和及与-]|" + NAMELESS + ")" + ONE_BEFORE
            + "(?: ?[、和及与]? ?" + ONE_BEFORE + ")* ?\\( ?(?:即|也就是)?$");

    private static final Pattern EACH_WEEKDAY = Pattern.compile(WEEKDAY);
    /** The farthest that weekdays named together reach back from their date. */
    private static final int FARTHEST_BEFORE = 24;

    private record Day(int year, boolean typed, int month, int day) {}

    private final Findings findings;
    /** The text's own day. */
    private final LocalDate own;
    /** The nearest date before with its year. */
    private int year;

    private int month;

    private DateChecks(Manuscript manuscript, Findings findings) {
        this.findings = findings;
        this.own = dayOf(manuscript.content(), manuscript.today());
        this.year = own.getYear();
    }

    static void check(Manuscript manuscript, Findings findings) {
        DateChecks checks = new DateChecks(manuscript, findings);
        for (Passage passage : manuscript.sentences()) {
            String text = Folding.sameLength(passage.text());
            checks.written(passage, text);
            checks.inFigures(passage, text);
            checks.inChinese(passage, text);
        }
    }

    private static LocalDate dayOf(Content content, LocalDate today) {
        if (content.origin().originalDate() != null) {
            return content.origin().originalDate();
        }
        return content.timing().publishAt() == null
                ? today
                : SiteTime.local(content.timing().publishAt()).toLocalDate();
    }

    private void written(Passage passage, String text) {
        Matcher date = WRITTEN.matcher(text);
        int end = -1;
        Day before = null;
        Day first = null;
        while (date.find()) {
            if (date.group(5) != null) {
                impossible(passage, date.start(), date.end(), "一年只有 12 个月");
                continue;
            }
            boolean goesOn = end >= 0 && date.start() - end <= 1;
            boolean dayOnly = date.group(6) != null;
            if (dayOnly && !goesOn) {
                continue;
            }
            end = date.end();
            Integer typedYear = typedYear(date.group(1), dayOnly ? before : null);
            month = dayOnly ? month : Integer.parseInt(date.group(2));
            int day = Integer.parseInt(dayOnly ? date.group(6) : date.group(3));
            year = typedYear == null ? year : typedYear;
            before = null;
            if (isPossible(passage, date.start(), date.end(), typedYear, month, day)) {
                before = new Day(year, typedYear != null, month, day);
                first = goesOn && first != null ? first : before;
                weekday(passage, text, date.start(), date.end(), before, first);
                end = afterWeekday(text, end);
                first = end > date.end() ? null : first;
            }
        }
    }

    /**
     * @param goesOnFrom the day whose month, and year, this one has
     */
    private static @Nullable Integer typedYear(@Nullable String typed, @Nullable Day goesOnFrom) {
        if (typed != null) {
            return Integer.valueOf(typed);
        }
        return goesOnFrom != null && goesOnFrom.typed ? goesOnFrom.year : null;
    }

    /** 24日（周二）至26日: what follows the weekday belongs to the same days. */
    private static int afterWeekday(String text, int end) {
        Matcher weekday = WEEKDAY_AFTER.matcher(text).region(end, text.length());
        return weekday.lookingAt()
                ? Math.min(text.length(), weekday.end() + (weekday.group().contains("(") ? 1 : 0))
                : end;
    }

    private void inFigures(Passage passage, String text) {
        Matcher date = IN_FIGURES.matcher(text);
        while (date.find()) {
            whole(passage, text, date, number(date.group(1)), number(date.group(3)), number(date.group(4)));
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private void inChinese(Passage passage, String text) {
        Matcher date = IN_CHINESE.matcher(text);
        while (date.find()) {
            int typed = ChineseNumber.of(date.group(1).replace('○', '〇').replace('零', '〇'));
            whole(passage, text, date, typed, ChineseNumber.of(date.group(2)), ChineseNumber.of(date.group(3)));
        }
    }

    /** A date that says its year itself. */
    private void whole(Passage passage, String text, Matcher date, int typedYear, int typedMonth, int day) {
        if (isPossible(passage, date.start(), date.end(), typedYear, typedMonth, day)) {
            year = typedYear;
            month = typedMonth;
            weekday(passage, text, date.start(), date.end(), new Day(year, true, month, day), null);
        }
    }

    private boolean isPossible(Passage passage, int start, int end, @Nullable Integer typedYear, int month, int day) {
        if (month < 1 || month > 12) {
            impossible(passage, start, end, "一年只有 12 个月");
            return false;
        }
        int longest = typedYear == null
                ? Month.of(month).maxLength()
                : YearMonth.of(typedYear, month).lengthOfMonth();
        boolean noLeapYear = typedYear == null && month == 2 && day == 29 && !Year.isLeap(year) && !nearLeapYear();
        if (day < 1 || day > longest || noLeapYear) {
            String leap = month == 2 && day == 29 ? (typedYear == null ? year : typedYear) + " 年不是闰年，" : "";
            impossible(passage, start, end, leap + month + " 月没有 " + day + " 日");
            return false;
        }
        return true;
    }

    /** A text around the turn of the year may speak of either. */
    private boolean nearLeapYear() {
        return Year.isLeap(own.getYear()) || Year.isLeap(own.getYear() - 1) || Year.isLeap(own.getYear() + 1);
    }

    private void impossible(Passage passage, int start, int end, String why) {
        findings.at(Rule.IMPOSSIBLE_DATE, passage, start, end, "没有这一天：" + why);
    }

    /**
     * @param first of several days; null: there is but one
     */
    private void weekday(Passage passage, String text, int start, int end, Day day, @Nullable Day first) {
        Matcher before = WEEKDAYS_BEFORE
                .matcher(text)
                .region(Math.max(0, start - FARTHEST_BEFORE), start)
                .useTransparentBounds(true);
        // Nearly all dates have no bracket before them; looking for one is quick.
        if (text.substring(Math.max(0, start - 5), start).contains("(")
                && before.find()
                && EACH_WEEKDAY.matcher(before.group()).results().noneMatch(named -> fits(day, named.group(1)))) {
            wrong(passage, before.start(), end, day);
        }
        Matcher after = WEEKDAY_AFTER.matcher(text).region(end, text.length());
        if (!after.lookingAt()) {
            return;
        }
        boolean several = after.group(2) != null;
        boolean afterOther = start > 0 && "至到、—–~-和".indexOf(text.charAt(start - 1)) >= 0;
        if (several && !afterOther) {
            return;
        }
        if (!fits(day, several ? after.group(2) : after.group(1))) {
            wrong(passage, start, after.end(), day);
        } else if (several && first != null && !fits(first, after.group(1))) {
            wrong(passage, start, after.end(), first);
        }
    }

    private boolean fits(Day day, String weekday) {
        int typed = 1 + WEEKDAYS.indexOf(weekday.replace('天', '日'));
        Set<Integer> years = day.typed ? Set.of(day.year) : possibleYears(day);
        return years.stream().anyMatch(each -> weekdayIn(each, day) == 0 || weekdayIn(each, day) == typed);
    }

    private void wrong(Passage passage, int start, int end, Day day) {
        int said = day.typed ? day.year : own.getYear();
        int right = weekdayIn(said, day);
        if (right > 0) {
            findings.at(
                    Rule.WRONG_WEEKDAY,
                    passage,
                    start,
                    end,
                    "日期与星期不符：%d 年 %d 月 %d 日是星期%s".formatted(said, day.month, day.day, WEEKDAYS.charAt(right - 1)));
        }
    }

    /** The nearest one named before, the text's own, and at the turn of the year the one across it. */
    private Set<Integer> possibleYears(Day day) {
        int now = own.getMonthValue();
        Set<Integer> years = new TreeSet<>(List.of(own.getYear(), day.year));
        if (now >= 10 && day.month <= 3) {
            years.add(own.getYear() + 1);
        } else if (now <= 3 && day.month >= 10) {
            years.add(own.getYear() - 1);
        }
        return years;
    }

    /** From 1; 0: there is no such day in that year. */
    private static int weekdayIn(int year, Day day) {
        try {
            return LocalDate.of(year, day.month, day.day).getDayOfWeek().getValue();
        } catch (DateTimeException noSuchDay) {
            return 0;
        }
    }
}
