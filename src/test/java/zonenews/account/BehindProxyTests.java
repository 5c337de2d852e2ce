package zonenews.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor;
import zonenews.Visitor.Page;

/** Behind a proxy that is trusted, as the site stands on the internet. */
@NewsroomTest
@TestPropertySource(properties = "zonenews.trusted-proxies=127\\.0\\.0\\.1")
@Import(BehindProxyTests.Counting.class)
class BehindProxyTests {

    private static final AtomicInteger HASHES = new AtomicInteger();

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    /** Counts how often a password is held against a hash. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static BeanPostProcessor countsHashes() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof PasswordEncoder encoder ? new Counted(encoder) : bean;
                }
            };
        }
    }

    private record Counted(PasswordEncoder encoder) implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            HASHES.incrementAndGet();
            return encoder.matches(password, hash);
        }
    }

    private Page signIn(String name, String password, String from) {
        String[] headers = {"X-Forwarded-For", from, "X-Forwarded-Proto", "https", "Cookie", "none=1"};
        Visitor visitor = newsroom.resident();
        Page form = visitor.get("/login", headers);
        headers[5] = form.header("Set-Cookie").split(";")[0];
        return visitor.post(
                "/login",
                Map.of(
                        "username",
                        name,
                        "password",
                        password,
                        "_csrf",
                        form.html().select("input[name=_csrf]").val()),
                headers);
    }

    @Test
    void under_https_the_cookie_is_for_this_host_and_secure_connections_only() {
        Page signedIn = signIn("admin", Newsroom.PASSWORD, "203.0.113.7");
        assertThat(signedIn.header("Location")).isEqualTo("/admin");
        assertThat(signedIn.header("Set-Cookie"))
                .matches("__Host-zonenews=[A-Za-z0-9+/=]+; Path=/; Secure; HttpOnly; SameSite=Lax");
        assertThat(signedIn.header("Strict-Transport-Security")).isNotEmpty();
        String cookie = signedIn.header("Set-Cookie").split(";")[0];
        assertThat(newsroom.resident()
                        .get("/admin/sessions", "Cookie", cookie, "X-Forwarded-Proto", "https")
                        .status())
                .isEqualTo(200);
        assertThat(newsroom.resident().get("/admin/sessions", "Cookie", cookie).status())
                .isEqualTo(302);
    }

    @Test
    void people_are_told_apart_by_the_addresses_the_proxy_names() {
        signIn("admin", Newsroom.PASSWORD, "203.0.113.8");
        assertThat(jdbc.sql("select count(*) from audit_log where action = '登录' and remote_address = '203.0.113.8'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        for (int i = 0; i < SignInThrottle.FREE_TRIES; i++) {
            signIn("nobody" + i, "wrong", "203.0.113.9");
        }
        assertThat(signIn("nobody9", "wrong", "203.0.113.9").status()).isEqualTo(429);
        assertThat(signIn("nobody9", "wrong", "203.0.113.10").status()).isEqualTo(302);
        assertThat(signIn("nobody9", "wrong", "203.0.113.9, 203.0.113.11").status())
                .isEqualTo(302);
    }

    @Test
    void a_name_nobody_has_costs_as_much_work_as_one_that_somebody_has() {
        signIn("nobody-first", "wrong", "203.0.113.20");
        int before = HASHES.get();
        Page unknown = signIn("nobody-at-all", "wrong", "203.0.113.21");
        int forUnknown = HASHES.get() - before;
        Page known = signIn("admin", "wrong", "203.0.113.22");
        int forKnown = HASHES.get() - before - forUnknown;
        assertThat(forUnknown).isEqualTo(1).isEqualTo(forKnown);
        assertThat(unknown.header("Location")).isEqualTo(known.header("Location"));
        assertThat(unknown.answer().body()).isEqualTo(known.answer().body());
    }
}
