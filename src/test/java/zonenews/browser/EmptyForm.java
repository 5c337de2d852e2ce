package zonenews.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty form with the editor in it, and what it leads to. */
abstract class EmptyForm {

    @Autowired
    protected JdbcClient jdbc;

    @LocalServerPort
    private int port;

    protected Page page;
    protected final List<String> complaints = new ArrayList<>();
    private BrowserContext context;

    @BeforeEach
    void newText(Browser browser) {
        context = Door.behind(browser, port);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate("http://127.0.0.1:" + port + "/admin/articles/new");
        page.waitForSelector("#editor[data-ready=true]");
    }

    @AfterEach
    void closed() {
        context.close();
    }

    /** The text in the form, as it would be saved. */
    protected String body() {
        return page.inputValue("#body");
    }

    protected void put(String html) {
        page.evaluate(
                "html => { const field = document.getElementById('body'); field.value = html;"
                        + " field.dispatchEvent(new Event('zonenews:put')); }",
                html);
        page.locator("#body-editor").focus();
    }

    protected void press(String action) {
        page.click("button[data-action=" + action + "]");
    }

    protected void nothingIsOnItsWay() {
        page.waitForFunction("() => document.querySelector('.uploading') === null");
    }

    /** What the server keeps after 存草稿. */
    protected String stored(String title) {
        page.fill("#title", title);
        page.click("button[value=STAY]");
        page.waitForSelector(".done");
        return latest(title);
    }

    protected String latest(String title) {
        return jdbc.sql("select body from edition where title = :title order by id desc limit 1")
                .params(Map.of("title", title))
                .query(String.class)
                .single();
    }
}
