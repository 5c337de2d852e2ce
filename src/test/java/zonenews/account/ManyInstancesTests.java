package zonenews.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.NewsroomTestOnPostgres;
import zonenews.Visitor;
import zonenews.ZoneNews;

/** Who is signed in is so in every instance, and after each has started anew. */
@NewsroomTestOnPostgres
class ManyInstancesTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Environment environment;

    private static ConfigurableApplicationContext start(Path home, String... more) {
        Stream<String> arguments = Stream.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--zonenews.home=" + home,
                "--ZONENEWS_ADMIN_PASSWORD=" + Newsroom.PASSWORD);
        return new SpringApplicationBuilder(ZoneNews.class)
                .run(Stream.concat(arguments, Stream.of(more)).toArray(String[]::new));
    }

    private static Visitor visitor(ConfigurableApplicationContext site) {
        return new Visitor(Integer.parseInt(site.getEnvironment().getProperty("local.server.port")));
    }

    private static String cookie(Visitor visitor) {
        return visitor.cookies().getCookieStore().getCookies().get(0).toString();
    }

    @Test
    void a_session_goes_on_when_the_program_has_started_anew() {
        Path home = NewsroomTest.FreshHome.create();
        String cookie;
        try (ConfigurableApplicationContext site = start(home)) {
            Visitor admin = visitor(site);
            admin.signIn("admin", Newsroom.PASSWORD);
            cookie = cookie(admin);
        }
        try (ConfigurableApplicationContext site = start(home)) {
            Visitor admin = visitor(site);
            assertThat(admin.get("/admin/sessions", "Cookie", cookie).status()).isEqualTo(200);
            assertThat(visitor(site).get("/admin/sessions").status()).isEqualTo(302);
        }
    }

    @Test
    void on_two_instances_one_signs_in_and_out_of_both() {
        try (ConfigurableApplicationContext other = start(
                NewsroomTest.FreshHome.create(),
                "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                "--spring.datasource.username=postgres")) {
            Visitor here = newsroom.editor();
            String cookie = cookie(here);
            assertThat(visitor(other)
                            .get("/admin/sessions", "Cookie", cookie)
                            .html()
                            .select(".badge")
                            .text())
                    .isEqualTo("本机，当前");
            here.submit("/admin/sessions", "form[action=/logout]", Map.of());
            assertThat(visitor(other).get("/admin/sessions", "Cookie", cookie).location())
                    .isEqualTo("/login");
        }
    }
}
