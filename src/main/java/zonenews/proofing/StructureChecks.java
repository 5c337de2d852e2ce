package zonenews.proofing;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Headings, their numbers, and paragraphs that stand there twice. */
final class StructureChecks {

    private static final int LEAST_REPEATED = 20;
    private static final String CHINESE = "一二三四五六七八九十";

    /** 一、 then （一） then 1. then （1）; a number of a higher level begins the lower ones anew. */
    private static final List<Pattern> LEVELS = List.of(
            Pattern.compile("^([" + CHINESE + "]{1,3})、"),
            Pattern.compile("^[（(]([" + CHINESE + "]{1,3})[）)]"),
            Pattern.compile("^(\\d{1,2})(?:[.．](?!\\d)|、)"),
            Pattern.compile("^[（(](\\d{1,2})[）)]"));

    private StructureChecks() {}

    static void check(Manuscript manuscript, Findings findings) {
        headings(manuscript, findings);
        numbering(manuscript, findings);
        repeated(manuscript, findings);
    }

    private static void headings(Manuscript manuscript, Findings findings) {
        boolean sectionBegun = false;
        for (Passage passage : manuscript.ofBody()) {
            if (passage.kind().equals("h2")) {
                sectionBegun = true;
            } else if (passage.kind().equals("h3") && !sectionBegun) {
                whole(Rule.HEADING_ORDER, passage, "这个小标题前面没有标题", findings);
                sectionBegun = true;
            }
        }
        for (Element heading : manuscript.body().select("h2, h3")) {
            if (heading.text().isBlank()) {
                findings.inField(Rule.HEADING_ORDER, Manuscript.BODY, "有一个空的小标题");
            }
        }
    }

    private static void numbering(Manuscript manuscript, Findings findings) {
        int[] last = new int[LEVELS.size()];
        // （四） of the second section may follow （三） of the first.
        int[] across = new int[LEVELS.size()];
        for (Passage passage : manuscript.ofBody()) {
            if (!passage.isHeading() && !passage.isParagraph()) {
                continue;
            }
            for (int level = 0; level < last.length; level++) {
                Matcher numbered = LEVELS.get(level).matcher(passage.text());
                if (numbered.find()) {
                    int number = number(numbered.group(1));
                    if (number > 1 && number != last[level] + 1 && number != across[level] + 1) {
                        String message = last[level] == 0
                                ? "序号从这里开始，前面没有第一个"
                                : "序号不连续，前一个是" + name(last[level], numbered.group(1));
                        findings.at(Rule.NUMBERING, passage, 0, numbered.end(), message);
                    }
                    last[level] = number;
                    across[level] = number;
                    Arrays.fill(last, level + 1, last.length, 0);
                    break;
                }
            }
        }
    }

    private static int number(String typed) {
        if (Character.isDigit(typed.charAt(0))) {
            return Integer.parseInt(typed);
        }
        return ChineseNumber.of(typed);
    }

    private static String name(int number, String like) {
        return Character.isDigit(like.charAt(0)) ? " " + number : "“" + ChineseNumber.name(number) + "”";
    }

    private static void repeated(Manuscript manuscript, Findings findings) {
        Set<String> seen = new HashSet<>();
        Map<String, Boolean> said = new HashMap<>();
        for (Passage passage : manuscript.ofBody()) {
            String words = passage.text().replaceAll("\\s", "");
            if (passage.isParagraph()
                    && words.length() >= LEAST_REPEATED
                    && !seen.add(words)
                    && said.put(words, true) == null) {
                whole(Rule.REPEATED_PARAGRAPH, passage, "这一段与前面的一段完全相同", findings);
            }
        }
    }

    private static void whole(Rule rule, Passage passage, String message, Findings findings) {
        int end = passage.text()
                .offsetByCodePoints(
                        0,
                        Math.min(
                                30,
                                passage.text().codePointCount(0, passage.text().length())));
        findings.at(rule, passage, 0, end, message);
    }
}
