package zonenews.wordfile;

/** The file is not taken in; the reason is a message's key. */
public class WordFileRefused extends RuntimeException {

    WordFileRefused(String messageKey) {
        super(messageKey);
    }

    WordFileRefused(String messageKey, Exception cause) {
        super(messageKey, cause);
    }

    public String messageKey() {
        return getMessage();
    }
}
