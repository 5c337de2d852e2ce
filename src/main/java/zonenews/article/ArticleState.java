package zonenews.article;

/** What residents see of an article at an hour. */
public enum ArticleState {
    UNPUBLISHED("草稿"),
    SCHEDULED("待发布"),
    PUBLIC("已发布"),
    EXPIRED("已到期下线"),
    WITHDRAWN("已撤稿");

    private final String label;

    ArticleState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
