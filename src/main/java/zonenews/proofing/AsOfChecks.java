package zonenews.proofing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 截止 ahead of a date, where 截至 is meant: 截止11月底，园区…… but not 报名截止11月20日. */
final class AsOfChecks {

    private static final String YEAR = "(?:\\d{4}|[〇○零一二三四五六七八九]{4}|[今去前本当]) ?年";
    private static final String MONTH = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3}) ?月";
    private static final Pattern WITH_DATE = Pattern.compile("(?:^|(?<=[\\s，。；：、！？,;:!?(“《])|(?<=数据|统计|情况))截止 ?(?="
            + YEAR + "|" + MONTH + "|(?:19|20)\\d{2}[-./]\\d|\\d{1,2} ?[日号时点])");

    /** What ends at a day: 报名时间：即日起，截止11月20日. */
    private static final Pattern ENDS = Pattern.compile("(?:报名|申报|申请|投标|征集|受理|缴费|时间|期限|日期|即日起)[^。！？；]*$");

    private AsOfChecks() {}

    static void check(Manuscript manuscript, Findings findings) {
        for (Passage passage : manuscript.sentences()) {
            String text = Folding.sameLength(passage.text());
            Matcher until = WITH_DATE.matcher(text);
            while (until.find()) {
                if (ENDS.matcher(text)
                        .region(sentence(text, until.start()), until.start())
                        .find()) {
                    continue;
                }
                findings.at(
                        Rule.WRONG_WORD,
                        passage,
                        until.start(),
                        until.start() + 2,
                        "日期前的“截止”应为“截至”（“截止”表示到此为止，例如：报名截止到……）",
                        "截至");
            }
        }
    }

    private static int sentence(String text, int at) {
        int start = at;
        while (start > 0 && "。！？；".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }
}
