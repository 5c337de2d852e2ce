package zonenews.frontpage;

/** Where on the home page. */
public enum Place {
    HEADLINE("头条", "显示排在最前、正在生效的一篇", 1),
    FOCUS("焦点图", "显示排在最前、正在生效的 5 篇，每篇都要有封面", 5),
    QUICK_LINK("快捷入口", "正在生效的都显示", 30);

    /** So many may be kept ahead in each place, with dates of effect. */
    static final int MOST_KEPT = 30;

    private final String label;
    private final String explained;
    private final int shown;

    Place(String label, String explained, int shown) {
        this.label = label;
        this.explained = explained;
        this.shown = shown;
    }

    public String label() {
        return label;
    }

    public String explained() {
        return explained;
    }

    /** How many of it residents see at once. */
    int shown() {
        return shown;
    }

    public boolean isOfArticles() {
        return this != QUICK_LINK;
    }
}
