package zonenews.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Full-width and half-width, capital and small, traditional and simplified characters meet: each becomes exactly one, so
 * that a place in what was made is the same place in what was written. The comma of a Chinese sentence stays: it stands
 * in no number.
 */
final class Characters {

    private static final char[] MEETS = table();

    private Characters() {}

    static String meeting(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = MEETS[characters[i]];
        }
        return new String(characters);
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        char[] simplified = simplified();
        for (int c = 0; c < table.length; c++) {
            boolean isFullWidth = c >= 0xFF01 && c <= 0xFF5E && c != '，';
            char half = isFullWidth ? (char) (c - 0xFEE0) : (char) c;
            char small = Character.toLowerCase(half);
            table[c] = simplified[small] == 0 ? small : simplified[small];
        }
        return table;
    }

    private static char[] simplified() {
        char[] simplified = new char[Character.MAX_VALUE + 1];
        try (BufferedReader pairs = new BufferedReader(new InputStreamReader(
                Characters.class.getResourceAsStream("/traditional.txt"), StandardCharsets.UTF_8))) {
            pairs.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                for (String pair : line.split(" ")) {
                    simplified[pair.charAt(0)] = pair.charAt(1);
                }
            });
            return simplified;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
