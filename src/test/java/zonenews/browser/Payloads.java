package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Newsroom;
import zonenews.TestClock;
import zonenews.article.HouseStyle;
import zonenews.article.ReviewRules;

/** What is tried on the site, and a browser in which nothing of it may run: no dialog opens, and no page holds what could open one. */
abstract class Payloads {

    /** What of a page could run: handlers, scripts that are not ours, addresses that are code, frames. */
    static final String WHAT_COULD_RUN = """
            () => [...document.querySelectorAll('*')].flatMap(each => [
                ...each.getAttributeNames().filter(name => name.startsWith('on')).map(name => each.localName + ' ' + name),
                ...['href', 'src', 'action', 'formaction', 'xlink:href', 'data']
                    .map(name => each.getAttribute(name) || '')
                    .filter(address => /^[\\s\\u0000-\\u001f]*(j\\s*a\\s*v\\s*a|vbscript|data:(?!image\\/))/i.test(address)),
                ...(each.localName === 'script' && !/^\\/js\\//.test(each.getAttribute('src') || '') && !['importmap', 'application/ld+json'].includes(each.type) ? ['script'] : []),
                ...(['iframe', 'object', 'embed', 'base', 'applet'].includes(each.localName) ? [each.localName] : []),
            ])""";

    @Autowired
    protected Newsroom newsroom;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    protected final List<String> dialogs = new ArrayList<>();
    protected Page page;
    private Desk desk;

    @BeforeEach
    void signedIn(Browser browser) {
        desk = new Desk(browser, port);
        page = desk.open("/admin");
        page.onDialog(dialog -> {
            dialogs.add(page.url());
            dialog.dismiss();
        });
    }

    @AfterEach
    void closed() {
        desk.close();
    }

    protected void open(String path) {
        page.navigate("http://127.0.0.1:" + port + path);
    }

    protected void harmless(String path) {
        open(path);
        nothingCouldRun(path);
    }

    protected void nothingCouldRun(String where) {
        assertThat(page.evaluate(WHAT_COULD_RUN)).as(where).asInstanceOf(LIST).isEmpty();
    }

    protected void publish(Long id) {
        newsroom.change(id, article -> article.publish(ReviewRules.NO_REVIEW, clock.instant(), "admin"));
    }

    protected static List<String> payloads() {
        try (InputStream file = Payloads.class.getResourceAsStream("/xss/payloads.txt")) {
            List<String> payloads = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(payloads).hasSizeGreaterThan(200);
            return payloads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several to an article, so that fewer pages have to be opened; one that swallows what follows is the last. */
    protected static List<List<String>> groups(int longest) {
        Map<Boolean, List<String>> bySwallowing =
                payloads().stream().collect(Collectors.partitioningBy(Payloads::swallowsWhatFollows));
        Deque<String> last = new ArrayDeque<>(bySwallowing.get(true));
        List<List<String>> groups = new ArrayList<>();
        List<String> group = new ArrayList<>();
        for (String payload : bySwallowing.get(false)) {
            if (!fits(group, payload, last, longest)) {
                groups.add(ended(group, last));
                group = new ArrayList<>();
            }
            group.add(payload);
        }
        groups.add(ended(group, last));
        last.forEach(payload -> groups.add(List.of(payload)));
        assertThat(groups.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(payloads());
        return groups;
    }

    private static boolean fits(List<String> group, String payload, Deque<String> last, int longest) {
        String ending = last.isEmpty() ? "" : last.peek();
        return String.join(" ", group).length() + payload.length() + ending.length() + 2 <= longest;
    }

    private static List<String> ended(List<String> group, Deque<String> last) {
        if (!last.isEmpty()) {
            group.add(last.poll());
        }
        return group;
    }

    /** Whether what stands behind it would be another thing than without it: it leaves a comment open, or a link. */
    private static boolean swallowsWhatFollows(String payload) {
        return !HouseStyle.of("<p>正文</p>" + payload + "<p>尾</p>").endsWith("<p>尾</p>");
    }
}
