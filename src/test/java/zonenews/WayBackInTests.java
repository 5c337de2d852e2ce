package zonenews;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only administrator has forgotten the password: whoever may run commands on the machine lets them in. */
@NewsroomTestOnPostgres
@ExtendWith(OutputCaptureExtension.class)
class WayBackInTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    private static ConfigurableApplicationContext site(Path home) {
        return new SpringApplicationBuilder(ZoneNews.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--zonenews.home=" + home,
                        "--ZONENEWS_ADMIN_PASSWORD=" + Newsroom.PASSWORD);
    }

    private static String password(Path home) throws Exception {
        Path file = home.resolve("first-password.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        return Files.readString(file).strip().substring("admin: ".length());
    }

    private static void signsInAndIsAskedForANewOne(Visitor admin, String password) {
        admin.signIn("admin", password);
        assertThat(admin.get("/admin/articles").location()).isEqualTo("/admin/password");
    }

    @Test
    void while_the_site_is_stopped_a_new_password_is_left_in_its_home(CapturedOutput output) throws Exception {
        Path home = NewsroomTest.FreshHome.create();
        String inHome = "--zonenews.home=" + home;
        try (ConfigurableApplicationContext site = site(home)) {
            assertThat(ZoneNews.runCommand("--reset-password=admin", inHome)).isEqualTo(1);
            assertThat(output).contains("is in use by another running Zone News");
            site.getBean(JdbcClient.class)
                    .sql("update account set enabled = false")
                    .update();
        }
        assertThat(ZoneNews.runCommand("--reset-password=nobody\nforged", inHome))
                .isEqualTo(1);
        assertThat(output).contains("No account has this name").contains("there are 1 accounts");
        assertThat(output.toString().lines()).noneMatch(line -> line.startsWith("forged"));
        assertThat(ZoneNews.runCommand("--reset-password", inHome)).isEqualTo(1);
        assertThat(ZoneNews.runCommand("--reset-password=admin", inHome)).isZero();
        String password = password(home);
        assertThat(output).contains("first-password.txt").doesNotContain(password);
        try (ConfigurableApplicationContext site = site(home)) {
            Visitor admin = new Visitor(Integer.parseInt(site.getEnvironment().getProperty("local.server.port")));
            assertThat(admin.submit("/login", "form", Map.of("username", "admin", "password", Newsroom.PASSWORD))
                            .header("Location"))
                    .isEqualTo("/login?error");
            signsInAndIsAskedForANewOne(admin, password);
            assertThat(site.getBean(JdbcClient.class)
                            .sql("select detail from audit_log where action = '重置密码'")
                            .query(String.class)
                            .list())
                    .containsExactly("admin，在服务器上用命令重置，账号已启用");
        }
    }

    @Test
    void with_a_database_server_beside_the_running_site_whose_sessions_end() throws Exception {
        Visitor before = newsroom.resident();
        before.signIn("admin", Newsroom.PASSWORD);
        Path home = Path.of(environment.getProperty("zonenews.home"));
        try {
            assertThat(ZoneNews.runCommand(
                            "--reset-password=admin",
                            "--zonenews.home=" + home,
                            "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                            "--spring.datasource.username=postgres"))
                    .isZero();
            assertThat(before.get("/admin/sessions").location()).isEqualTo("/login");
            signsInAndIsAskedForANewOne(newsroom.resident(), password(home));
        } finally {
            jdbc.sql("update account set must_change_password = false, password_hash = ? where username = 'admin'")
                    .param(hash())
                    .update();
        }
    }

    /** Other tests share the application and sign in as before. */
    private String hash() {
        newsroom.colleague(zonenews.account.Role.EDITOR);
        return jdbc.sql("select password_hash from account where username like 'colleague%' limit 1")
                .query(String.class)
                .single();
    }
}
