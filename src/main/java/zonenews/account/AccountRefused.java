package zonenews.account;

/** An account cannot be as it was asked for. */
public class AccountRefused extends RuntimeException {

    private final String field;

    AccountRefused(String field, String messageKey) {
        super(messageKey);
        this.field = field;
    }

    /** Where on the form the reason belongs. */
    public String field() {
        return field;
    }

    public String messageKey() {
        return getMessage();
    }
}
