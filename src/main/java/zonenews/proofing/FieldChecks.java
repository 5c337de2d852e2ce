package zonenews.proofing;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zonenews.article.Content;
import zonenews.media.Media;

/** What a text must have before residents read it. */
final class FieldChecks {

    private static final int LONGEST_TITLE = 50;
    private static final int LONGEST_SHORT_TITLE = 20;
    private static final int LEAST_WIDTH = 640;
    private static final int LEAST_HEIGHT = 400;
    private static final Pattern NOT_TAKEN = Pattern.compile("【(?:[^】\\n]{0,8}未能带入|此处缺：|(已划去)：)[^】\\n]{0,80}】?");

    private FieldChecks() {}

    static void check(Manuscript manuscript, Findings findings) {
        Content content = manuscript.content();
        if (content.title().isBlank()) {
            findings.inField(Rule.TITLE_MISSING, "title", "请填写标题");
        }
        if (content.category() == null) {
            findings.inField(Rule.COLUMN_MISSING, "categoryId", "请选择栏目");
        }
        if (content.body().isEmpty() && content.link().isEmpty()) {
            findings.inField(Rule.TEXT_MISSING, Manuscript.BODY, "请填写正文");
        }
        if (content.origin().source().isBlank()) {
            findings.inField(Rule.SOURCE_MISSING, "source", "请填写信息来源");
        }
        lengths(content, findings);
        dates(manuscript, findings);
        cover(content, findings);
        notTaken(manuscript, findings);
    }

    private static void lengths(Content content, Findings findings) {
        int title = length(content.title());
        if (title > LONGEST_TITLE) {
            findings.inField(Rule.TITLE_LONG, "title", "标题有 " + title + " 个字，列表里会占好几行，建议不超过 " + LONGEST_TITLE + " 个字");
        }
        int shortTitle = length(content.shortTitle());
        if (shortTitle > LONGEST_SHORT_TITLE) {
            findings.inField(
                    Rule.TITLE_LONG, "shortTitle", "首页短标题有 " + shortTitle + " 个字，建议不超过 " + LONGEST_SHORT_TITLE + " 个字");
        }
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    private static void dates(Manuscript manuscript, Findings findings) {
        Content content = manuscript.content();
        if (isLater(content.origin().originalDate(), manuscript)) {
            findings.inField(Rule.FUTURE_DATE, "originalDate", "原文发布日期还没有到，请核对");
        }
        if (isLater(content.policy().writtenOn(), manuscript)) {
            findings.inField(Rule.FUTURE_DATE, "policy.writtenOn", "成文日期还没有到，请核对");
        }
    }

    private static boolean isLater(@Nullable LocalDate date, Manuscript manuscript) {
        return date != null && date.isAfter(manuscript.today());
    }

    private static void cover(Content content, Findings findings) {
        Media cover = content.cover();
        if (cover == null) {
            if (content.timing().headline()) {
                findings.inField(Rule.COVER, "cover", "头条没有封面，首页上只有文字");
            }
        } else if (cover.width() != null
                && cover.height() != null
                && (cover.width() < LEAST_WIDTH || cover.height() < LEAST_HEIGHT)) {
            findings.inField(
                    Rule.COVER,
                    "cover",
                    "封面只有 %d×%d 像素，放大后会模糊，请换一张至少 %d×%d 的"
                            .formatted(cover.width(), cover.height(), LEAST_WIDTH, LEAST_HEIGHT));
        }
    }

    private static void notTaken(Manuscript manuscript, Findings findings) {
        for (Passage passage : manuscript.ofBody()) {
            Matcher mark = NOT_TAKEN.matcher(passage.text());
            while (mark.find()) {
                String message = mark.group(1) == null ? "这里有内容没能带入，请补上，或者删去这几个字" : "这几个字在 Word 文件里是划去的，请删去，或者只去掉记号";
                findings.at(Rule.PICTURE_NOT_TAKEN, passage, mark.start(), mark.end(), message);
            }
        }
    }
}
