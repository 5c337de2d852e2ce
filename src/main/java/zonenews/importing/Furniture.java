package zonenews.importing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands on a page and is no part of its text: buttons, navigation, the foot of the site. */
final class Furniture {

    private static final String BUTTON = String.join(
            "|",
            "打印(本页|此页|本文|文章|页面|正文)?",
            "关闭(窗口|本页|此页|页面|本窗口)?",
            "返回(顶部|首页|列表|上一页|上页|上级|目录)?",
            "回到顶部|我要打印|我要纠错|纠错|收藏本页|加入收藏|收藏|设为首页|举报",
            "(一键)?分享(到|至)?|转发(到|至)?|新浪微博|腾讯微博|微博|微信(好友|朋友圈)?|朋友圈|QQ(空间|好友)?|人人网|豆瓣",
            "(文章|正文)?字体(大小)?|字号(大小)?|【?大号|中号|小号|大|中|小|默认|超大|A[+-]?|T\\|?",
            "视力保护色|朗读|语音播报|听文章|无障碍(浏览|阅读)?|长者(版|模式)|适老化|关怀版",
            "网站首页|首页|网站地图|联系我们|关于我们|登录|注册|手机版|移动版|繁體(中文)?|繁体(中文)?|简体(中文)?|English|RSS(订阅)?",
            "更多|查看更多|相关(新闻|链接|阅读|文章|信息)|上一页|下一页|正文");
    private static final Pattern ONLY_BUTTONS =
            Pattern.compile("(?>(?:" + BUTTON + ")|[\\s\\[\\]【】()<>《》〈〉|│丨:、,/·.+\\-—*])++", Pattern.CASE_INSENSITIVE);
    private static final Pattern BUTTONS_AT_END =
            Pattern.compile("[\\s\\[【(]+(?:(?:打印|关闭|分享|收藏|字体|字号|大|中|小|返回)[本页窗口到至:大中小]*[\\s\\]】)\\[【(]*)++$");
    private static final Pattern STARTS = Pattern.compile(
            "(上|下|前|后)一(篇|条)(文章|新闻|信息)?(\\s*[:】\\]>|].*|\\s.*|)|扫一扫.*|扫码.{0,15}(打开|分享|阅读|查看).*"
                    + "|(用)?(微信|手机).{0,8}扫.{0,20}|分享到?\\s*:.{0,40}|(字体|字号)(大小)?\\s*:.{0,20}|您?是?第\\s*\\d*\\s*位?访(问|客).*");
    private static final Pattern FOOT = Pattern.compile(
            "版权所有|copyright|©|ICP\\s*备|公网安备|网站标识码|技术支持\\s*:|备案(序)?号" + "|建议使用.{0,30}(分辨率|浏览器)|网站地图",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS_THE_TEXT = Pattern.compile(
            "(打印|关闭)(本页|此页|窗口|页面)|上一(篇|条)|下一(篇|条)|版权所有" + "|copyright|相关(新闻|链接|阅读|文章)|返回顶部|扫一扫",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MAYBE_FOOT = Pattern.compile("(主办|承办|协办)(单位)?\\s*:.*");
    private static final int LONGEST = 200;

    private Furniture() {}

    static boolean is(String line) {
        String half = HalfWidth.of(line);
        return half.length() <= LONGEST
                && (ONLY_BUTTONS.matcher(half).matches()
                        || !half.endsWith("。") && STARTS.matcher(half).matches()
                        || isFoot(half));
    }

    static boolean isFoot(String line) {
        return !line.endsWith("。") && FOOT.matcher(HalfWidth.of(line)).find();
    }

    /** 主办单位:… stands in the foot of a site, but in an announcement too. */
    static boolean maybeFoot(String line) {
        return MAYBE_FOOT.matcher(HalfWidth.of(line)).matches();
    }

    /** After such a piece of furniture only whole sentences are believed to be text. */
    static boolean endsTheText(String line) {
        return is(line) && ENDS_THE_TEXT.matcher(line).find();
    }

    static String withoutButtonsAtEnd(String line) {
        Matcher buttons = BUTTONS_AT_END.matcher(HalfWidth.of(line));
        return buttons.find() ? line.substring(0, buttons.start()).strip() : line;
    }
}
