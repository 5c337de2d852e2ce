package zonenews.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the lines about a text say: 发布日期:… 信息来源:… 浏览次数:… */
final class Details {

    enum Field {
        TITLE("标题", "题目", "文章标题"),
        DATE("发布日期", "发布时间", "发稿日期", "发稿时间", "发表时间", "发表日期", "发布于", "日期", "时间", "录入时间", "添加时间"),
        UPDATED("更新时间", "更新日期"),
        SOURCE("信息来源", "文章来源", "稿件来源", "新闻来源", "内容来源", "来源", "稿源", "来源单位"),
        AUTHOR("作者", "文章作者", "记者", "撰稿", "撰稿人", "通讯员"),
        EDITOR("责任编辑", "责编", "编辑", "网站编辑"),
        CONTRIBUTOR("供稿", "供稿单位", "供稿人", "投稿单位"),
        VIEWS(
                "浏览次数", "浏览量", "浏览数", "浏览", "点击量", "点击数", "点击次数", "点击率", "点击", "阅读次数", "阅读量", "阅读数", "阅读", "访问次数",
                "访问量", "人气"),
        OTHER("字体", "字体大小", "字号", "分享", "分享到", "分享至", "打印", "审核", "审校", "校对", "发布机构", "发布单位", "发布部门", "信息分类");

        private final Set<String> labels;

        Field(String... labels) {
            this.labels = Set.of(labels);
        }

        static Field of(String label) {
            String bare = label.replaceAll("[\\s\\u3000]+", "");
            return Stream.of(values())
                    .filter(field -> field.labels.contains(bare))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final String GAP = "[\\s\\u3000]*";
    private static final Pattern LABEL = Pattern.compile("(?<![\\p{IsHan}A-Za-z])("
            + Stream.of(Field.values())
                    .flatMap(field -> field.labels.stream())
                    .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(label -> label))
                    .map(label -> String.join(GAP, label.split("")))
                    .collect(Collectors.joining("|"))
            + ")" + GAP + "[:\\uff1a]");
    private static final String OPENING = "^[\\s\\u3000\\[【(\\uff08●·|\\uff5c]+";
    private static final Pattern CLOSING = Pattern.compile("[\\s\\u3000|\\uff5c│丨,\\uff0c;\\uff1b/\\[【(\\uff08]+$");

    private final Map<Field, String> found = new EnumMap<>(Field.class);

    /** Whether a line begins as one about the text does: with a label, or with a date that a label or nothing follows. */
    static boolean describes(String line) {
        String bare = line.replaceFirst(OPENING, "");
        int afterDate = OldDate.endAtStartOf(bare);
        String rest = afterDate < 0 ? bare : bare.substring(afterDate).replaceFirst(OPENING, "");
        return afterDate >= 0 && rest.isBlank() || LABEL.matcher(rest).lookingAt();
    }

    static Details of(String line) {
        Details details = new Details();
        String bare = line.replaceFirst(OPENING, "");
        if (OldDate.endAtStartOf(bare) >= 0) {
            details.put(Field.DATE, bare.substring(0, firstLabel(bare)));
        }
        Matcher label = LABEL.matcher(bare);
        List<int[]> values = new ArrayList<>();
        List<Field> fields = new ArrayList<>();
        while (label.find()) {
            fields.add(Field.of(label.group(1)));
            values.add(new int[] {label.start(), label.end()});
        }
        for (int i = 0; i < fields.size(); i++) {
            int end = i + 1 < values.size() ? values.get(i + 1)[0] : bare.length();
            details.put(fields.get(i), value(bare.substring(values.get(i)[1], end)));
        }
        return details;
    }

    private static int firstLabel(String line) {
        Matcher label = LABEL.matcher(line);
        return label.find() ? label.start() : line.length();
    }

    private static String value(String raw) {
        String value = Furniture.withoutButtonsAtEnd(raw.strip());
        value = CLOSING.matcher(value).replaceFirst("").strip();
        boolean closesNothing = value.matches(".*[\\]】)\\uff09]") && !value.matches(".*[\\[【(\\uff08].*");
        return closesNothing ? value.substring(0, value.length() - 1).strip() : value;
    }

    /** What was said first stays. */
    void put(Field field, String value) {
        if (!value.isBlank()) {
            found.putIfAbsent(field, value);
        }
    }

    void add(Details more) {
        more.found.forEach(this::put);
    }

    boolean says(Field field) {
        return found.containsKey(field);
    }

    /** Whether everything the other says is said here, in other words perhaps. */
    boolean knowsAllOf(Details other) {
        return !other.found.isEmpty() && found.keySet().containsAll(other.found.keySet());
    }

    boolean contradicts(Details other) {
        return other.found.entrySet().stream()
                .anyMatch(each -> found.containsKey(each.getKey())
                        && !found.get(each.getKey()).equals(each.getValue()));
    }

    String get(Field field) {
        return found.getOrDefault(field, "");
    }

    /** The number the page's own counter showed, if it showed a plain one. */
    long views() {
        return Optional.of(HalfWidth.of(get(Field.VIEWS)).replace(",", ""))
                .map(Pattern.compile("(\\d{1,12})\\s*(次|人|人次)?.{0,8}")::matcher)
                .filter(Matcher::matches)
                .map(number -> Long.parseLong(number.group(1)))
                .orElse(0L);
    }
}
