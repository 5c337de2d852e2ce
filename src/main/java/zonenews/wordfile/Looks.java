package zonenews.wordfile;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonenews.wordfile.Block.Look;

/** What paragraphs look like, by what they say themselves and by their styles. */
final class Looks {

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");
    private static final int FAR_RIGHT = 2_400;
    private static final int FAR_RIGHT_SPACES = 16;

    private final Styles styles;

    Looks(Styles styles) {
        this.styles = styles;
    }

    Look of(Xml xml, Words words, int bullet) {
        String style = styles.name(xml);
        String alignment = styles.ofParagraph(xml, "w:jc")
                .map(Xml::value)
                .map(value -> switch (value) {
                    case "center" -> "center";
                    case "right", "end" -> "right";
                    default -> "";
                })
                .orElse("");
        int left = indent(xml, "w:left", "w:start", "w:leftChars", "w:startChars");
        int first = indent(xml, "w:firstLine", "", "w:firstLineChars", "");
        int spaces = words.leadingSpace();
        Xml run = xml.below(each -> each.is("w:r") && !each.words().isBlank()).stream()
                .findFirst()
                .orElse(xml);
        return new Look(
                style,
                outline(xml, style),
                alignment,
                first > 0 || spaces >= 2,
                left + first >= FAR_RIGHT || spaces >= FAR_RIGHT_SPACES,
                styles.ofRun(run, xml, "w:sz")
                        .map(size -> size.number("w:val", 21) / 2.0)
                        .orElse(10.5),
                styles.ofRun(run, xml, "w:rFonts")
                        .map(fonts -> fonts.attribute("w:eastAsia"))
                        .orElse(""),
                bullet);
    }

    /** In twentieths of a point; a hundredth of a character counts for two. */
    private int indent(Xml xml, String twips, String twipsToo, String characters, String charactersToo) {
        return styles.ofParagraph(xml, "w:ind")
                .map(indent -> {
                    int hundredths = indent.number(characters, indent.number(charactersToo, 0));
                    int measured = indent.number(twips, indent.number(twipsToo, 0));
                    return Math.max(measured, hundredths * 2);
                })
                .orElse(0);
    }

    private int outline(Xml xml, String style) {
        Matcher heading = HEADING.matcher(style);
        if (heading.matches()) {
            return Integer.parseInt(heading.group(1));
        }
        return styles.ofParagraph(xml, "w:outlineLvl")
                .map(level -> level.number("w:val", 9) + 1)
                .filter(level -> level <= 9)
                .orElse(0);
    }
}
