package zonenews.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import zonenews.article.HouseStyle;

/**
 * Old pages set their sub-headings as lines like any other. A short line without closing punctuation before a paragraph
 * is one, two such lines are one heading of two lines; more in a row are a list of names, and at the end a signature.
 */
final class SubHeadings {

    enum Numbering {
        CHAPTER("[一二三四五六七八九十]{1,3}、.*", "h2"),
        SECTION("[(][一二三四五六七八九十]{1,3}[)].*", "h3"),
        POINT("\\d{1,2}[.、](?!\\d).*", "h3");

        private final Pattern pattern;
        private final String tag;

        Numbering(String pattern, String tag) {
            this.pattern = Pattern.compile(pattern);
            this.tag = tag;
        }
    }

    private static final int MOST_LINES = 2;
    private static final int LONGEST = 32;
    private static final int LONGEST_NUMBERED = 45;
    private static final Pattern CLOSED = Pattern.compile(".*[。!?…;:,、.—][”’」』)》]*");
    private static final Pattern QUOTATION = Pattern.compile("[“\"「][^“”\"「」]*[”\"」]");
    private static final Pattern NEVER =
            Pattern.compile("(附件?|图为|图/|图|图片|文/|文|来源|资料来源|单位|注)\\s*[\\d:/].*|图为.*|[(▲△●•◆■★·※—-].*"
                    + "|(本报|本网|新华社|通讯员|记者|见习记者|作者).{0,30}|.*[  ((/]摄[)]?|.*记者.{0,12}摄.*"
                    + "|(联系人|联系电话|联系方式|电话|传真|地址|地点|时间|日期|邮箱|电子邮箱|邮编|网址|姓名|编号)\\s*:.*"
                    + "|.*\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日");
    private static final Pattern HAN_TWICE = Pattern.compile(".*\\p{IsHan}.*\\p{IsHan}.*");

    private SubHeadings() {}

    /** The text in house style. */
    static String html(List<Block> blocks) {
        StringBuilder html = new StringBuilder();
        List<Block> run = new ArrayList<>();
        boolean afterPicture = false;
        for (Block block : blocks) {
            boolean caption = afterPicture && numbering(block.text()) == null;
            afterPicture = block.html().contains("<img");
            if (!caption && mayBeHeading(block)) {
                run.add(block);
            } else {
                append(run, block, html);
                html.append(block.html());
            }
        }
        append(run, null, html);
        return HouseStyle.ofHtml(html.toString());
    }

    private static boolean mayBeHeading(Block block) {
        String text = HalfWidth.of(block.text());
        int longest = numbering(text) == null ? LONGEST : LONGEST_NUMBERED;
        return block.open()
                && text.length() <= longest
                && !text.contains("。")
                && HAN_TWICE.matcher(text).matches()
                && !CLOSED.matcher(text).matches()
                && !QUOTATION.matcher(text).matches()
                && (numbering(text) == Numbering.SECTION || !NEVER.matcher(text).matches());
    }

    /** Short lines in a row: each numbered one begins a heading of its own. */
    private static void append(List<Block> run, @Nullable Block next, StringBuilder html) {
        for (int start = 0; start < run.size(); ) {
            int end = start + 1;
            while (end < run.size() && numbering(run.get(end).text()) == null) {
                end++;
            }
            List<Block> lines = run.subList(start, end);
            Numbering numbering = numbering(lines.get(0).text());
            boolean listed = start > 0
                    && numbering != null
                    && numbering == numbering(run.get(start - 1).text());
            boolean led = end < run.size()
                    ? isDeeper(numbering(run.get(end).text()), numbering)
                    : next != null && (numbering != null || isParagraph(next));
            boolean heading = lines.size() <= MOST_LINES && led && !listed;
            html.append(heading ? heading(lines, numbering) : asTheyAre(lines));
            start = end;
        }
        run.clear();
    }

    /** A short line is none, whatever keeps it from being a heading: a date, a caption. */
    private static boolean isParagraph(Block block) {
        String text = HalfWidth.of(block.text());
        return block.open() && (text.length() > LONGEST || CLOSED.matcher(text).matches());
    }

    private static boolean isDeeper(@Nullable Numbering next, @Nullable Numbering than) {
        return next != null && (than == null || next.compareTo(than) > 0);
    }

    private static String asTheyAre(List<Block> lines) {
        return lines.stream().map(Block::html).collect(Collectors.joining());
    }

    static @Nullable Numbering numbering(String text) {
        String half = HalfWidth.of(text);
        for (Numbering each : Numbering.values()) {
            if (each.pattern.matcher(half).matches()) {
                return each;
            }
        }
        return null;
    }

    private static String heading(List<Block> lines, @Nullable Numbering numbering) {
        String tag = numbering == null ? "h2" : numbering.tag;
        return lines.stream()
                .map(line -> Entities.escape(line.text()))
                .collect(Collectors.joining("<br>", "<" + tag + ">", "</" + tag + ">"));
    }
}
