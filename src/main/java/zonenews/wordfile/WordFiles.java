package zonenews.wordfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import zonenews.article.HouseStyle;
import zonenews.media.Media;
import zonenews.media.MediaLibrary;
import zonenews.media.MediaRefused;
import zonenews.wordfile.Block.Picture;

/** 导入 Word 文件: reads one and keeps its pictures in the library. */
@Component
public class WordFiles {

    private static final int MOST_PICTURES = 200;
    private static final int LONGEST_TITLE = 200;

    private final MediaLibrary library;

    WordFiles(MediaLibrary library) {
        this.library = library;
    }

    /**
     * @param name what the file was called
     * @throws WordFileRefused if it cannot be read as a Word file
     */
    public WordFile takeIn(Path file, String name, String who) throws IOException {
        Notes notes = new Notes();
        try (WordArchive archive = WordArchive.open(file)) {
            TitleLines lines = TitleLines.of(new WordReader(archive, notes).read());
            String named = withoutEnding(name);
            Kept kept = new Kept(archive, notes, named, who);
            String body = HouseStyle.ofHtml(new WordHtml(kept::picture, notes).write(lines.rest()));
            if (body.isEmpty() && lines.title().isEmpty()) {
                throw new WordFileRefused("word.empty");
            }
            String title = lines.title();
            if (title.isEmpty() && !named.isEmpty()) {
                title = named;
                notes.add("文件里没有认出标题，用了文件名，请核对。");
            }
            return new WordFile(title, lines.subtitle(), body, notes.lines());
        } catch (StackOverflowError tooDeep) {
            throw new WordFileRefused("word.bomb");
        }
    }

    private static String withoutEnding(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String base = last.replaceFirst("(?i)\\.[a-z]{1,5}$", "").strip();
        return base.length() > LONGEST_TITLE ? base.substring(0, LONGEST_TITLE) : base;
    }

    /** The pictures of one file, each stored once however often it is shown. */
    private final class Kept {

        private final WordArchive archive;
        private final Notes notes;
        private final String named;
        private final String who;
        private final Map<String, Optional<Media>> stored = new HashMap<>();

        Kept(WordArchive archive, Notes notes, String named, String who) {
            this.archive = archive;
            this.notes = notes;
            this.named = named;
            this.who = who;
        }

        Optional<Media> picture(Picture picture) {
            Optional<Media> media = stored.get(picture.part());
            if (media == null) {
                media = stored.size() < MOST_PICTURES ? store(picture.part()) : Optional.empty();
                stored.put(picture.part(), media);
            }
            if (media.isEmpty()) {
                notes.missing("图片", picture.place());
            }
            return media;
        }

        private Optional<Media> store(String part) {
            byte[] content = archive.bytes(part).orElse(null);
            String ending = content == null ? null : ending(content);
            if (content == null || ending == null) {
                String format = part.substring(part.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
                notes.add("网页上不能显示 " + format + " 格式的图片：请在 Word 里另存为 PNG 或 JPG 后再放进来。");
                return Optional.empty();
            }
            try {
                return Optional.of(library.store(content, named + "-图" + (stored.size() + 1) + ending, who));
            } catch (MediaRefused | UncheckedIOException refused) {
                return Optional.empty();
            }
        }

        private static @Nullable String ending(byte[] content) {
            String begin = new String(content, 0, Math.min(12, content.length), StandardCharsets.ISO_8859_1);
            if (begin.startsWith("\u00ff\u00d8\u00ff")) {
                return ".jpg";
            }
            if (begin.startsWith("\u0089PNG")) {
                return ".png";
            }
            if (begin.startsWith("GIF8")) {
                return ".gif";
            }
            return begin.startsWith("RIFF") && begin.endsWith("WEBP") ? ".webp" : null;
        }
    }
}
