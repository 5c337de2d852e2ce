package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Newsroom;
import zonenews.account.Role;

/** What the Back button brings is an old page with an old text: nothing newer may be lost by it. */
@BrowserTest
class GoingBackTests {

    @Autowired
    private Newsroom newsroom;

    @LocalServerPort
    private int port;

    @Test
    void a_text_saved_by_somebody_else_meanwhile_is_not_overwritten_from_an_old_page(Browser browser) {
        Long id = newsroom.draft("返回之前");
        String form = "/admin/articles/" + id;
        try (BrowserContext context = Door.behind(browser, port)) {
            Page page = context.newPage();
            page.navigate(address(form));
            page.fill("#body-editor", "甲的第一稿。");
            page.click("button[value=PREVIEW]");
            page.waitForURL("**/preview");
            newsroom.colleague(Role.EDITOR).submit(form, "#article-form", Map.of("body", "乙接着写的。"));

            page.goBack();
            page.fill("#body-editor", "甲返回后又改。");
            page.click("button[value=STAY]");
            page.waitForLoadState();

            assertThat(page.locator(".conflict").innerText()).contains("乙接着写的。", "甲返回后又改。");
        }
    }

    @Test
    void a_new_article_saved_and_saved_again_from_the_old_page_stays_one(Browser browser) {
        try (BrowserContext context = Door.behind(browser, port)) {
            Page page = context.newPage();
            page.navigate(address("/admin/articles/new"));
            page.fill("#title", "返回再存");
            page.click("button[value=PREVIEW]");
            page.waitForURL("**/preview");
            String made = page.url();
            page.goBack();
            page.fill("#title", "返回再存");
            page.click("button[value=PREVIEW]");
            page.waitForURL(made);
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
