package zonenews.wordfile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zonenews.wordfile.Block.Paragraph;

/** What each paragraph is in the article: a heading, the line to whom it goes, a signature, or text. */
final class Arrangement {

    /**
     * @param tag h2, h3 or p
     * @param alignment left, center, right, or empty
     */
    record Place(String tag, String alignment) {
        private static final Place TEXT = new Place("p", "");
    }

    private static final int LONGEST_HEADING = 100;
    private static final int LONGEST_ADDRESSEES = 150;
    private static final int LONGEST_SIGNATURE = 40;
    private static final int MOST_SIGNATURES = 5;
    private static final Pattern DATE = Pattern.compile(
            "(\\d{4}|[〇○零一二三四五六七八九]{4})\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月\\s*[\\d一二三四五六七八九十]{1,3}\\s*日");
    private static final Pattern OFFICE =
            Pattern.compile(".*(办公室|委员会|管委会|政府|局|公司|中心|部|院|会|署|厅|处|科|所|站|队|大学|学校|小组|指挥部)");

    private final List<Block> blocks;
    private final Map<Block, Place> places = new HashMap<>();
    private final int topLevel;
    private final String usualFont;

    Arrangement(List<Block> blocks) {
        this.blocks = blocks;
        this.topLevel = paragraphs().stream()
                .filter(Arrangement::isStyledHeading)
                .mapToInt(paragraph -> paragraph.look().outline())
                .min()
                .orElse(1);
        this.usualFont = usualFont();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph paragraph) {
                places.put(
                        paragraph, new Place(tag(i, paragraph), paragraph.look().alignment()));
            }
        }
        addressees();
        signatures();
    }

    Place of(Paragraph paragraph) {
        return places.getOrDefault(paragraph, Place.TEXT);
    }

    private List<Paragraph> paragraphs() {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .toList();
    }

    private String usualFont() {
        Map<String, Integer> characters = new HashMap<>();
        paragraphs()
                .forEach(
                        each -> characters.merge(each.look().font(), each.text().length(), Integer::sum));
        return characters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static boolean isStyledHeading(Paragraph paragraph) {
        return paragraph.look().outline() > 0 && paragraph.text().length() <= LONGEST_HEADING;
    }

    private String tag(int at, Paragraph paragraph) {
        SectionNumber number = SectionNumber.ofLine(paragraph.text());
        boolean plain =
                paragraph.look().alignment().isEmpty() || !paragraph.look().farRight();
        if (number != null && plain && (looksLikeHeading(paragraph) || leads(at, number))) {
            return number.tag();
        }
        if (isStyledHeading(paragraph) && paragraph.look().bullet() < 0) {
            return paragraph.look().outline() == topLevel ? "h2" : "h3";
        }
        return "p";
    }

    private boolean looksLikeHeading(Paragraph paragraph) {
        String font = paragraph.look().font();
        return paragraph.words().isAllBold()
                || paragraph.look().outline() > 0
                || !font.equals(usualFont) && (font.contains("黑体") || font.contains("楷体"));
    }

    /** A numbered line that nothing belongs to is an item of a list. */
    private boolean leads(int at, SectionNumber number) {
        SectionNumber before = at == 0 ? null : numberAt(at - 1);
        if (before == number || at + 1 >= blocks.size()) {
            return false;
        }
        SectionNumber next = numberAt(at + 1);
        return next == null || next.compareTo(number) > 0;
    }

    private @Nullable SectionNumber numberAt(int at) {
        return blocks.get(at) instanceof Paragraph paragraph ? SectionNumber.ofLine(paragraph.text()) : null;
    }

    /** 主送机关：the first line of the text, not indented. */
    private void addressees() {
        paragraphs().stream()
                .filter(paragraph -> of(paragraph).equals(Place.TEXT))
                .findFirst()
                .filter(first -> !first.look().indented()
                        && first.text().length() <= LONGEST_ADDRESSEES
                        && first.text().matches("(?s).*[:：]"))
                .ifPresent(first -> places.put(first, new Place("p", "left")));
    }

    /** 落款：who signs, above the date, at the right, however it was moved there. */
    private void signatures() {
        boolean afterText = false;
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Paragraph paragraph) {
                if (afterText && DATE.matcher(paragraph.text()).matches()) {
                    sign(i, paragraph);
                }
                afterText |= SectionNumber.isClosed(paragraph.text())
                        && paragraph.text().length() > 10;
            }
        }
    }

    private void sign(int at, Paragraph date) {
        boolean signed = isAtRight(date);
        for (int i = at - 1; i >= Math.max(0, at - MOST_SIGNATURES); i--) {
            if (!(blocks.get(i) instanceof Paragraph line) || !isSignature(line)) {
                break;
            }
            places.put(line, new Place("p", "right"));
            signed = true;
        }
        if (signed) {
            places.put(date, new Place("p", "right"));
        }
    }

    private static boolean isSignature(Paragraph line) {
        String text = line.text();
        return text.length() <= LONGEST_SIGNATURE
                && !SectionNumber.isClosed(text)
                && SectionNumber.of(text) == null
                && line.look().bullet() < 0
                && (isAtRight(line)
                        || OFFICE.matcher(text).matches() && line.look().outline() == 0);
    }

    private static boolean isAtRight(Paragraph line) {
        return line.look().alignment().equals("right") || line.look().farRight();
    }
}
