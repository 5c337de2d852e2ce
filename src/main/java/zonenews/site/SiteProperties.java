package zonenews.site;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets for the machine.
 *
 * @param home everything to back up is below this directory: database, media, index
 * @param url the public address; canonical links, QR codes and feeds use it, never the Host header
 * @param trustedProxies addresses (regular expressions) whose X-Forwarded-* headers are believed
 */
@ConfigurationProperties("zonenews")
public record SiteProperties(
        @DefaultValue("./data") Path home,
        @DefaultValue("http://localhost:8080") URI url,
        @DefaultValue List<String> trustedProxies) {

    public SiteProperties {
        home = home.toAbsolutePath().normalize();
    }

    /** The full public address of a path of this site, {@code /articles/5}. */
    public String address(String path) {
        return url.toString().replaceAll("/+$", "") + path;
    }

    /** Nobody has set the public address yet. */
    public boolean isLocal() {
        return "localhost".equals(url.getHost()) || "127.0.0.1".equals(url.getHost());
    }
}
