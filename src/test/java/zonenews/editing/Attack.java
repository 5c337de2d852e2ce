package zonenews.editing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;

/** Requests no page of ours makes. */
@NewsroomTest
@ExtendWith(OutputCaptureExtension.class)
abstract class Attack {

    @Autowired
    Newsroom newsroom;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    /** All tests come from one address: what was wrong in one is forgotten before the next. */
    @BeforeEach
    void twoHoursLater() {
        clock.forward(Duration.ofHours(2));
    }

    List<String> postAddresses() {
        return Addresses.of(mappings).stream()
                .filter(address -> address.startsWith("POST "))
                .map(address -> address.substring("POST ".length()))
                .toList();
    }

    static String path(String pattern, Long id) {
        return pattern.replace("{id}", id.toString()).replace("{number}", "1").replaceAll("\\{[a-z]+}", "none");
    }

    String afterSigningIn(Visitor visitor, String firstOpened) {
        visitor.get(firstOpened);
        Page form = visitor.get("/login" + (firstOpened.startsWith("/login?") ? firstOpened.substring(6) : ""));
        return visitor.sendForm(form, "form", Map.of("username", "admin", "password", Newsroom.PASSWORD))
                .header("Location");
    }

    /** The bytes as they are, as no client would send them. */
    String raw(String request, String... headers) throws IOException {
        boolean hasHost = headers.length > 0 && headers[0].startsWith("Host:");
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            String text = request + " HTTP/1.1\r\n" + (hasHost ? "" : "Host: localhost\r\n") + "Connection: close\r\n"
                    + String.join("\r\n", headers) + (headers.length > 0 ? "\r\n" : "") + "\r\n";
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
