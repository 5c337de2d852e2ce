package zonenews.search;

/** The first index is being made. */
class NotYetIndexed extends RuntimeException {

    private static final long serialVersionUID = 1;
}
