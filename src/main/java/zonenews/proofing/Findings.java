package zonenews.proofing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers what the rules find, as severe as the office has set it. */
final class Findings {

    /** More of the same help nobody. */
    private static final int MOST_OF_A_RULE = 20;

    private static final int AROUND = 12;

    private final Manuscript manuscript;
    private final Map<Rule, Severity> severities;
    private final Map<Rule, Integer> found = new EnumMap<>(Rule.class);
    private final List<Finding> all = new ArrayList<>();

    Findings(Manuscript manuscript, Map<Rule, Severity> severities) {
        this.manuscript = manuscript;
        this.severities = severities;
    }

    void inField(Rule rule, String field, String message) {
        add(rule, field, message, "", "", "", 1, "");
    }

    void at(Rule rule, Passage passage, int start, int end, String message) {
        at(rule, passage, start, end, message, "");
    }

    void at(Rule rule, Passage passage, int start, int end, String message, String right) {
        if (isFull(rule)) {
            return;
        }
        Passage.Picture picture = passage.picture();
        if (picture != null) {
            String words = passage.text().substring(start, end);
            String where = "第 " + picture.number() + " 幅图片的图片描述里的“" + words + "”：";
            ofElement(rule, where + message, picture.address(), picture.occurrence());
            return;
        }
        String text = passage.text();
        String place = text.substring(start, end);
        add(
                rule,
                passage.field(),
                message,
                text.substring(Math.max(0, start - AROUND), start),
                place,
                text.substring(end, Math.min(text.length(), end + AROUND)),
                occurrence(passage, start, place),
                right);
    }

    /** For what is no word of the text: the address of a link or picture. */
    void ofElement(Rule rule, String message, String place, int occurrence) {
        add(rule, Manuscript.BODY, message, "", place, "", occurrence, "");
    }

    private int occurrence(Passage passage, int start, String place) {
        CharSequence text = manuscript.text(passage.field());
        String before = text.subSequence(0, passage.start() + start).toString() + place;
        int number = 0;
        for (int at = before.indexOf(place); at >= 0; at = before.indexOf(place, at + 1)) {
            number++;
        }
        return number;
    }

    private boolean isFull(Rule rule) {
        return severity(rule) == Severity.OFF || found.getOrDefault(rule, 0) >= MOST_OF_A_RULE;
    }

    private Severity severity(Rule rule) {
        return rule.isFixed() ? Severity.BLOCKING : severities.getOrDefault(rule, rule.severity());
    }

    private void add(
            Rule rule,
            String field,
            String message,
            String before,
            String place,
            String after,
            int occurrence,
            String right) {
        if (!isFull(rule)) {
            found.merge(rule, 1, Integer::sum);
            all.add(new Finding(
                    rule, severity(rule), field, message, before, place, after, Math.max(1, occurrence), right));
        }
    }

    /** What blocks first, else in the order they were found. */
    List<Finding> all() {
        return all.stream().sorted(Comparator.comparing(Finding::severity)).toList();
    }
}
