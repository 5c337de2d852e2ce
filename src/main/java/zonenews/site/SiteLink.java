package zonenews.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** A name and where it leads: a page of this site, or of another. The office writes one a line, the name first. */
public record SiteLink(String name, String address) {

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
        try {
            URI address = new URI(value);
            boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
