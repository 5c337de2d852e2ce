package zonenews.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final HomeDirectory home;

    FirstPasswords(HomeDirectory home) {
        this.home = home;
    }

    synchronized String make(String username) {
        String password = MadePassword.random();
        Path file = home.writeSecret(FILE, String.join("", otherLines(username)) + username + ": " + password + "\n");
        log.info("The first password of {} is in {}", username, file);
        return password;
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
