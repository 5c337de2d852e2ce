package zonenews.article;

import org.jspecify.annotations.Nullable;
import zonenews.media.Media;

/**
 * Where an address leads, as far as this site knows.
 *
 * @param said what is wrong with it, to be read after its name; empty if nothing is
 * @param article the number of the article it names
 * @param media the file it names
 */
public record Destination(
        Standing standing,
        String said,
        @Nullable Long article,
        @Nullable Media media) {

    public enum Standing {
        /** Another site; nobody asks there. */
        ELSEWHERE,
        OPENS,
        /** Residents get there, by way of a newer address. */
        FORMER,
        NOT_PUBLIC,
        FILE_MISSING,
        NOTHING_THERE,
        /** An address inside the office. */
        INSIDE
    }

    static Destination opens() {
        return new Destination(Standing.OPENS, "", null, null);
    }

    static Destination elsewhere() {
        return new Destination(Standing.ELSEWHERE, "", null, null);
    }

    static Destination of(Standing standing, String said) {
        return new Destination(standing, said, null, null);
    }

    Destination named(Long number) {
        return new Destination(standing, said, number, media);
    }

    Destination holding(Media file) {
        return new Destination(standing, said, article, file);
    }
}
