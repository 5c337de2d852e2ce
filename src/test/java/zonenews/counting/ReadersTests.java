package zonenews.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;

/** Who counts as a reader. */
@NewsroomTest
class ReadersTests {

    @Autowired
    private Newsroom newsroom;

    @Test
    void every_opening_by_a_person_adds_one_and_the_number_shown_includes_it() {
        Long id = newsroom.published("三次打开");
        Visitor resident = newsroom.resident();
        for (int opening = 1; opening <= 3; opening++) {
            assertThat(resident.get("/articles/" + id).html().select(".views").text())
                    .isEqualTo(String.valueOf(opening));
        }
        assertThat(newsroom.views(id)).isEqualTo(3);
    }

    @Test
    void a_head_request_and_the_print_view_add_nothing() {
        Long id = newsroom.published("不算阅读");
        assertThat(newsroom.resident().send("HEAD", "/articles/" + id).status()).isEqualTo(200);
        assertThat(newsroom.resident().get("/articles/" + id + "/print").status())
                .isEqualTo(200);
        assertThat(newsroom.views(id)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"Sec-Purpose,prefetch", "Sec-Purpose,prefetch;prerender", "Purpose,prefetch", "X-Moz,prefetch"})
    void a_page_fetched_ahead_adds_nothing(String header, String value) {
        Long id = newsroom.published("预先取来");
        assertThat(newsroom.resident().get("/articles/" + id, header, value).status())
                .isEqualTo(200);
        assertThat(newsroom.views(id)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)",
                "Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)",
                "Mozilla/5.0 (compatible; 360Spider)",
                "Mozilla/5.0 (compatible; HaosouSpider)",
                "Mozilla/5.0 (compatible; Bytespider; spider-feedback@bytedance.com)",
                "Mozilla/5.0 (compatible; Toutiaospider)",
                "Mozilla/5.0 (compatible; YisouSpider)",
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
            })
    void a_declared_crawler_adds_nothing(String userAgent) {
        Long id = newsroom.published("爬虫来过");
        newsroom.resident().get("/articles/" + id, "User-Agent", userAgent);
        assertThat(newsroom.views(id)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl/8.5.0",
                "Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0.44"
            })
    void people_and_what_they_use_by_hand_are_readers(String userAgent) {
        Long id = newsroom.published("有人来读");
        newsroom.resident().get("/articles/" + id, "User-Agent", userAgent);
        assertThat(newsroom.views(id)).isOne();
    }

    @Test
    void a_signed_in_editor_adds_nothing() {
        Long id = newsroom.published("编辑看自己的稿");
        assertThat(newsroom.editor().get("/articles/" + id).status()).isEqualTo(200);
        assertThat(newsroom.views(id)).isZero();
    }

    @Test
    void an_article_that_is_not_there_is_not_counted() {
        Long id = newsroom.withdrawn("撤下的", "");
        newsroom.resident().get("/articles/" + id);
        assertThat(newsroom.views(id)).isZero();
    }

    @Test
    void with_a_repeat_window_the_same_reader_counts_once_in_that_time() {
        TestClock clock = new TestClock();
        RepeatedReaders readers = new RepeatedReaders(new CountingProperties(Duration.ofMinutes(30)), clock);
        assertThat(readers.isNew(from("10.0.0.1", "A"), 1L)).isTrue();
        assertThat(readers.isNew(from("10.0.0.1", "A"), 1L)).isFalse();
        assertThat(readers.isNew(from("10.0.0.1", "A"), 2L))
                .as("another article")
                .isTrue();
        assertThat(readers.isNew(from("10.0.0.2", "A"), 1L))
                .as("another address")
                .isTrue();
        assertThat(readers.isNew(from("10.0.0.1", "B"), 1L))
                .as("another browser")
                .isTrue();
        clock.forward(Duration.ofMinutes(30));
        assertThat(readers.isNew(from("10.0.0.1", "A"), 1L)).isTrue();
    }

    private static MockHttpServletRequest from(String address, String userAgent) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.addHeader("User-Agent", userAgent);
        return request;
    }
}
