package zonenews.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The type of a field for a day or an hour. A browser shows nothing of a value it has no place for, such as 2026-02-30:
 * what was typed stays to be seen only in a field for text.
 */
@Component("pickers")
public class Pickers {

    private static final String TEXT = "text";
    private static final DateTimeFormatter DAY = strict("uuuu-MM-dd");
    private static final DateTimeFormatter HOUR = strict("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter TIME = strict("HH:mm");

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    public String day(@Nullable Object value) {
        return type("date", value, DAY, LocalDate::from);
    }

    public String hour(@Nullable Object value) {
        return type("datetime-local", value, HOUR, LocalDateTime::from);
    }

    public String time(@Nullable Object value) {
        return type("time", value, TIME, LocalTime::from);
    }

    private static String type(String type, @Nullable Object value, DateTimeFormatter format, TemporalQuery<?> query) {
        String typed = value == null ? "" : value.toString();
        try {
            boolean isShown = typed.isEmpty() || !typed.startsWith("0000") && format.parse(typed, query) != null;
            return isShown ? type : TEXT;
        } catch (DateTimeException notShown) {
            return TEXT;
        }
    }
}
