package zonenews.wordfile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import zonenews.wordfile.Block.Paragraph;

/**
 * Finds the title among the first lines: by its style, by its look (large, in the middle, as official documents have
 * it), or because the file begins with a heading.
 *
 * @param rest what follows, and what stands above it
 */
record TitleLines(String title, String subtitle, List<Block> rest) {

    private static final int AMONG = 8;
    private static final int MOST_LINES = 5;
    private static final int LONGEST = 200;
    private static final int LONGEST_PLAIN = 60;
    private static final double LARGE = 18;

    static TitleLines of(List<Block> blocks) {
        int begin = first(blocks, TitleLines::isStyled);
        Predicate<Paragraph> belongs = TitleLines::isStyled;
        if (begin < 0) {
            belongs = TitleLines::isLarge;
            begin = first(blocks, belongs);
            int below = begin < 0 ? -1 : end(blocks, begin, belongs);
            // Above the title of a document with a red head stand whose it is and its number.
            if (begin >= 0
                    && text(blocks.get(begin)).replaceAll("[\\s\\u3000]", "").endsWith("文件")) {
                int next = first(blocks.subList(below, blocks.size()), belongs);
                begin = next < 0 ? begin : below + next;
            }
        }
        if (begin < 0 && !blocks.isEmpty() && blocks.get(0) instanceof Paragraph first && isFirstLine(first)) {
            begin = 0;
            belongs = paragraph -> paragraph == first;
        }
        if (begin < 0) {
            return new TitleLines("", "", blocks);
        }
        int end = end(blocks, begin, belongs);
        String title = joined(blocks.subList(begin, end));
        return title.length() > LONGEST ? new TitleLines("", "", blocks) : withSubtitle(title, blocks, begin, end);
    }

    private static TitleLines withSubtitle(String title, List<Block> blocks, int begin, int end) {
        boolean hasSubtitle = end < blocks.size()
                && blocks.get(end) instanceof Paragraph next
                && isSubtitle(next)
                && next.text().length() <= LONGEST;
        List<Block> rest = new ArrayList<>(blocks.subList(0, begin));
        rest.addAll(blocks.subList(hasSubtitle ? end + 1 : end, blocks.size()));
        return new TitleLines(title, hasSubtitle ? joined(blocks.subList(end, end + 1)) : "", rest);
    }

    private static int first(List<Block> blocks, Predicate<Paragraph> wanted) {
        for (int i = 0; i < Math.min(AMONG, blocks.size()); i++) {
            if (blocks.get(i) instanceof Paragraph paragraph && wanted.test(paragraph)) {
                return i;
            }
        }
        return -1;
    }

    private static int end(List<Block> blocks, int begin, Predicate<Paragraph> belongs) {
        int end = begin + 1;
        while (end < blocks.size()
                && end - begin < MOST_LINES
                && blocks.get(end) instanceof Paragraph next
                && belongs.test(next)
                && !isSubtitle(next)) {
            end++;
        }
        return end;
    }

    private static boolean isStyled(Paragraph paragraph) {
        return paragraph.look().style().matches("title|标题|主标题|文档标题|文章标题|公文标题");
    }

    private static boolean isLarge(Paragraph paragraph) {
        return paragraph.look().alignment().equals("center")
                && (paragraph.look().size() >= LARGE || paragraph.look().font().contains("小标宋"));
    }

    private static boolean isFirstLine(Paragraph paragraph) {
        boolean heading = paragraph.look().outline() > 0 && SectionNumber.of(paragraph.text()) == null;
        boolean centred = paragraph.look().alignment().equals("center")
                && paragraph.text().length() <= LONGEST_PLAIN
                && !SectionNumber.isClosed(paragraph.text());
        return heading || centred;
    }

    private static boolean isSubtitle(Paragraph paragraph) {
        return paragraph.look().style().matches("subtitle|副标题")
                || paragraph.look().alignment().equals("center")
                        && paragraph.text().matches("(?s)[—–-].*");
    }

    private static String text(Block block) {
        return block instanceof Paragraph paragraph ? paragraph.text() : "";
    }

    /** Lines of a title are one; only Latin words need a space between them. */
    private static String joined(List<Block> lines) {
        String all = lines.stream().map(TitleLines::text).collect(Collectors.joining("\n"));
        return all.replaceAll("(?<=[\\x21-\\x7e])\\s*\\n\\s*(?=[\\x21-\\x7e])", " ")
                .replaceAll("[\\s\\u3000]*\\n[\\s\\u3000]*", "")
                .strip();
    }
}
