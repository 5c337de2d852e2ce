package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Newsroom;
import zonenews.site.SiteSetting;

/** 发稿一页通 is one sheet, whether texts are reviewed or not. */
@BrowserTest
class GuideTests {

    @Autowired
    private Newsroom newsroom;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"0", "3"})
    void it_prints_on_one_sheet(String steps, Browser browser) {
        newsroom.set(SiteSetting.REVIEW_STEPS, steps);
        String origin = "http://127.0.0.1:" + port;
        try (BrowserContext context = Door.behind(browser, port)) {
            Page page = context.newPage();

            Printed print = Printed.from(page, origin, "/admin/guide");

            assertThat(print.paper().sheets()).hasSize(1);
            assertThat(print.paper().words()).contains("发稿一页通", "只粘贴文字", "找系统管理员");
            assertThat(print.paper().words()).contains(steps.equals("0") ? "7发布" : "7送审");
            assertThat(print.paper().words()).doesNotContain("返回工作台");
        } finally {
            newsroom.set(SiteSetting.REVIEW_STEPS, "0");
        }
    }
}
