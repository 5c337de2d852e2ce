package zonenews.editing;

/** Where a sent form leads to. */
enum Then {
    STAY("done.saved"),
    PREVIEW("done.saved"),
    CHECK("done.saved"),
    SEND("done.sent"),
    PUBLISH("done.published");

    private final String done;

    Then(String done) {
        this.done = done;
    }

    /** Saving asks for a title only. */
    boolean asksForEverything() {
        return this == SEND || this == PUBLISH;
    }

    /** The page below the article's own that it leads to. */
    String page() {
        return switch (this) {
            case PREVIEW -> "/preview";
            case CHECK -> "?checked";
            default -> "";
        };
    }

    /** The key of the message that says what has been done. */
    String done() {
        return done;
    }
}
