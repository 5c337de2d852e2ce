package zonenews.editing;

/**
 * Why a text is to go on although 发布检查 found what blocks it.
 *
 * @param allowed whether this one may say so
 * @param action as the audit log names it
 */
record Despite(String reason, boolean allowed, String action) {

    static final int LONGEST = 500;
    private static final int SHORTEST = 2;

    Despite {
        reason = reason.strip();
    }

    /** To those who review it: they decide whether residents read it so. */
    static Despite sending(String reason) {
        return new Despite(reason, true, "带着检查问题送审");
    }

    static Despite publishing(String reason, boolean allowed) {
        return new Despite(reason, allowed, "越过发布检查");
    }

    boolean isSaid() {
        return reason.length() >= SHORTEST && reason.length() <= LONGEST;
    }
}
