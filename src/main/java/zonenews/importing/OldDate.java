package zonenews.importing;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 2023-02-14 15:39, 2023/2/14, 2023年2月14日 15时39分: the usual ways a page says when it was published. */
final class OldDate {

    private static final Pattern DATE =
            Pattern.compile("(\\d{4})\\s*[-/.年‐-―]\\s*(\\d{1,2})\\s*[-/.月‐-―]\\s*(\\d{1,2})(?!\\d)\\s*[日号]?"
                    + "(?:\\s*T?\\s*(?:\\(?(?:星期|周)[一二三四五六日天]\\)?)?\\s*"
                    + "(\\d{1,2})\\s*[:时点]\\s*(\\d{1,2})?(?:\\s*[:分]\\s*(\\d{1,2}))?)?");

    private OldDate() {}

    /**
     * The first date of a text.
     *
     * @throws NotTakenIn if the calendar does not have it
     */
    static Optional<LocalDateTime> in(String text) {
        Matcher date = DATE.matcher(HalfWidth.of(text));
        if (!date.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(
                    number(date, 1),
                    number(date, 2),
                    number(date, 3),
                    number(date, 4),
                    number(date, 5),
                    number(date, 6)));
        } catch (DateTimeException notInTheCalendar) {
            throw new NotTakenIn("The date is none of the calendar (日期有误): " + date.group());
        }
    }

    /** Where the date ends that a line begins with; -1 if it begins otherwise. */
    static int endAtStartOf(String line) {
        Matcher date = DATE.matcher(HalfWidth.of(line));
        return date.lookingAt() ? date.end() : -1;
    }

    private static int number(Matcher date, int group) {
        return date.group(group) == null ? 0 : Integer.parseInt(date.group(group));
    }
}
