package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.Article;
import zonenews.article.Category;
import zonenews.article.EditionStatus;

/** What is tried on sites of offices, tried on this one. */
@NewsroomTest
@ExtendWith(OutputCaptureExtension.class)
class AttackTests {

    @Autowired
    private Newsroom newsroom;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    /** All tests come from one address: what was wrong in one is forgotten before the next. */
    @BeforeEach
    void twoHoursLater() {
        clock.forward(Duration.ofHours(2));
    }

    private List<String> postAddresses() {
        return Addresses.of(mappings).stream()
                .filter(address -> address.startsWith("POST "))
                .map(address -> address.substring("POST ".length()))
                .toList();
    }

    private static String path(String pattern, Long id) {
        return pattern.replace("{id}", id.toString()).replace("{number}", "1").replaceAll("\\{[a-z]+}", "none");
    }

    @Test
    void no_form_of_another_site_changes_anything() {
        Visitor everything = newsroom.editor();
        Long id = newsroom.published("不被别的网站改动");
        for (String pattern : postAddresses()) {
            Page refused = everything.post(path(pattern, id), Map.of("title", "伪造"));
            assertThat(refused.status()).as(pattern).isEqualTo(403);
            assertThat(everything
                            .post(path(pattern, id), Map.of("_csrf", "forged"))
                            .status())
                    .as(pattern)
                    .isEqualTo(403);
        }
        assertThat(everything.post("/login", Map.of("username", "admin")).status())
                .isEqualTo(403);
        assertThat(everything.post("/logout", Map.of()).status()).isEqualTo(403);
        assertThat(everything.get("/admin/sessions").status()).isEqualTo(200);
    }

    @Test
    void no_link_changes_anything() {
        Visitor everything = newsroom.editor();
        Long id = newsroom.published("不被链接改动");
        Set<String> readable = Addresses.of(mappings);
        List<String> changing = postAddresses().stream()
                .filter(pattern -> !readable.contains("GET " + pattern))
                .filter(pattern -> !pattern.equals("/admin/people/{id}"))
                // The auditor's alone: 403.
                .filter(pattern -> !pattern.startsWith("/admin/log"))
                // Read as the number of an article, which it is not: 400.
                .filter(
                        pattern -> !pattern.matches(
                                "/admin/(articles/(autosave|check|comparison|unsaved)|columns/rewriting|words/(additions|preview))"))
                .toList();
        assertThat(changing).hasSizeGreaterThan(10);
        for (String pattern : changing) {
            assertThat(everything.get(path(pattern, id)).status()).as(pattern).isEqualTo(405);
        }
        assertThat(everything.get("/logout").status()).isEqualTo(404);
        assertThat(everything.get("/admin/sessions").status()).isEqualTo(200);
    }

    @Test
    void an_editor_of_another_column_neither_reads_nor_changes_an_article() {
        Category column = newsroom.column("园区要闻");
        Long id = newsroom.draft("别人的稿件", column);
        Visitor stranger = newsroom.colleague(
                new Right(Role.EDITOR, newsroom.column("别的栏目").id()));
        String token = stranger.get("/admin/password")
                .html()
                .select("input[name=_csrf]")
                .val();
        Set<String> ofAnArticle = new TreeSet<>(Addresses.of(mappings));
        ofAnArticle.removeIf(address -> !address.contains(" /admin/articles/{id}"));
        assertThat(ofAnArticle).hasSizeGreaterThan(10);
        for (String address : ofAnArticle) {
            String path = path(address.split(" ")[1], id);
            Page refused = address.startsWith("GET")
                    ? stranger.get(path)
                    : stranger.post(path, Map.of("_csrf", token, "title", "改掉", "body", "改掉"));
            assertThat(refused.status()).as(address).isEqualTo(403);
            assertThat(refused.answer().body()).doesNotContain("别人的稿件");
        }
        assertThat(newsroom.article(id).latest().content().title()).isEqualTo("别人的稿件");
    }

    @Test
    void an_article_is_not_moved_into_a_column_one_does_not_write_in() {
        Category own = newsroom.column("自己的栏目");
        Category other = newsroom.column("别的栏目");
        Visitor editor = newsroom.colleague(new Right(Role.EDITOR, own.id()));
        Page refused = editor.submit(
                "/admin/articles/new",
                "#article-form",
                Map.of("title", "越界", "body", "正文", "categoryId", other.id().toString()));
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void fields_that_are_not_on_the_form_are_nobodys() {
        Category column = newsroom.column("园区要闻");
        Visitor editor = newsroom.colleague(new Right(Role.EDITOR, column.id()));
        Map<String, String> typed = new HashMap<>(
                Map.of("title", "多填几项", "body", "正文", "categoryId", column.id().toString(), "then", "STAY"));
        for (String field : List.of(
                "views",
                "total",
                "id",
                "version",
                "number",
                "latest.version",
                "siteVersion",
                "review.steps",
                "owesReview")) {
            typed.put(field, "999");
        }
        for (String field : List.of("authorId", "createdBy", "changedBy", "publishedBy", "writers", "review.writers")) {
            typed.put(field, "admin");
        }
        typed.put("status", "LIVE");
        typed.put("review.status", "LIVE");
        typed.put("publishedAt", "2020-01-01T00:00");
        typed.put("class.module.classLoader.resources", "x");
        Page saved = editor.submit("/admin/articles/new", "#article-form", typed);
        Long id = Long.valueOf(saved.location().replaceAll("\\D", ""));
        Article article = newsroom.article(id);
        assertThat(id).isNotEqualTo(999L);
        assertThat(newsroom.views(id)).isZero();
        assertThat(article.createdBy()).startsWith("colleague");
        assertThat(article.latest().changedBy()).startsWith("colleague");
        assertThat(article.latest().status()).isEqualTo(EditionStatus.DRAFT);
        assertThat(article.publishedAt()).isNull();
        assertThat(newsroom.resident().get("/articles/" + id).status()).isEqualTo(404);
    }

    @Test
    void an_account_is_changed_by_nothing_but_its_form() {
        Long id = jdbc.sql("select id from account where username = 'admin'")
                .query(Long.class)
                .single();
        newsroom.editor()
                .submit(
                        "/admin/people/" + id,
                        "form.person-form",
                        Map.of(
                                "username", "root",
                                "enabled", "false",
                                "passwordHash", "x",
                                "mustChangePassword", "true",
                                "version", "7",
                                "id", "1"));
        newsroom.editor();
    }

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

    private String afterSigningIn(Visitor visitor, String firstOpened) {
        visitor.get(firstOpened);
        Page form = visitor.get("/login" + (firstOpened.startsWith("/login?") ? firstOpened.substring(6) : ""));
        return visitor.sendForm(form, "form", Map.of("username", "admin", "password", Newsroom.PASSWORD))
                .header("Location");
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

    /** The bytes as they are, as no client would send them. */
    private String raw(String request, String... headers) throws IOException {
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
