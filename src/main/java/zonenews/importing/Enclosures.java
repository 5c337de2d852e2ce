package zonenews.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import zonenews.article.EditionMedia;
import zonenews.article.HouseStyle;
import zonenews.media.Media;
import zonenews.media.MediaLibrary;
import zonenews.media.MediaRefused;

/** Pictures and files that lie beside an old page come along; those that do not are reported. */
@Component
class Enclosures {

    /**
     * @param body the text with the addresses of what was stored, without what was not
     */
    record Stored(String body, List<EditionMedia> media, List<String> notes) {}

    private static final long LARGEST = 20L * 1024 * 1024;
    private static final int LONGEST_NAME = 255;

    private final MediaLibrary library;

    Enclosures(MediaLibrary library) {
        this.library = library;
    }

    /** Outside of the transaction that takes the article in: a refused file must not undo it. */
    Stored store(OldPage page, PageFile file, String who) {
        if (page.enclosures().isEmpty()) {
            return new Stored(page.body(), List.of(), List.of());
        }
        Document body = Jsoup.parseBodyFragment(page.body());
        body.outputSettings().prettyPrint(false);
        Map<Long, EditionMedia> media = new LinkedHashMap<>();
        List<String> notes = new ArrayList<>();
        for (Enclosure enclosure : page.enclosures()) {
            List<Element> places = body.select("[src=" + enclosure.address() + "], [href=" + enclosure.address() + "]");
            if (places.isEmpty() && enclosure.picture()) {
                continue;
            }
            Optional<Media> stored = stored(enclosure, file, who, notes);
            stored.ifPresent(each -> media.putIfAbsent(each.id(), use(each, enclosure, media.size())));
            places.forEach(place -> rewrite(place, stored));
        }
        return new Stored(
                HouseStyle.ofHtml("<div>" + body.body().html() + "</div>"), List.copyOf(media.values()), notes);
    }

    private Optional<Media> stored(Enclosure enclosure, PageFile page, String who, List<String> notes) {
        String what = (enclosure.picture() ? "Picture (图片) " : "File (附件) ") + enclosure.reference();
        Optional<Path> file = page.beside(enclosure.reference());
        if (file.isEmpty()) {
            notes.add(what + " does not lie beside the page");
            return Optional.empty();
        }
        try {
            if (Files.size(file.get()) > LARGEST) {
                notes.add(what + " is larger than 20 MB");
                return Optional.empty();
            }
            Media media = library.store(Files.readAllBytes(file.get()), name(file.get()), who);
            if (enclosure.picture() && !media.type().isPicture()) {
                notes.add(what + " is no picture");
                return Optional.empty();
            }
            return Optional.of(media);
        } catch (MediaRefused e) {
            notes.add(what + ": " + e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            notes.add(what + " cannot be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static EditionMedia use(Media media, Enclosure enclosure, int position) {
        String label = enclosure.label().isEmpty() ? media.originalName() : enclosure.label();
        return new EditionMedia(media, !enclosure.picture(), position, ending(label));
    }

    private static String name(Path file) {
        return ending(Lines.printable(file.getFileName().toString()));
    }

    /** The end of a name says more than its beginning: 1.pdf. */
    private static String ending(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    private static void rewrite(Element place, Optional<Media> stored) {
        if (place.normalName().equals("img")) {
            stored.ifPresentOrElse(media -> place.attr("src", media.address()), place::remove);
        } else {
            stored.ifPresentOrElse(media -> place.attr("href", media.address()), place::unwrap);
        }
    }
}
