package zonenews.site;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name and where it leads: a page of this site, or of another. The office writes one a line, the name first. */
public record SiteLink(String name, String address) {

    private static final Pattern WEB =
            Pattern.compile("(?i)(https?://(?:[^/?#]*@)?)([^/?#@:]+|\\[[^/?#@]*])([:/?#].*|)");

    public static List<SiteLink> of(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(SiteLink::ofLine)
                .toList();
    }

    private static SiteLink ofLine(String line) {
        String stripped = line.strip();
        int space = stripped.length() - 1;
        while (space >= 0 && !Character.isWhitespace(stripped.charAt(space))) {
            space--;
        }
        return new SiteLink(stripped.substring(0, Math.max(space, 0)).strip(), stripped.substring(space + 1));
    }

    public boolean isComplete() {
        boolean here = address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\");
        return !name.isEmpty() && (here || isWebAddress(address));
    }

    public static boolean isWebAddress(String value) {
        Matcher web = WEB.matcher(value);
        if (!web.matches()) {
            return false;
        }
        try {
            // A name in Chinese is read as the one browsers ask for.
            return new URI(web.group(1) + IDN.toASCII(web.group(2)) + web.group(3)).getHost() != null;
        } catch (IllegalArgumentException | URISyntaxException unreadable) {
            return false;
        }
    }
}
