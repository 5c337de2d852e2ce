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
    private static final Pattern WEEKDAY_AFTER =
            Pattern.compile("^ ?[(,、]? ?" + WEEKDAY + "(?: ?([至到—–~、和-]) ?" + WEEKDAY + ")?");

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
        while (date.find()) {
            if (date.group(5) != null) {
                impossible(passage, date.start(), date.end(), "一年只有 12 个月");
                continue;
            }
            boolean goesOn = end >= 0 && date.start() - end <= 1;
            if (date.group(6) != null && !goesOn) {
                continue;
            }
            end = date.end();
            Integer typedYear = date.group(1) == null ? null : Integer.valueOf(date.group(1));
            month = date.group(6) == null ? Integer.parseInt(date.group(2)) : month;
            int day = Integer.parseInt(date.group(6) == null ? date.group(3) : date.group(6));
            year = typedYear == null ? year : typedYear;
            if (isPossible(passage, date.start(), date.end(), typedYear, month, day)) {
                weekday(passage, text, date.start(), date.end(), typedYear != null, day);
                end = afterWeekday(text, end);
            }
        }
    }

    /** 24日（周二）至26日: what follows the weekday belongs to the same days. */
    private static int afterWeekday(String text, int end) {
        Matcher weekday = WEEKDAY_AFTER.matcher(text).region(end, text.length());
        return weekday.find()
                ? Math.min(text.length(), weekday.end() + (weekday.group().contains("(") ? 1 : 0))
                : end;
    }

    private void inFigures(Passage passage, String text) {
        Matcher date = IN_FIGURES.matcher(text);
        while (date.find()) {
            isPossible(
                    passage,
                    date.start(),
                    date.end(),
                    Integer.valueOf(date.group(1)),
                    Integer.parseInt(date.group(3)),
                    Integer.parseInt(date.group(4)));
        }
    }

    private void inChinese(Passage passage, String text) {
        Matcher date = IN_CHINESE.matcher(text);
        while (date.find()) {
            int typed = ChineseNumber.of(date.group(1).replace('○', '〇').replace('零', '〇'));
            isPossible(
                    passage,
                    date.start(),
                    date.end(),
                    typed,
                    ChineseNumber.of(date.group(2)),
                    ChineseNumber.of(date.group(3)));
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

    private void weekday(Passage passage, String text, int start, int end, boolean hasYear, int day) {
        Matcher weekday = WEEKDAY_AFTER.matcher(text).region(end, text.length());
        if (!weekday.find()) {
            return;
        }
        boolean several = weekday.group(3) != null;
        boolean afterOther = start > 0 && "至到、—–~-和".indexOf(text.charAt(start - 1)) >= 0;
        if (several && !afterOther) {
            return;
        }
        int typed = 1 + WEEKDAYS.indexOf((several ? weekday.group(3) : weekday.group(1)).replace('天', '日'));
        Set<Integer> years = hasYear ? Set.of(year) : possibleYears();
        if (years.stream().noneMatch(each -> isWeekday(each, day, typed))) {
            int said = hasYear ? year : own.getYear();
            String right = right(said, day);
            if (!right.isEmpty()) {
                findings.at(
                        Rule.WRONG_WEEKDAY,
                        passage,
                        start,
                        weekday.end(),
                        "日期与星期不符：%d 年 %d 月 %d 日是星期%s".formatted(said, month, day, right));
            }
        }
    }

    /** The nearest one named before, the text's own, and at the turn of the year the one across it. */
    private Set<Integer> possibleYears() {
        int now = own.getMonthValue();
        Set<Integer> years = new TreeSet<>(List.of(own.getYear(), year));
        if (now >= 10 && month <= 3) {
            years.add(own.getYear() + 1);
        } else if (now <= 3 && month >= 10) {
            years.add(own.getYear() - 1);
        }
        return years;
    }

    private boolean isWeekday(int each, int day, int typed) {
        try {
            return LocalDate.of(each, month, day).getDayOfWeek().getValue() == typed;
        } catch (DateTimeException noSuchDay) {
            return true;
        }
    }

    private String right(int each, int day) {
        try {
            return String.valueOf(WEEKDAYS.charAt(
                    LocalDate.of(each, month, day).getDayOfWeek().getValue() - 1));
        } catch (DateTimeException noSuchDay) {
            return "";
        }
    }
}
