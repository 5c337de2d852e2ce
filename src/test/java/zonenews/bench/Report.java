package zonenews.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Markdown, printed line by line and kept. */
final class Report {

    private final StringBuilder markdown = new StringBuilder();

    void line(String format, Object... values) {
        String line = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
        System.out.println(line);
        markdown.append(line).append('\n');
    }

    void keep(Path directory, String name) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(name + ".md"), markdown);
    }
}
