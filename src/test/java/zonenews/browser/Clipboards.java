package zonenews.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** What other programs put on the clipboard (src/test/resources/paste), and how it is pasted into the form. */
class Clipboards {

    private static final Path DIRECTORY = Path.of("src", "test", "resources", "paste");
    private static final String PASTE = """
            ({html, rtf, text, pictures}) => {
                const data = new DataTransfer();
                if (html) data.setData('text/html', html);
                if (rtf) data.setData('text/rtf', rtf);
                if (text) data.setData('text/plain', text);
                for (const name of pictures) data.items.add(new File(['picture'], name, {type: 'image/png'}));
                const editor = document.querySelector('#body-editor');
                editor.focus();
                editor.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
            }""";

    private Clipboards() {}

    /** The names of all golden files. */
    static List<String> all() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".expected.html"))
                    .map(name -> name.replace(".expected.html", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String file) {
        return read(file, StandardCharsets.UTF_8);
    }

    private static String read(String file, Charset charset) {
        try {
            Path path = DIRECTORY.resolve(file);
            return Files.exists(path) ? Files.readString(path, charset) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One block stands on a line of the file, so that people can read it. */
    static String expected(String name) {
        return read(name + ".expected.html").replace("\n", "");
    }

    static void paste(Page page, String name) {
        String text = read(name + ".txt");
        paste(
                page,
                read(name + ".html"),
                read(name + ".rtf", StandardCharsets.ISO_8859_1),
                text.isEmpty() ? read(name + ".plain") : text,
                List.of());
    }

    static void paste(Page page, String html, String rtf, String text, List<String> pictures) {
        page.evaluate(PASTE, Map.of("html", html, "rtf", rtf, "text", text, "pictures", pictures));
    }

    static byte[] png(Color colour) {
        BufferedImage picture = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, 640, 400);
        brush.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** Uploads are answered as the 素材库 answers them: golden1.png, golden2.png … */
    static void answerUploads(Page page) {
        AtomicInteger last = new AtomicInteger();
        page.route("**/admin/media", route -> answer(route, last.incrementAndGet()));
        page.route("**/media/golden*", route -> route.fulfill(new Route.FulfillOptions().setBody("")));
    }

    static void answer(Route route, int number) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(201)
                .setContentType("application/json")
                .setBody("""
                                {"name":"golden%1$d.png","address":"/media/golden%1$d.png","originalName":"图.png",
                                "picture":true,"width":40,"height":30,"size":7,"label":"PNG","alt":"","caption":""}""".formatted(number)));
    }
}
