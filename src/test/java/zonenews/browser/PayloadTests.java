package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Newsroom;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.article.ReviewRules;

/** Nothing anybody types or pastes runs in anybody's browser: no dialog opens, and no page holds what could open one. */
@BrowserTest
class PayloadTests {

    /** What of a page could run: handlers, scripts that are not ours, addresses that are code, frames. */
    private static final String WHAT_COULD_RUN = """
            () => [...document.querySelectorAll('*')].flatMap(each => [
                ...each.getAttributeNames().filter(name => name.startsWith('on')).map(name => each.localName + ' ' + name),
                ...['href', 'src', 'action', 'formaction', 'xlink:href', 'data']
                    .map(name => each.getAttribute(name) || '')
                    .filter(address => /^[\\s\\u0000-\\u001f]*(j\\s*a\\s*v\\s*a|vbscript|data:(?!image\\/))/i.test(address)),
                ...(each.localName === 'script' && !/^\\/js\\//.test(each.getAttribute('src') || '') && !['importmap', 'application/ld+json'].includes(each.type) ? ['script'] : []),
                ...(['iframe', 'object', 'embed', 'base', 'applet'].includes(each.localName) ? [each.localName] : []),
            ])""";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private final List<String> dialogs = new ArrayList<>();
    private Desk desk;
    private Page page;

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

    @Test
    void nothing_typed_into_the_form_runs_on_the_site_on_the_desk_or_in_the_search() throws IOException {
        Visitor editor = newsroom.editor();
        String column = newsroom.column("园区要闻").id().toString();
        assertThat(payloads()).hasSizeGreaterThan(200);
        int number = 0;
        for (String payload : payloads()) {
            Map<String, String> typed = new LinkedHashMap<>();
            for (String field : List.of(
                    "title", "subtitle", "shortTitle", "summary", "keywords", "source", "author", "correction")) {
                typed.put(field, payload.substring(0, Math.min(60, payload.length())));
            }
            typed.put("title", payload);
            typed.put("categoryId", column);
            typed.put("body", "<p>正文</p>" + payload + "<p>尾</p>");
            Visitor.Page saved = editor.submit("/admin/articles/new", "#article-form", typed);
            assertThat(saved.status()).as(payload).isEqualTo(302);
            Long id = Long.valueOf(saved.location().replaceAll("\\D", ""));
            newsroom.change(id, article -> article.publish(ReviewRules.NO_REVIEW, clock.instant(), "admin"));
            harmless("/articles/" + id, payload);
            // The desk and the search hand out words of the same kind through the same doors: every fourth will do.
            if (number++ % 4 > 0) {
                continue;
            }
            harmless("/admin/articles/" + id, payload);
            harmless("/search?q=" + URLEncoder.encode(payload, StandardCharsets.UTF_8), payload);
        }
        harmless("/", "home");
        harmless("/admin/articles", "the desk's list");
        assertThat(dialogs).isEmpty();
    }

    @Test
    void nothing_pasted_into_the_text_runs() throws IOException {
        page.navigate("http://127.0.0.1:" + port + "/admin/articles/" + newsroom.draft("粘贴"));
        page.waitForSelector("#editor[data-ready]");
        for (String payload : payloads()) {
            page.evaluate("""
                    html => {
                        const clipboard = new DataTransfer();
                        clipboard.setData('text/html', '<p>甲</p>' + html + '<p>乙</p>');
                        clipboard.setData('text/plain', '甲乙');
                        document.querySelector('#body-editor').dispatchEvent(
                            new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));
                    }""", payload);
        }
        assertThat(
                        page.evaluate(
                                "document.querySelector('#body-editor').querySelectorAll('script,iframe,object,embed,style,svg,form,input').length"))
                .isEqualTo(0);
        assertThat(page.evaluate(WHAT_COULD_RUN)).asInstanceOf(LIST).isEmpty();
        assertThat(page.inputValue("#body")).contains("甲").doesNotContainPattern("<[^>]*\\son[a-z]+=");
        assertThat(dialogs).isEmpty();
    }

    private void harmless(String path, String payload) {
        page.navigate("http://127.0.0.1:" + port + path);
        assertThat(page.evaluate(WHAT_COULD_RUN))
                .as(path + " with " + payload)
                .asInstanceOf(LIST)
                .isEmpty();
    }

    private static List<String> payloads() throws IOException {
        try (InputStream file = PayloadTests.class.getResourceAsStream("/xss/payloads.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
