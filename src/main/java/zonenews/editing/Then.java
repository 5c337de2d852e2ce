package zonenews.editing;

/** Where a sent form leads to. */
enum Then {
    STAY("done.saved"),
    PREVIEW("done.saved"),
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

    /** The key of the message that says what has been done. */
    String done() {
        return done;
    }
}
