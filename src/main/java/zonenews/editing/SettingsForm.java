package zonenews.editing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zonenews.site.SiteLink;
import zonenews.site.SiteSetting;
import zonenews.site.SiteSettings;

/** The settings as they were typed. */
record SettingsForm(Map<SiteSetting, String> typed) {

    private static final Pattern HOUR = Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,2}");

    /** What is offered while writing must fit where it is written. */
    private static final Map<SiteSetting, Integer> LONGEST_NAMES = Map.of(
            SiteSetting.COMMON_SOURCES, 100, SiteSetting.COMMON_EDITORS, 60, SiteSetting.COMMON_CONTRIBUTORS, 100);

    static SettingsForm sent(Map<String, String> parameters) {
        Map<SiteSetting, String> typed = new EnumMap<>(SiteSetting.class);
        for (SiteSetting setting : SiteSetting.values()) {
            String value = parameters.getOrDefault(setting.key(), "");
            typed.put(setting, setting.kind().hasLines() ? lines(value) : line(value));
        }
        return new SettingsForm(typed);
    }

    private static String line(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String lines(String value) {
        return value.lines()
                .map(SettingsForm::line)
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    static SettingsForm of(SiteSettings settings) {
        Map<SiteSetting, String> typed = new EnumMap<>(settings.values());
        typed.put(SiteSetting.NAME, settings.name());
        return new SettingsForm(typed);
    }

    public String get(SiteSetting setting) {
        return typed.getOrDefault(setting, "");
    }

    /**
     * What was typed, if all of it can be kept.
     *
     * @throws FormRefused otherwise
     */
    SiteSettings read() {
        Map<String, String> problems = new LinkedHashMap<>();
        typed.forEach((setting, value) -> {
            String problem = problemWith(setting, value);
            if (!problem.isEmpty()) {
                problems.put(setting.key(), problem);
            }
        });
        LocalDate from = date(get(SiteSetting.GREY_FROM));
        LocalDate to = date(get(SiteSetting.GREY_TO));
        if (get(SiteSetting.GREY_FROM).isEmpty() != get(SiteSetting.GREY_TO).isEmpty()) {
            problems.putIfAbsent(SiteSetting.GREY_TO.key(), "setting.grey.both");
        } else if (from != null && to != null && to.isBefore(from)) {
            problems.putIfAbsent(SiteSetting.GREY_TO.key(), "setting.grey.order");
        }
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
        return new SiteSettings(typed);
    }

    private static String problemWith(SiteSetting setting, String value) {
        if (value.isEmpty()) {
            return setting == SiteSetting.NAME ? "setting.name.required" : "";
        }
        switch (setting.kind()) {
            case DATE -> {
                return date(value) == null ? "date.unreadable" : "";
            }
            case HOUR -> {
                return HOUR.matcher(value).matches() ? "" : "setting.hour";
            }
            case COUNT -> {
                return COUNT.matcher(value).matches() && Integer.parseInt(value) <= 365 ? "" : "setting.count";
            }
            default -> {}
        }
        if (setting.kind() == SiteSetting.Kind.REVIEW_STEPS && !value.matches("[0-3]")) {
            return "setting.reviewSteps";
        }
        if (value.length() > setting.longest()) {
            return "setting.long." + setting.longest();
        }
        int longestName = LONGEST_NAMES.getOrDefault(setting, value.length());
        if (value.lines().anyMatch(name -> name.length() > longestName)) {
            return "setting.names." + longestName;
        }
        if (setting.kind() == SiteSetting.Kind.LINKS) {
            return SiteLink.of(value).stream().allMatch(SiteLink::isComplete) ? "" : "setting.links";
        }
        return setting.kind() == SiteSetting.Kind.ADDRESS && !SiteLink.isWebAddress(value) ? "setting.address" : "";
    }

    private static @Nullable LocalDate date(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
