package zonenews.media;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name of a stored picture says how large it is, and by that in which smaller widths it is handed out as well, so
 * that whoever shows it need not ask. Pictures from before have other names, and one width.
 *
 * @param width what this very name stands for
 */
public record PictureName(String whole, int wholeWidth, int wholeHeight, int width) {

    static final int LARGEST = 1600;
    private static final int[] SMALLER = {480, 960};
    private static final Pattern FORM =
            Pattern.compile("(([0-9a-f]{32})w(\\d{1,5})h(\\d{1,5}))(?:x(\\d{1,5}))?\\.(jpg|png)");
    private static final String ADDRESS = "/media/";

    static String generated(int width, int height, MediaType type) {
        return generated() + "w" + width + "h" + height + "." + type.extension();
    }

    /** A name of which no part was typed by anybody. */
    static String generated() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    static Optional<PictureName> of(String name) {
        Matcher parts = FORM.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int whole = Integer.parseInt(parts.group(3));
        String own = parts.group(5);
        return Optional.of(new PictureName(
                        parts.group(1) + "." + parts.group(6),
                        whole,
                        Integer.parseInt(parts.group(4)),
                        own == null ? whole : Integer.parseInt(own)))
                .filter(picture -> own == null || picture.widths().contains(picture.width));
    }

    /** {@code /media/…x480.jpg 480w, …}; empty where there is one width only. */
    public static String srcset(String name) {
        return of(name).map(PictureName::srcset).orElse("");
    }

    private String srcset() {
        return widths().isEmpty()
                ? ""
                : Stream.concat(
                                widths().stream().map(each -> ADDRESS + narrowed(each) + " " + each + "w"),
                                Stream.of(ADDRESS + whole + " " + wholeWidth + "w"))
                        .collect(Collectors.joining(", "));
    }

    /** A little narrower would not be worth a file. */
    List<Integer> widths() {
        return Arrays.stream(SMALLER)
                .filter(each -> each * 5 <= wholeWidth * 4)
                .boxed()
                .toList();
    }

    boolean isNarrowed() {
        return width != wholeWidth;
    }

    String name() {
        return isNarrowed() ? narrowed(width) : whole;
    }

    private String narrowed(int to) {
        int dot = whole.lastIndexOf('.');
        return whole.substring(0, dot) + "x" + to + whole.substring(dot);
    }
}
