package zonenews.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import zonenews.site.SiteProperties;

/** Links that lead away from this site and from other government sites: residents are told before they follow one. */
@Component
public class LinksOut {

    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://[^\\s/?#].*");

    private final String ownHost;

    LinksOut(SiteProperties site) {
        this.ownHost = host(site.url());
    }

    /** What cannot be read as an address may lead anywhere. */
    boolean leadsOut(String address) {
        if (!isWebAddress(address)) {
            return false;
        }
        try {
            URI uri = new URI(address);
            String host = host(uri);
            boolean known = host.equals(ownHost) || host.equals("gov.cn") || host.endsWith(".gov.cn");
            return !known || uri.getUserInfo() != null;
        } catch (URISyntaxException unreadable) {
            return true;
        }
    }

    public static boolean isWebAddress(String address) {
        return WEB_ADDRESS.matcher(address).matches();
    }

    private static String host(URI address) {
        String host = address.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
    }

    /** The addresses in a text that are asked about. */
    Set<String> in(Element text) {
        Set<String> addresses = new LinkedHashSet<>();
        text.select("a[href]").eachAttr("href").stream().filter(this::leadsOut).forEach(addresses::add);
        return addresses;
    }

    /** Makes such links of a text lead over the notice. */
    void leadOverNotice(Element text, Long article) {
        for (Element link : text.select("a[href]")) {
            if (leadsOut(link.attr("href"))) {
                link.attr("href", notice(article, link.attr("href"))).attr("rel", "nofollow");
            }
        }
    }

    /** Where a link of an article leads: straight to its address, or over the notice. */
    String way(Long article, String address) {
        return leadsOut(address) ? notice(article, address) : address;
    }

    private static String notice(Long article, String address) {
        return "/leaving?article=" + article + "&to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
