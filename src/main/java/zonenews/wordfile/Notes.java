package zonenews.wordfile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What did not come along, or not as it was, in sentences for the editor. */
final class Notes {

    private static final int MOST = 100;
    private static final int LONGEST_QUOTE = 16;
    private static final int LONGEST = 300;

    private final Set<String> lines = new LinkedHashSet<>();
    private int deletions;

    void add(String line) {
        lines.add(line.length() > LONGEST ? line.substring(0, LONGEST) + "……" : line);
    }

    /** Something that could not be kept: in its place the text says what is missing. */
    String missing(String what, String place) {
        add(what + "没能带入（在" + place + "），原处写着" + mark(what) + "，请处理后删去。");
        return mark(what);
    }

    /** Struck through on paper, which no page of the site shows. */
    String struck(String words, String place) {
        String mark = "【已划去：" + words + "】";
        add("有删除线的文字网页上显示不出来（在" + place + "），原处写着" + mark + "，请改好。");
        return mark;
    }

    static String mark(String what) {
        return "【此处缺：" + what + "】";
    }

    void deleted() {
        deletions++;
    }

    /** Where a paragraph is found again: by its first words. */
    static String place(String words) {
        String quote = quote(words);
        return quote.isEmpty() ? "文件开头" : quote + "一段";
    }

    static String quote(String words) {
        String line = words.replaceAll("[\\s\\u3000]+", " ").strip();
        if (line.isEmpty()) {
            return "";
        }
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, line.codePointCount(0, line.length())));
        return "“" + line.substring(0, end) + (end < line.length() ? "……" : "") + "”";
    }

    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        if (deletions > 0) {
            all.add(0, "文件里有修订：新增的文字已带入，标记为删除的 " + deletions + " 处没有带入。");
        }
        if (all.size() > MOST) {
            int more = all.size() - MOST;
            all = new ArrayList<>(all.subList(0, MOST));
            all.add("还有 " + more + " 处没有列出，请对照原文件核对。");
        }
        return List.copyOf(all);
    }
}
