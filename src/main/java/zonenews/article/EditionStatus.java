package zonenews.article;

/** Where an edition stands on its way to residents. */
public enum EditionStatus {
    DRAFT("草稿"),
    RETURNED("退回修改"),
    FIRST_REVIEW("待初审"),
    SECOND_REVIEW("待复审"),
    FINAL_REVIEW("待终审"),
    READY("待发布"),
    LIVE("已发布"),
    PAST("历史");

    private final String label;

    EditionStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isUnderReview() {
        return this == FIRST_REVIEW || this == SECOND_REVIEW || this == FINAL_REVIEW;
    }

    /** Under review it is frozen, once published it never changes. */
    boolean canBeWritten() {
        return this == DRAFT || this == RETURNED;
    }
}
