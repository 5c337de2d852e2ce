package zonenews.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import zonenews.site.HomeDirectory;

/** Passwords made at random for the first sign-in: in a file of the home, one line each, until they are changed. */
@Component
class FirstPasswords {

    private static final Logger log = LoggerFactory.getLogger(FirstPasswords.class);
    private static final String FILE = "first-password.txt";
    /** Without the characters that are mistaken for one another. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final HomeDirectory home;
    private final SecureRandom random = new SecureRandom();

    FirstPasswords(HomeDirectory home) {
        this.home = home;
    }

    synchronized String make(String username) {
        StringBuilder password = new StringBuilder();
        random.ints(16, 0, ALPHABET.length()).forEach(i -> password.append(ALPHABET.charAt(i)));
        Path file = home.writeSecret(FILE, String.join("", otherLines(username)) + username + ": " + password + "\n");
        log.info("The first password of {} is in {}", username, file);
        return password.toString();
    }

    synchronized void erase(String username) {
        try {
            if (Files.exists(home.resolve(FILE))) {
                List<String> others = otherLines(username);
                if (others.isEmpty()) {
                    Files.delete(home.resolve(FILE));
                } else {
                    home.writeSecret(FILE, String.join("", others));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> otherLines(String username) {
        Path file = home.resolve(FILE);
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.startsWith(username + ": "))
                            .map(line -> line + "\n")
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
