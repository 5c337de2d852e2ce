package zonenews.wordfile;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How official documents number their sections: 一、 above （一）. Whatever is deeper stays text. */
enum SectionNumber {
    CHAPTER("h2", "[一二三四五六七八九十]{1,3}、.*"),
    SECTION("h3", "[(（][一二三四五六七八九十]{1,3}[)）].*");

    private static final int LONGEST = 45;
    private static final Pattern CLOSED = Pattern.compile(".*[。！？!?…；;：:，,、—][”’」』)）》]*", Pattern.DOTALL);

    private final String tag;
    private final Pattern pattern;

    SectionNumber(String tag, String pattern) {
        this.tag = tag;
        this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
    }

    String tag() {
        return tag;
    }

    static @Nullable SectionNumber of(String text) {
        for (SectionNumber each : values()) {
            if (each.pattern.matcher(text).matches()) {
                return each;
            }
        }
        return null;
    }

    /** A line that can be a heading: short, with no sentence in it. */
    static @Nullable SectionNumber ofLine(String text) {
        return text.length() <= LONGEST && !text.contains("。") && !isClosed(text) ? of(text) : null;
    }

    static boolean isClosed(String text) {
        return CLOSED.matcher(text).matches();
    }
}
