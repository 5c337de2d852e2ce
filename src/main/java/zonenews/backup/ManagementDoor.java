package zonenews.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import zonenews.site.HomeDirectory;

/** Where a command on this machine finds the running site, and the word it has to say: whoever may read the home. */
@Component
@ConditionalOnWebApplication
class ManagementDoor implements DisposableBean {

    static final String FILE = "running-site.txt";

    private final HomeDirectory home;
    private final Environment environment;
    private final WebEndpointProperties endpoints;
    private final String token;

    ManagementDoor(HomeDirectory home, Environment environment, WebEndpointProperties endpoints) {
        this.home = home;
        this.environment = environment;
        this.endpoints = endpoints;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.token = HexFormat.of().formatHex(random);
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        String port = environment.getProperty("local.management.port");
        if (port != null) {
            home.writeSecret(
                    FILE, "http://%s:%s%s/backup\n%s\n".formatted(host(), port, endpoints.getBasePath(), token));
        }
    }

    private String host() {
        String address = environment.getProperty("management.server.address", "");
        return address.isEmpty() || address.equals("0.0.0.0") || address.equals("::") ? "127.0.0.1" : address;
    }

    boolean opensFor(@Nullable String word) {
        return word != null
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), word.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void destroy() throws IOException {
        Path file = home.resolve(FILE);
        Files.deleteIfExists(file);
    }
}
