package zonenews.importing;

/** A page or file stays outside; the message is the sentence the report gives for it. */
final class NotTakenIn extends RuntimeException {

    NotTakenIn(String reason) {
        super(reason);
    }
}
