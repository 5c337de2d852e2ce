package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import zonenews.Newsroom;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Role;

class AttackOnSignInTests extends Attack {

    @Test
    void an_offered_session_is_not_taken() {
        String offered = "zonenews=MDEyMzQ1NjctODlhYi1jZGVmLTAxMjMtNDU2Nzg5YWJjZGVm";
        assertThat(newsroom.resident().get("/login", "Cookie", offered).header("Set-Cookie"))
                .isNotEmpty()
                .doesNotContain(offered);
        assertThat(newsroom.resident().get("/admin", "Cookie", offered).location())
                .isEqualTo("/login");
        assertThat(newsroom.resident().get("/login;jsessionid=offered").status())
                .isEqualTo(400);
    }

    @Test
    void a_session_begun_before_signing_in_does_not_open_the_desk() {
        Visitor victim = newsroom.resident();
        Page form = victim.get("/login");
        String before = victim.cookies().getCookieStore().getCookies().get(0).toString();
        victim.sendForm(form, "form", Map.of("username", "admin", "password", Newsroom.PASSWORD));
        assertThat(victim.get("/admin/sessions").status()).isEqualTo(200);
        assertThat(newsroom.resident().get("/admin/sessions", "Cookie", before).location())
                .isEqualTo("/login");
    }

    @Test
    void signing_in_leads_back_to_the_desk_and_nowhere_else() throws IOException {
        assertThat(afterSigningIn(newsroom.resident(), "/admin/settings?x=1")).isEqualTo("/admin/settings?x=1");
        for (String page : List.of(
                "/login?continue=//evil.example",
                "/login?redirect=https://evil.example",
                "/login?spring-security-redirect=//evil.example",
                "//evil.example/admin",
                "/articles/1?to=//evil.example")) {
            assertThat(afterSigningIn(newsroom.resident(), page)).as(page).isEqualTo("/admin");
        }
        String begun = raw("GET /admin/sessions", "Host: evil.example");
        assertThat(begun).contains("Location: /login");
        String cookie = begun.replaceAll("(?s).*Set-Cookie: ([^;]+);.*", "$1");
        Visitor victim = newsroom.resident();
        Page form = victim.get("/login", "Cookie", cookie);
        Page signedIn = victim.post(
                "/login",
                Map.of(
                        "username",
                        "admin",
                        "password",
                        Newsroom.PASSWORD,
                        "_csrf",
                        form.html().select("input[name=_csrf]").val()),
                "Cookie",
                cookie);
        assertThat(signedIn.header("Location")).isEqualTo("/admin/sessions");
    }

    @Test
    void no_password_is_known_beforehand() {
        for (String name : List.of("admin", "administrator", "root", "test")) {
            for (String password : List.of(name, "password", "123456", "admin123", "")) {
                clock.forward(Duration.ofHours(2));
                assertThat(newsroom.resident()
                                .submit("/login", "form", Map.of("username", name, "password", password))
                                .header("Location"))
                        .as(name + "/" + password)
                        .isEqualTo("/login?error");
            }
        }
    }

    @Test
    void nothing_typed_makes_a_line_of_its_own_in_a_log(CapturedOutput output) {
        String forged = "x\r\n2026-01-01 INFO forged\u2028forged\u0085forged";
        Visitor stranger = newsroom.resident();
        stranger.submit("/login", "form", Map.of("username", forged, "password", forged));
        stranger.get("/search?q=x%0d%0aforged");
        stranger.get("/none%0d%0aforged");
        stranger.get("/", "User-Agent", "x forged");
        newsroom.editor()
                .submit("/admin/people/new", "form.person-form", Map.of("username", forged, "displayName", forged));
        assertThat(output.toString().lines()).noneMatch(line -> line.matches("(\\S+ INFO )?forged.*"));
        assertThat(jdbc.sql("select account_name || detail from audit_log where account_name is not null")
                        .query(String.class)
                        .list())
                .noneMatch(line -> line.matches("(?s).*[\\r\\n].*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//admin/settings",
                "/admin/..;/admin/settings",
                "/..;/admin/settings",
                "/admin;x=1/settings",
                "/admin/settings;x=1",
                "/%61dmin/settings",
                "/admin%2fsettings",
                "/admin%252fsettings",
                "/ADMIN/settings",
                "/Admin/Settings",
                "/admin//settings",
                "/admin/./settings",
                "/x/../admin/settings",
                "/admin/settings/",
                "/admin/settings.html",
                "/admin/settings%20",
                "/admin\\settings",
                "/admin/settings?x=/login",
                "/login/../admin/settings",
                "/css/../admin/settings",
            })
    void no_way_of_writing_the_address_opens_the_desk(String path) throws IOException {
        String answer = raw("GET " + path);
        assertThat(answer).matches("(?s)HTTP/1.1 (302|400|404).*").doesNotContain("reviewSteps");
        if (answer.startsWith("HTTP/1.1 302")) {
            assertThat(answer).contains("Location: /login\r\n");
        }
        Visitor auditor = newsroom.colleague(Role.AUDITOR);
        String cookie = auditor.cookies().getCookieStore().getCookies().get(0).toString();
        assertThat(raw("GET " + path, "Cookie: " + cookie))
                .matches("(?s)HTTP/1.1 (400|403|404).*")
                .doesNotContain("reviewSteps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"X-HTTP-Method-Override: DELETE", "X-Original-URL: /admin/settings", "X-Rewrite-URL: /admin"})
    void no_header_leads_elsewhere(String header) throws IOException {
        assertThat(raw("GET /", header)).startsWith("HTTP/1.1 200").doesNotContain("采编后台");
    }

    @Test
    void what_strangers_say_about_themselves_is_not_believed() throws IOException {
        String login = raw(
                "GET /login", "X-Forwarded-Proto: https", "X-Forwarded-Host: evil.example", "X-Forwarded-For: 9.9.9.9");
        assertThat(login)
                .contains("Set-Cookie: zonenews=")
                .doesNotContain("Secure")
                .doesNotContain("Strict-Transport-Security")
                .doesNotContain("evil.example");
        assertThat(raw("GET /admin", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https"))
                .contains("Location: /login\r\n");
        Visitor stranger = newsroom.resident();
        for (int i = 0; i < 6; i++) {
            Page form = stranger.get("/login");
            Page answer = stranger.post(
                    "/login",
                    Map.of(
                            "username",
                            "nobody" + i,
                            "password",
                            "x",
                            "_csrf",
                            form.html().select("input[name=_csrf]").val()),
                    "X-Forwarded-For",
                    "10.0.0." + i);
            assertThat(answer.status()).isEqualTo(i < 5 ? 302 : 429);
        }
        assertThat(jdbc.sql("select count(*) from audit_log where remote_address like '10.%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void pages_of_the_desk_stay_in_no_cache_and_in_no_frame_of_others() {
        Visitor everything = newsroom.editor();
        for (String path :
                List.of("/admin/articles", "/admin/settings", "/admin/people", "/admin/sessions", "/login")) {
            Page page = everything.get(path);
            assertThat(page.header("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(page.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
            assertThat(page.header("Content-Security-Policy"))
                    .contains("frame-ancestors 'self'", "default-src 'none'", "form-action 'self'")
                    .doesNotContain("unsafe");
        }
    }
}
