package zonenews.picturedesk;

import java.util.Arrays;
import java.util.Optional;
import zonenews.media.MediaType;

/**
 * What the 素材库 is narrowed by.
 *
 * @param q a part of the name or the description
 * @param kind PICTURE, VIDEO or FILE; empty: all
 */
record MediaFilter(String q, String kind) {

    private static final int LONGEST = 100;

    MediaFilter {
        q = q.replace("\0", "").strip();
        q = q.substring(0, Math.min(q.length(), LONGEST));
    }

    static final MediaFilter NOTHING = new MediaFilter("", "");

    Optional<MediaType.Kind> chosenKind() {
        return Arrays.stream(MediaType.Kind.values())
                .filter(each -> each.name().equalsIgnoreCase(kind))
                .findFirst();
    }

    /** What contains the words, whichever signs they are made of. */
    String pattern() {
        return "%" + q.toLowerCase(java.util.Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    public boolean isNothing() {
        return q.isEmpty() && chosenKind().isEmpty();
    }
}
