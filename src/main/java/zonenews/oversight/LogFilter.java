package zonenews.oversight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the log is narrowed to, as it was typed. */
record LogFilter(
        String from,
        String to,
        String person,
        String action,
        String subject,
        String number,
        String address,
        String words) {

    private static final int LONGEST_WORDS = 100;

    LogFilter {
        from = typed(from);
        to = typed(to);
        person = typed(person);
        action = typed(action);
        subject = typed(subject);
        number = typed(number);
        address = typed(address);
        words = typed(words);
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** The names of fields that cannot be read, with the keys of what is said about them. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!from.isEmpty() && day(from).isEmpty()) {
            problems.put("from", "date.unreadable");
        }
        if (!to.isEmpty() && day(to).isEmpty()) {
            problems.put("to", "date.unreadable");
        }
        if (firstDay().isPresent()
                && lastDay().isPresent()
                && lastDay().get().isBefore(firstDay().get())) {
            problems.put("to", "log.to.early");
        }
        if (!number.matches("\\d{0,18}")) {
            problems.put("number", "log.number");
        }
        if (words.length() > LONGEST_WORDS) {
            problems.put("words", "log.words.long");
        }
        return problems;
    }

    Optional<LocalDate> firstDay() {
        return day(from);
    }

    Optional<LocalDate> lastDay() {
        return day(to);
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.matches("[12]\\d{3}-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(typed)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    List<String> eachWord() {
        return Arrays.stream(words.split("[\\s\\u3000]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What has been typed, by the names of the fields: for addresses, for the export, and for its line in the log. */
    public Map<String, String> typedFields() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("from", from);
        typed.put("to", to);
        typed.put("person", person);
        typed.put("action", action);
        typed.put("subject", subject);
        typed.put("number", number);
        typed.put("address", address);
        typed.put("words", words);
        typed.values().removeIf(String::isEmpty);
        return typed;
    }
}
