package zonenews.article;

/** What was asked for is not possible in the state the article or edition is in; the reason is a message's key. */
public class NotAllowed extends RuntimeException {

    public NotAllowed(String messageKey) {
        super(messageKey);
    }

    static void unless(boolean condition, String messageKey) {
        if (!condition) {
            throw new NotAllowed(messageKey);
        }
    }

    public String messageKey() {
        return getMessage();
    }
}
