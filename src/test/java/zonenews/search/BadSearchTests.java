package zonenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Cost;
import zonenews.Newsroom;
import zonenews.NewsroomTest;

/** Whatever is typed into the box there is a page, and soon. */
@Tag("cost")
@NewsroomTest
@ExtendWith(OutputCaptureExtension.class)
class BadSearchTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private SearchIndexer indexer;

    @BeforeEach
    void there_is_something_to_find() throws IOException {
        newsroom.published("园区开工");
        indexer.catchUp();
    }

    static List<String> typed() {
        return List.of(
                "*",
                "?",
                "\"",
                "\"\"\"",
                "(",
                ")(",
                "[* TO *]",
                "AND",
                "AND OR NOT",
                "\\",
                "title:园区",
                "园区~2^9",
                "' or '1'='1",
                "; drop table article; --",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${7*7} #{7*7} __${7*7}__",
                "../../etc/passwd",
                "%00%0a",
                "\0a\0",
                "\r\nSet-Cookie: a=b",
                "\u202e区园\u202c",
                "\u200b\u200d\ufeff",
                "😀",
                "👨‍👩‍👧‍👦园区",
                "\u0300\u0301\u0302",
                "𠮷𠮷",
                "园区 ".repeat(500),
                "园".repeat(10_000),
                "a".repeat(10_000),
                "1".repeat(5_000),
                "   ",
                "-",
                "9999年99月99日",
                "2023-02-31");
    }

    @ParameterizedTest
    @MethodSource("typed")
    void there_is_a_page_and_what_was_typed_stays(String typed) {
        for (String path : List.of("/search?q=", "/search/suggestions?q=")) {
            String answer = answer(path + URLEncoder.encode(typed, StandardCharsets.UTF_8));
            assertThat(answer).startsWith("HTTP/1.1 200");
            // A browser reads the titles that are offered as data, and never as a page.
            if (answer.contains("Content-Type: application/json")) {
                assertThat(answer).contains("X-Content-Type-Options: nosniff");
            } else {
                assertThat(answer).doesNotContain("<script>alert", "<img src=x");
            }
            assertThat(answer.split("\r\n\r\n", 2)[0]).doesNotContain("Set-Cookie");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=%ED%A0%80",
                "/search?q=%FF%FE",
                "/search?q=%C0%AF",
                "/search?q=%",
                "/search?q=%zz",
                "/search?q=100%&page=2",
                "/search?%FF=%FF&q=a",
                "/search/?q=%FF",
                "/search?q=a&q=b&q=c",
                "/search?q[]=a",
                "/search?q={[(\\^`|<a>\"",
                "/search?q",
                "/search?&&=&q==",
                "/search",
                "/search?q=a&page=-1",
                "/search?q=a&page=99999999999999999999",
                "/search?q=a&page=%00",
                "/search?q=a&from=x&to=%27",
                "/search?q=a&from=9999-99-99&to=2026-02-31",
                "/search?q=a&from=2026-02-02&to=2020-01-01",
                "/search?q=a&from=9999-12-31&to=9999-12-31",
                "/search?q=a&category=none&sort=none",
                "/search?q=a&category=..%2f..&sort=%FF",
            })
    void a_strange_address_is_answered_with_the_page_of_the_search_and_not_in_the_log(String path, CapturedOutput log) {
        assertThat(answer(path)).startsWith("HTTP/1.1 200").contains("<h1>搜索</h1>");
        assertThat(log).doesNotContain(" ERROR ");
    }

    @Test
    void of_bytes_nobody_can_read_the_readable_rest_is_looked_for() {
        assertThat(Jsoup.parse(answer("/search?q=%FF100%+%ED%A0%80%zz"))
                        .select("#q")
                        .val())
                .isEqualTo("100% %zz");
        Document page = Jsoup.parse(answer("/search?q=%FF%E5%9B%AD%E5%8C%BA&sort=date"));
        assertThat(page.select("#q").val()).isEqualTo("园区");
        assertThat(page.select(".search-order strong").eachText()).containsExactly("按发布时间");
        assertThat(answer("/search/suggestions?q=%FF%E5%9B%AD%E5%8C%BA")).contains("园区开工");
    }

    @Test
    void an_address_too_long_to_be_read_is_answered_with_a_page_of_the_site_that_says_so() {
        Document page =
                Jsoup.parse(answer("/search?q=" + URLEncoder.encode("园".repeat(20_000), StandardCharsets.UTF_8)));
        assertThat(page.select("main").text()).contains("无法识别的请求").contains("太长");
        assertThat(page.select("a[href=/]")).isNotEmpty();
    }

    @Test
    void what_was_typed_stays_in_the_box_with_its_signs() {
        String typed = "<b>\"园区\" & (开工) \\ *";
        assertThat(newsroom.resident()
                        .get("/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                        .html()
                        .select("#q")
                        .val())
                .isEqualTo(typed);
    }

    @Test
    void the_box_is_on_the_page_that_is_not_there_too() {
        assertThat(newsroom.resident().get("/nothing").html().select("form.search input[name=q]"))
                .hasSize(1);
    }

    private String answer(String path) {
        return Cost.within(Duration.ofSeconds(2), () -> asked(path));
    }

    private String asked(String path) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            // An older protocol, in which an answer comes whole and not in chunks.
            String request = "GET " + path + " HTTP/1.0\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }
}
