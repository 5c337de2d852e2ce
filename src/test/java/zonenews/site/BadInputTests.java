package zonenews.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;

/** Whatever is typed or sent: an answer of 4xx in the layout of the site. Spoken over a socket, as clients would not. */
@NewsroomTest
class BadInputTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Settings settings;

    @Autowired
    private TestClock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%00",
                "/%2e%2e",
                "/%2e%2e/%2e%2e/etc/passwd",
                "//admin",
                "/admin/..;/",
                "/a[x]",
                "/articles/x",
                "/articles/1.5",
                "/articles/-1",
                "/articles/99999999999999999999",
                "/articles/%C0%AF",
                "/articles/%FF%FE",
                "/articles/\u4e2d",
                "/categories/%ED%A0%80",
                "/categories/..%2f..",
                "/categories/a%5cb",
                "/categories/nothing?page=%FF",
                "/media/..%2f..%2fzonenews.mv.db",
                "/articles/1;jsessionid=1",
                "/nothing.jsp",
                "/%",
                "/%zz",
                "/actuator",
                "/actuator/env",
                "/error/",
            })
    void a_strange_address_gets_a_page_of_the_site(String path) throws IOException {
        assertIsOurPage(path, answer("GET " + path + " HTTP/1.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "abc", "99999999999", "1.5", "%20", "%00", "1%27", "\u96f6"})
    void a_strange_page_number_gets_a_page_of_the_site(String page) throws IOException {
        String path = "/categories/" + newsroom.column("通知公告").slug() + "?page=" + page;
        assertIsOurPage(path, answer("GET " + path + " HTTP/1.1"));
    }

    @Test
    void a_query_of_ten_thousand_characters_does_no_harm() throws IOException {
        String slug = newsroom.column("通知公告").slug();
        assertThat(answer("GET /categories/" + slug + "?q=" + "a".repeat(10_000) + " HTTP/1.1"))
                .startsWith("HTTP/1.1 200");
        String path = "/articles/" + "9".repeat(10_000);
        assertIsOurPage("ten thousand digits", answer("GET " + path + " HTTP/1.1"));
    }

    @Test
    void headers_that_are_too_long_get_a_page_of_the_site() throws IOException {
        assertIsOurPage("long header", answer("GET / HTTP/1.1", "X-Long: " + "a".repeat(140_000)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "TRACE", "PROPFIND", "NONSENSE"})
    void a_method_that_is_not_for_reading_gets_a_page_of_the_site(String method) throws IOException {
        assertIsOurPage(method, answer(method + " / HTTP/1.1", "Content-Length: 0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "image/png", "*/*", "nonsense", ";;"})
    void whatever_a_client_accepts_an_error_is_a_page(String accept) throws IOException {
        assertIsOurPage(accept, answer("GET /nothing HTTP/1.1", "Accept: " + accept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a[x]", "/%00", "//admin"})
    void what_never_reaches_the_application_is_answered_in_the_dress_of_the_day(String path) throws IOException {
        String today = SiteTime.local(clock.instant()).toLocalDate().toString();
        settings.change(new SiteSettings(
                Map.of(SiteSetting.NAME, "澜州<经开区>", SiteSetting.GREY_FROM, today, SiteSetting.GREY_TO, today)));
        String stylesheet = newsroom.resident()
                .get("/")
                .html()
                .select("link[rel=stylesheet]")
                .first()
                .attr("href");
        Document page = Jsoup.parse(answer("GET " + path + " HTTP/1.1").split("\r\n\r\n", 2)[1]);
        assertThat(page.select("html").hasClass("grey")).isTrue();
        assertThat(page.select(".site-name").text()).isEqualTo("澜州<经开区>");
        assertThat(page.select("link[rel=stylesheet]").attr("href"))
                .isEqualTo(stylesheet)
                .contains("-");
        settings.change(SiteSettings.NOT_SET);
        newsroom.resident().get("/");
        assertThat(answer("GET " + path + " HTTP/1.1")).doesNotContain("class=\"grey\"");
    }

    @Test
    void a_failure_of_our_own_is_told_without_its_cause() throws IOException {
        Long id = newsroom.published("数据损坏");
        jdbc.sql("update edition set status = 'NONSENSE' where article_id = ?")
                .param(id)
                .update();
        String answer = answer("GET /articles/" + id + " HTTP/1.1");
        assertThat(answer).startsWith("HTTP/1.1 500").contains("服务暂时不可用", "masthead");
        assertThat(answer).doesNotContain("zonenews.", "Exception", "NONSENSE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/login", "/%00", "//admin", "/css/none.css"})
    void every_answer_carries_the_security_headers(String path) throws IOException {
        String head = answer("GET " + path + " HTTP/1.1").split("\r\n\r\n", 2)[0];
        assertThat(head)
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("X-Content-Type-Options: nosniff", "Referrer-Policy:", "X-Frame-Options: SAMEORIGIN")
                .doesNotContain("unsafe-inline", "Server:", "X-Powered-By");
    }

    private static void assertIsOurPage(String what, String answer) {
        assertThat(answer.substring(0, Math.min(12, answer.length()))).as(what).matches("HTTP/1.1 4\\d\\d");
        assertThat(answer).as(what).contains("lang=\"zh-CN\"", "<header class=\"masthead\"", "返回首页");
        assertThat(answer)
                .as(what)
                .doesNotContain("Exception", "org.spring", "org.apache", "Tomcat", "Whitelabel", "java.");
    }

    /** Sends the bytes as they are; the answer is read to its end. */
    private String answer(String requestLine, String... headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            String request = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n"
                    + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
