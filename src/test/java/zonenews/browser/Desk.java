package zonenews.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayList;
import java.util.List;

/** A browser in which the administrator is signed in; whatever its console complains of is kept. */
final class Desk implements AutoCloseable {

    static final String TEXT = "#body-editor";

    private final BrowserContext context;
    private final int port;
    private final List<String> complaints = new ArrayList<>();

    Desk(Browser browser, int port) {
        this.port = port;
        this.context = Door.behind(
                browser,
                port,
                new Browser.NewContextOptions().setViewportSize(1280, 900).setAcceptDownloads(true));
        context.setDefaultTimeout(10_000);
    }

    BrowserContext context() {
        return context;
    }

    Page open(String path) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate("http://127.0.0.1:" + port + path);
        return page;
    }

    /** The form of an article, when the editor is there. */
    Page form(Long id) {
        Page page = open("/admin/articles/" + id);
        try {
            page.waitForSelector("#editor[data-ready]");
        } catch (TimeoutError notThere) {
            throw new AssertionError("The editor did not start: " + complaints, notThere);
        }
        return page;
    }

    /** Saves with 存草稿, and waits until the page says so. */
    static void save(Page page) {
        page.click("button[value=STAY]");
        page.waitForSelector(".done");
        page.waitForSelector("#editor[data-ready]");
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
