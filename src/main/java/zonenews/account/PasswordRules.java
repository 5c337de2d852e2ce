package zonenews.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Long, and not one that everybody would try first. */
@Component
class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT_SIGNS = 5;

    private final Set<String> common;

    PasswordRules() throws IOException {
        common = new ClassPathResource("common-passwords.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(PasswordRules::bare)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The key of the message that says what is wrong; empty: nothing. */
    String problemWith(String username, String current, String chosen, String repeated) {
        if (chosen.length() < SHORTEST) {
            return "password.short";
        }
        if (chosen.length() > LONGEST) {
            return "password.long";
        }
        if (chosen.equals(current)) {
            return "password.same";
        }
        if (isCommon(username, chosen)) {
            return "password.common";
        }
        return chosen.equals(repeated) ? "" : "password.repeat";
    }

    private boolean isCommon(String username, String chosen) {
        String bare = bare(chosen);
        return chosen.chars().distinct().count() < FEWEST_DIFFERENT_SIGNS
                || bare.isEmpty()
                || common.contains(bare)
                || bare.equals(bare(username))
                || bare.equals(bare(username + username));
    }

    /** Without case, and without the digits and signs people add at the end. */
    private static String bare(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String withoutEnd = lower.replaceAll("[^a-z\\p{IsHan}]+$", "");
        return withoutEnd.isEmpty() ? "" : withoutEnd;
    }
}
