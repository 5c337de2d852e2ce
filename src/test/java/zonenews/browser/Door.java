package zonenews.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import zonenews.Newsroom;

/** The administrator signs in once for all tests of a site: most begin behind the door, and few have to do with it. */
final class Door {

    /** By site, the cookie of a session that may have ended meanwhile. */
    private static final Map<Integer, String> SESSIONS = new ConcurrentHashMap<>();

    private Door() {}

    /** A window of the administrator's. */
    static BrowserContext behind(Browser browser, int port) {
        return behind(browser, port, new Browser.NewContextOptions());
    }

    static BrowserContext behind(Browser browser, int port, Browser.NewContextOptions options) {
        String session = SESSIONS.get(port);
        if (session != null) {
            BrowserContext context = browser.newContext(options.setStorageState(session));
            if (isIn(context, port)) {
                return context;
            }
            context.close();
        }
        BrowserContext context = browser.newContext(options.setStorageState("{}"));
        signIn(context, port);
        SESSIONS.put(port, context.storageState());
        return context;
    }

    private static boolean isIn(BrowserContext context, int port) {
        return context.request()
                .get(address(port, "/admin"), RequestOptions.create().setMaxRedirects(0))
                .ok();
    }

    private static void signIn(BrowserContext context, int port) {
        Page page = context.newPage();
        page.navigate(address(port, "/login"));
        page.fill("#username", "admin");
        page.fill("#password", Newsroom.PASSWORD);
        page.click("button.btn-primary");
        page.waitForURL("**/admin");
        page.close();
    }

    private static String address(int port, String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
