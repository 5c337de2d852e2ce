package zonenews.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** A password nobody chose, for the sign-in that asks for a new one. */
public final class MadePassword {

    /** Without the characters that are mistaken for one another. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private MadePassword() {}

    public static String random() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
    }
}
