package zonenews.editing;

/** What the desk's list may be narrowed to; an article with a draft beside its live text is in two of them. */
enum DeskState {
    DRAFT("草稿", "e.status = 'DRAFT'"),
    RETURNED("退回修改", "e.status = 'RETURNED'"),
    FIRST_REVIEW("待初审", "e.status = 'FIRST_REVIEW'"),
    SECOND_REVIEW("待复审", "e.status = 'SECOND_REVIEW'"),
    FINAL_REVIEW("待终审", "e.status = 'FINAL_REVIEW'"),
    UNDER_REVIEW("审核中（各步）", "e.status in ('FIRST_REVIEW', 'SECOND_REVIEW', 'FINAL_REVIEW')"),
    SCHEDULED("待发布", DeskState.LIVE + " and a.published_at > :now"),
    PUBLIC("已发布", DeskState.LIVE + " and a.published_at <= :now and a.expire_at > :now"),
    EXPIRED("已到期下线", DeskState.LIVE + " and a.published_at <= :now and a.expire_at <= :now"),
    WITHDRAWN("已撤稿", "a.withdrawn_at is not null");

    private static final String LIVE = "a.live_edition_id is not null and a.withdrawn_at is null";

    private final String label;
    private final String condition;

    DeskState(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    public String label() {
        return label;
    }

    /** About an article {@code a} and its latest edition {@code e}. */
    String condition() {
        return condition;
    }

    /** So few at any time that their articles are found sooner by the hour. */
    boolean isRare() {
        return this == SCHEDULED;
    }

    boolean asksForTheHour() {
        return condition.contains(":now");
    }
}
