package zonenews.oversight;

import java.util.Arrays;

/** What is counted, and by what. */
enum Statistic {
    DAYS("浏览：按天", "日期", "浏览次数"),
    COLUMNS("浏览：按栏目", "栏目", "浏览次数"),
    ARTICLES("浏览：按稿件", "稿件", "浏览次数"),
    PUBLISHED("发稿：按栏目", "栏目", "发布篇数"),
    CONTRIBUTORS("采用量：按供稿单位", "供稿单位", "采用篇数"),
    EDITORS("采用量：按责任编辑", "责任编辑", "发布篇数"),
    AUTHORS("采用量：按作者", "作者", "发布篇数");

    private final String label;
    private final String what;
    private final String counted;

    Statistic(String label, String what, String counted) {
        this.label = label;
        this.what = what;
        this.counted = counted;
    }

    /** By day where nobody says what. */
    static Statistic of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(DAYS);
    }

    public String label() {
        return label;
    }

    /** Head of the first column of its table. */
    public String what() {
        return what;
    }

    /** Head of its numbers. */
    public String counted() {
        return counted;
    }

    public boolean isOfViews() {
        return this == DAYS || this == COLUMNS || this == ARTICLES;
    }
}
