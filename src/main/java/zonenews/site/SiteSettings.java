package zonenews.site;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the office has set about its site; what it has not set is empty and left out of the pages. */
public record SiteSettings(Map<SiteSetting, String> values) {

    public static final SiteSettings NOT_SET = new SiteSettings(Map.of());

    static final String DEFAULT_NAME = "园区新闻";

    private static final int DEFAULT_BACKUPS_KEPT = 14;
    private static final Set<SiteSetting.Kind> SHOWN = EnumSet.of(SiteSetting.Kind.LINE, SiteSetting.Kind.ADDRESS);

    public SiteSettings {
        Map<SiteSetting, String> complete = new EnumMap<>(SiteSetting.class);
        for (SiteSetting setting : SiteSetting.values()) {
            complete.put(setting, values.getOrDefault(setting, ""));
        }
        values = complete;
    }

    public String get(SiteSetting setting) {
        return values.getOrDefault(setting, "");
    }

    public String name() {
        return get(SiteSetting.NAME).isEmpty() ? DEFAULT_NAME : get(SiteSetting.NAME);
    }

    public String organizer() {
        return get(SiteSetting.ORGANIZER);
    }

    public String undertaker() {
        return get(SiteSetting.UNDERTAKER);
    }

    public String phone() {
        return get(SiteSetting.PHONE);
    }

    public String siteCode() {
        return get(SiteSetting.SITE_CODE);
    }

    public String icpNumber() {
        return get(SiteSetting.ICP_NUMBER);
    }

    public String policeNumber() {
        return get(SiteSetting.POLICE_NUMBER);
    }

    /** The page on which the police show this number. */
    public String policeNumberAddress() {
        String digits = policeNumber().replaceAll("\\D", "");
        return "https://beian.mps.gov.cn/" + (digits.isEmpty() ? "" : "#/query/webSearch?code=" + digits);
    }

    public String partyGovernmentMark() {
        return get(SiteSetting.PARTY_GOVERNMENT_MARK);
    }

    public String faultReport() {
        return get(SiteSetting.FAULT_REPORT);
    }

    /** How many people review a text before residents read it: 0 to 3. */
    public int reviewSteps() {
        String steps = get(SiteSetting.REVIEW_STEPS);
        return steps.isEmpty() ? 0 : Integer.parseInt(steps);
    }

    /** 录入即初审. */
    public boolean sendingIsFirstStep() {
        return !get(SiteSetting.SENDING_IS_FIRST_STEP).isEmpty();
    }

    /** What reviewers often say when they give a text back. */
    public List<String> returnPhrases() {
        return lines(SiteSetting.RETURN_PHRASES);
    }

    /** What the office has written into a setting of several lines. */
    public List<String> lines(SiteSetting setting) {
        return get(setting)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** 友情链接. */
    public List<SiteLink> friendlyLinks() {
        return SiteLink.of(get(SiteSetting.FRIENDLY_LINKS));
    }

    /** Who answers for the site. */
    public String publisher() {
        return organizer().isEmpty() ? name() : organizer();
    }

    /** What inspections look for and nobody has set yet. */
    public List<SiteSetting> missing() {
        return Arrays.stream(SiteSetting.values())
                .filter(setting -> SHOWN.contains(setting.kind()))
                .filter(setting -> get(setting).isEmpty())
                .toList();
    }

    /** 全站置灰, from the first to the last day, both included. */
    public boolean isGreyOn(LocalDate day) {
        String from = get(SiteSetting.GREY_FROM);
        String to = get(SiteSetting.GREY_TO);
        return !from.isEmpty()
                && !to.isEmpty()
                && !day.isBefore(LocalDate.parse(from))
                && !day.isAfter(LocalDate.parse(to));
    }

    /** When a backup is made each day; nothing if there is no timetable. */
    public Optional<LocalTime> backupHour() {
        return Optional.of(get(SiteSetting.BACKUP_HOUR))
                .filter(hour -> !hour.isEmpty())
                .map(LocalTime::parse);
    }

    public int backupsKept() {
        String kept = get(SiteSetting.BACKUPS_KEPT);
        return kept.isEmpty() ? DEFAULT_BACKUPS_KEPT : Integer.parseInt(kept);
    }
}
