package zonenews.site;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as people write it: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日 or 20260301, full-width as well. */
public final class WrittenDay {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?|(\\d{4})(\\d\\d)(\\d\\d)");

    private WrittenDay() {}

    /** Null: no such day. */
    public static @Nullable LocalDate read(String typed) {
        Matcher written = WRITTEN.matcher(
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!written.matches()) {
            return null;
        }
        int year = written.group(1) == null ? 4 : 1;
        try {
            return LocalDate.of(
                    Integer.parseInt(written.group(year)),
                    Integer.parseInt(written.group(year + 1)),
                    Integer.parseInt(written.group(year + 2)));
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
