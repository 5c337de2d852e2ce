package zonenews.importing;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A file to take in.
 *
 * @param root the real directory nothing is read outside of
 */
record PageFile(Path root, Path path) {

    private static final long LARGEST = 5L * 1024 * 1024;

    static boolean isPage(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && (name.endsWith(".txt") || isHtml(name));
    }

    private static boolean isHtml(String name) {
        return name.endsWith(".html") || name.endsWith(".htm");
    }

    String name() {
        return Lines.printable(root.relativize(path).toString());
    }

    /**
     * @throws NotTakenIn if it cannot be read, or too little or too much is found
     */
    OldPage read() {
        String text = PageText.of(bytes());
        boolean html = isHtml(path.getFileName().toString().toLowerCase(Locale.ROOT));
        return html ? HtmlPage.parse(text) : TextPage.parse(text);
    }

    private byte[] bytes() {
        try {
            if (Files.size(path) > LARGEST) {
                throw new NotTakenIn("The file is larger than 5 MB (文件过大)");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new NotTakenIn("The file cannot be read (无法读取): " + e);
        }
    }

    /** What the page names, if it lies on the disk inside the directory that is taken in. */
    Optional<Path> beside(String reference) {
        if (reference.isBlank() || reference.startsWith("//") || reference.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
            return Optional.empty();
        }
        String plain = reference.replaceFirst("[?#].*$", "").replace('\\', '/');
        try {
            String decoded = URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
            Path named = decoded.startsWith("/")
                    ? root.resolve(decoded.replaceFirst("^/+", ""))
                    : path.resolveSibling(decoded);
            Path inside = named.normalize();
            boolean ours = inside.startsWith(root)
                    && Files.isRegularFile(inside)
                    && inside.toRealPath().startsWith(root);
            return ours ? Optional.of(inside) : Optional.empty();
        } catch (IllegalArgumentException | IOException noPath) {
            return Optional.empty();
        }
    }
}
