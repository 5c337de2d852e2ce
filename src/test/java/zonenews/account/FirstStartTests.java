package zonenews.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import zonenews.NewsroomTest;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.ZoneNews;

/** No password is known before the first start, and none stays that somebody else has seen. */
class FirstStartTests {

    @Test
    void the_first_password_is_made_at_random_kept_for_the_owner_alone_and_erased_when_it_is_changed()
            throws IOException {
        Path home = NewsroomTest.FreshHome.create();
        try (ConfigurableApplicationContext site = new SpringApplicationBuilder(ZoneNews.class)
                .properties(Map.of("server.port", "0", "server.address", "127.0.0.1", "zonenews.home", home.toString()))
                .run()) {
            Path file = home.resolve("first-password.txt");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            List<String> lines = Files.readAllLines(file);
            assertThat(lines).hasSize(1);
            assertThat(lines.get(0)).matches("admin: [A-Za-z0-9]{16}");
            String password = lines.get(0).substring("admin: ".length());

            Visitor admin = new Visitor(Integer.parseInt(site.getEnvironment().getProperty("local.server.port")));
            admin.signIn("admin", password);
            assertThat(admin.get("/admin/articles").location()).isEqualTo("/admin/password");
            Page changed = admin.submit(
                    "/admin/password",
                    "form[action=/admin/password]",
                    Map.of(
                            "currentPassword", password,
                            "newPassword", "a sentence of my own",
                            "repeatedPassword", "a sentence of my own"));
            assertThat(changed.location()).isEqualTo("/admin");
            assertThat(admin.get("/admin/articles").status()).isEqualTo(200);
            assertThat(file).doesNotExist();
        }
    }
}
