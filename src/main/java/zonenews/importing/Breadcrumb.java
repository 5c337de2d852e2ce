package zonenews.importing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 当前位置: 首页 > 新闻动态 > 市县动态.
 *
 * @param columns without the home page; empty if the page has none
 * @param end the line after it
 */
record Breadcrumb(List<String> columns, int end) {

    private static final Breadcrumb NONE = new Breadcrumb(List.of(), 0);
    private static final String ARROW = "[>\\uff1e»›→➤》]+";
    private static final Pattern LABEL =
            Pattern.compile("[【\\[]?(?:您|你)?(?:现在|当前|目前)?(?:所在|所处)?的?位置(?:是|为|在)?[】\\]]?\\s*([:\\uff1a]?)\\s*(.*)");
    private static final Pattern FROM_HOME =
            Pattern.compile("(?:网站|本站)?(?:首页|主页)\\s*(?:" + ARROW + "|[/\\\\\\uff0f])\\s*.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern STARTS_WITH_SEPARATOR = Pattern.compile("(?:" + ARROW + "|[/\\\\\\uff0f]).*");
    private static final Pattern ENDS_OPEN = Pattern.compile("|.*(?:" + ARROW + "|[/\\\\:\\uff0f\\uff1a])");
    private static final Pattern HOME = Pattern.compile("(网站|本站)?(首页|主页)|home", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_COLUMN = Pattern.compile("正文|内容|详情|详细(内容|信息)?|(文章|信息|新闻)(内容|详情|正文)|查看(内容)?|浏览文章");
    private static final Pattern ARROWS = Pattern.compile(ARROW);
    private static final int MOST_LINES = 200;
    private static final int LONGEST_NAME = 60;
    /** After a blank line a longer one is the title, and so is any after a breadcrumb that stood on one line. */
    private static final int LONGEST_NAME_APART = 12;

    static Breadcrumb in(List<String> lines) {
        for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
            String line = lines.get(i).replace("&gt;", ">");
            Matcher label = LABEL.matcher(line);
            boolean labelled = label.matches();
            if (labelled || FROM_HOME.matcher(line).matches()) {
                Breadcrumb found = from(labelled ? label.group(2) : line, lines, i + 1);
                if (found != NONE) {
                    return found;
                }
            }
        }
        return NONE;
    }

    /** It may be broken over lines, before or after a separator. */
    private static Breadcrumb from(String begun, List<String> lines, int next) {
        StringBuilder crumbs = new StringBuilder(begun);
        String last = begun;
        int end = next;
        for (int i = next; i < lines.size(); i++) {
            String line = lines.get(i).replace("&gt;", ">");
            if (line.isEmpty()) {
                continue;
            }
            boolean near = i == end || split(last).size() < 2 && line.length() <= LONGEST_NAME_APART;
            boolean open = ENDS_OPEN.matcher(last.strip()).matches() && near && line.length() <= LONGEST_NAME;
            if (!open && !STARTS_WITH_SEPARATOR.matcher(line).matches()) {
                break;
            }
            crumbs.append(' ').append(line);
            last = line;
            end = i + 1;
        }
        List<String> parts = split(crumbs.toString());
        return parts.stream().anyMatch(Breadcrumb::isHome)
                        || parts.size() > 1 && ARROWS.matcher(crumbs).find()
                ? new Breadcrumb(columns(parts), end)
                : NONE;
    }

    private static List<String> split(String crumbs) {
        Pattern separator = ARROWS.matcher(crumbs).find()
                ? Pattern.compile("[\\s\\u3000]*" + ARROW + "[\\s\\u3000>\\uff1e]*")
                : Pattern.compile("\\s*[/\\\\|\\uff0f\\uff5c]\\s*|\\s+[-–—]+\\s+");
        return Arrays.stream(separator.split(crumbs.strip()))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<String> columns(List<String> parts) {
        int first = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (isHome(parts.get(i))) {
                first = i + 1;
            }
        }
        return parts.subList(first, parts.size()).stream()
                .filter(part -> !NO_COLUMN.matcher(part).matches())
                .toList();
    }

    private static boolean isHome(String part) {
        return HOME.matcher(part).matches();
    }
}
