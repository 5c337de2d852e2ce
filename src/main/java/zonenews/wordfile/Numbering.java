package zonenews.wordfile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Automatic numbers, which stand nowhere in the text: counted as Word counts them, so that a reader finds 第三条 where
 * the writer saw it. All lists made of one pattern count on, unless one says where it begins.
 */
final class Numbering {

    private static final int LEVELS = 9;
    private static final int NOT_YET = Integer.MIN_VALUE;

    /**
     * @param text such as {@code %1、} or {@code %1.%2}
     * @param restart the level (from 1) after which it begins anew; 0: never; -1: after any level above
     */
    private record Level(
            String format, String text, int start, String suffix, String paragraphStyle, int restart, boolean legal) {

        private static final Level UNKNOWN = new Level("decimal", "", 1, "nothing", "", -1, false);

        static Level of(Xml xml) {
            // A format of the writer's own stands in a choice, its nearest kin in the fallback.
            String format = xml.at("mc:AlternateContent", "mc:Choice", "w:numFmt")
                    .or(() -> xml.child("w:numFmt"))
                    .map(each -> each.value().equals("custom") ? each.attribute("w:format") : each.value())
                    .filter(each ->
                            NumberFormat.isPadded(each) || xml.child("w:numFmt").isPresent())
                    .or(() -> xml.at("mc:AlternateContent", "mc:Fallback", "w:numFmt")
                            .map(Xml::value))
                    .orElse("decimal");
            return new Level(
                    format,
                    xml.child("w:lvlText").map(Xml::value).orElse(""),
                    xml.child("w:start").map(start -> start.number("w:val", 1)).orElse(1),
                    xml.child("w:suff").map(Xml::value).orElse("tab"),
                    xml.child("w:pStyle").map(Xml::value).orElse(""),
                    xml.child("w:lvlRestart")
                            .map(restart -> restart.number("w:val", -1))
                            .orElse(-1),
                    xml.child("w:isLgl").map(Xml::isOn).orElse(false));
        }
    }

    /**
     * What stands before a paragraph.
     *
     * @param text empty for a bullet
     * @param gap whether something parts it from the words
     */
    record Label(String text, boolean gap, boolean bullet, int level) {}

    private final Styles styles;
    private final Map<String, Map<Integer, Level>> patterns = new HashMap<>();
    private final Map<String, String> linkedStyles = new HashMap<>();
    private final Map<String, String> patternOf = new HashMap<>();
    private final Map<String, Map<Integer, Level>> overrides = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> starts = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    Numbering(@Nullable Xml part, Styles styles) {
        this.styles = styles;
        if (part != null) {
            part.children().forEach(this::add);
        }
    }

    private void add(Xml xml) {
        if (xml.is("w:abstractNum")) {
            String pattern = xml.attribute("w:abstractNumId");
            patterns.put(pattern, levels(xml));
            xml.child("w:numStyleLink").ifPresent(link -> linkedStyles.put(pattern, link.value()));
        } else if (xml.is("w:num")) {
            String num = xml.attribute("w:numId");
            patternOf.put(num, xml.child("w:abstractNumId").map(Xml::value).orElse(""));
            Map<Integer, Level> levels = new HashMap<>();
            Map<Integer, Integer> begins = new HashMap<>();
            for (Xml override : xml.children()) {
                if (override.is("w:lvlOverride")) {
                    int level = override.number("w:ilvl", 0);
                    override.child("w:startOverride").ifPresent(start -> begins.put(level, start.number("w:val", 1)));
                    levels.putAll(levels(override));
                }
            }
            overrides.put(num, levels);
            starts.put(num, begins);
        }
    }

    private static Map<Integer, Level> levels(Xml xml) {
        Map<Integer, Level> levels = new HashMap<>();
        xml.children().stream()
                .filter(child -> child.is("w:lvl"))
                .forEach(level -> levels.put(level.number("w:ilvl", 0), Level.of(level)));
        return levels;
    }

    /** Counts a paragraph, if it is one that Word numbers. */
    Optional<Label> next(Xml paragraph) {
        Optional<Xml> properties = styles.ofParagraph(paragraph, "w:numPr");
        String num = properties
                .flatMap(each -> each.child("w:numId"))
                .or(() -> styles.ofStyle(paragraph, "w:numPr").flatMap(each -> each.child("w:numId")))
                .map(Xml::value)
                .orElse("0");
        if (!patternOf.containsKey(num)) {
            return Optional.empty();
        }
        Integer stated = properties
                .flatMap(each -> each.child("w:ilvl"))
                .map(each -> each.number("w:val", 0))
                .orElse(null);
        Map<Integer, Level> levels = new HashMap<>(patterns.getOrDefault(pattern(num), Map.of()));
        levels.putAll(overrides.get(num));
        int level = stated != null ? stated : levelOfStyle(styles.identifiers(paragraph), levels);
        return levels.isEmpty() ? Optional.empty() : Optional.of(label(num, bounded(level), levels));
    }

    private static int bounded(int level) {
        return Math.max(0, Math.min(level, LEVELS - 1));
    }

    /** A style may say only which list it belongs to; the list says at which level. */
    private static int levelOfStyle(List<String> identifiers, Map<Integer, Level> levels) {
        return identifiers.stream()
                .flatMap(style -> levels.entrySet().stream()
                        .filter(level -> level.getValue().paragraphStyle().equals(style))
                        .map(Map.Entry::getKey))
                .findFirst()
                .orElse(0);
    }

    private String pattern(String num) {
        String pattern = patternOf.getOrDefault(num, "");
        String style = linkedStyles.get(pattern);
        String linked = style == null
                ? null
                : styles.style(style)
                        .flatMap(each -> each.at("w:pPr", "w:numPr", "w:numId"))
                        .map(Xml::value)
                        .map(patternOf::get)
                        .orElse(null);
        return linked == null ? pattern : linked;
    }

    private Label label(String num, int level, Map<Integer, Level> levels) {
        int[] counted = counters.computeIfAbsent(pattern(num), pattern -> {
            int[] fresh = new int[LEVELS];
            Arrays.fill(fresh, NOT_YET);
            return fresh;
        });
        if (begun.add(num)) {
            starts.get(num).keySet().forEach(each -> counted[bounded(each)] = NOT_YET);
        }
        counted[level] = counted[level] == NOT_YET ? start(num, level, levels) : counted[level] + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            int restart = at(levels, deeper).restart();
            if (restart < 0 || level + 1 <= restart) {
                counted[deeper] = NOT_YET;
            }
        }
        Level at = at(levels, level);
        return at.format().equals("bullet")
                ? new Label("", false, true, level)
                : new Label(text(num, at, counted, levels), !at.suffix().equals("nothing"), false, level);
    }

    private static Level at(Map<Integer, Level> levels, int level) {
        return levels.getOrDefault(level, Level.UNKNOWN);
    }

    private int start(String num, int level, Map<Integer, Level> levels) {
        return starts.get(num).getOrDefault(level, at(levels, level).start());
    }

    private String text(String num, Level level, int[] counted, Map<Integer, Level> levels) {
        String text = level.text();
        for (int each = 0; each < LEVELS; each++) {
            String place = "%" + (each + 1);
            if (text.contains(place)) {
                int number = counted[each] == NOT_YET ? start(num, each, levels) : counted[each];
                String format = at(levels, each).format();
                boolean latin = level.legal() && !format.equals("none");
                text = text.replace(place, NumberFormat.of(latin ? "decimal" : format, number));
            }
        }
        return text;
    }
}
