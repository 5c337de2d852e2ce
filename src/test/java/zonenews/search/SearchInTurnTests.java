package zonenews.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SearchInTurnTests {

    private static final int READERS = 3 * Runtime.getRuntime().availableProcessors();

    private final SearchInTurn turns = new SearchInTurn();

    @Test
    void who_reads_a_page_slowly_keeps_nobody_waiting() throws Exception {
        CountDownLatch allAreReading = new CountDownLatch(READERS);
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<String>> pages = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                pages.add(readers.submit(() -> searched(new SlowReader(allAreReading))));
            }
            for (Future<String> page : pages) {
                assertThat(page.get(60, TimeUnit.SECONDS)).isEqualTo("page");
            }
        } finally {
            readers.shutdownNow();
        }
    }

    private String searched(MockHttpServletResponse response) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/search");
        request.setServletPath("/search");
        turns.doFilter(request, response, (asked, answer) -> answer.getWriter().write("page"));
        return response.getContentAsString();
    }

    /** Goes on to read when all others have begun to. */
    private static final class SlowReader extends MockHttpServletResponse {

        private static final Duration HANGING = Duration.ofSeconds(30);
        private final CountDownLatch allAreReading;

        SlowReader(CountDownLatch allAreReading) {
            this.allAreReading = allAreReading;
        }

        @Override
        public jakarta.servlet.ServletOutputStream getOutputStream() {
            allAreReading.countDown();
            try {
                assertThat(allAreReading.await(HANGING.toSeconds(), TimeUnit.SECONDS))
                        .as("all have their page")
                        .isTrue();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            return super.getOutputStream();
        }
    }
}
