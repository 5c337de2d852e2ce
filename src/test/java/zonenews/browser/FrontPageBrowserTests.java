package zonenews.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.Visitor;

/** 首页编排 by pointer and by keyboard, and the charts of 统计. */
@BrowserTest
class FrontPageBrowserTests {

    private static final String DESK = "/admin/front-page";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;

    @BeforeEach
    void three_links_are_arranged(Browser browser) {
        jdbc.sql("delete from front_page_item").update();
        Visitor editor = newsroom.editor();
        for (String name : List.of("甲", "乙", "丙")) {
            editor.submit(
                    DESK + "/new?place=QUICK_LINK", "form.narrow", Map.of("name", name, "address", "/sitemap?" + name));
        }
        context = Door.behind(browser, port, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    @AfterEach
    void closed() {
        context.close();
    }

    private Page open(String path) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> complain(message));
        page.navigate("http://127.0.0.1:" + port + path);
        return page;
    }

    private void complain(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text());
        }
    }

    private List<String> links() {
        return newsroom.resident().get("/").html().select(".tiles a").eachText();
    }

    private static Locator row(Page page, String name) {
        return page.locator("li[data-name='" + name + "']");
    }

    @Test
    void a_row_is_dragged_to_its_place_and_the_place_is_said() {
        Page page = open(DESK);
        BoundingBox from = row(page, "丙").locator(".handle").boundingBox();
        BoundingBox to = row(page, "甲").boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(to.x + 20, to.y + 40);
        page.mouse().move(to.x + 20, to.y + 5);
        page.waitForResponse("**/position", () -> page.mouse().up());
        assertThat(page.locator("#arrangement-said")).hasText("丙：第 1 位，共 3 位");
        assertThat(links()).containsExactly("丙", "甲", "乙");
    }

    @Test
    void escape_puts_a_dragged_row_back() {
        Page page = open(DESK);
        BoundingBox from = row(page, "丙").locator(".handle").boundingBox();
        BoundingBox to = row(page, "甲").boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(to.x + 20, to.y + 5);
        page.keyboard().press("Escape");
        page.mouse().up();
        assertThat(page.locator("#arrangement-said")).hasText("丙：放回原处，第 3 位，共 3 位");
        assertThat(links()).containsExactly("甲", "乙", "丙");
    }

    @Test
    void the_keyboard_moves_a_row_and_keeps_its_focus() {
        Page page = open(DESK);
        Locator down = row(page, "甲").locator("button", new Locator.LocatorOptions().setHasText("下移"));
        down.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#arrangement-said")).hasText("甲：第 2 位，共 3 位");
        page.keyboard().press("Enter");
        assertThat(page.locator("#arrangement-said")).hasText("甲：第 3 位，共 3 位");
        assertThat(row(page, "甲").locator("button", new Locator.LocatorOptions().setHasText("上移")))
                .isFocused();
        assertThat(links()).containsExactly("乙", "丙", "甲");
    }

    @Test
    void whoever_comes_second_is_told_on_the_spot() {
        Page page = open(DESK);
        newsroom.editor().submit(DESK, "li[data-name=丙] form:not(.order)", Map.of());
        row(page, "甲")
                .locator("button", new Locator.LocatorOptions().setHasText("下移"))
                .click();
        assertThat(page.locator("#arrangement .alert-danger")).containsText("刚刚被别人调整过");
        assertThat(page.locator("li[data-name='丙']")).hasCount(0);
        assertThat(links()).containsExactly("甲", "乙");
    }

    @Test
    void a_chart_is_drawn_from_its_table_without_a_complaint() {
        newsroom.resident().get("/articles/" + newsroom.published("有人看"));
        for (int width : new int[] {360, 1280}) {
            for (String of : List.of("DAYS", "PUBLISHED")) {
                Page page = open("/admin/statistics?of=" + of);
                page.setViewportSize(width, 900);
                assertThat(page.locator("#chart canvas")).isVisible();
                page.waitForFunction("wide => document.documentElement.scrollWidth === wide", width);
                assertThat(page.evaluate("Array.from(document.querySelector('#chart canvas').getContext('2d')"
                                + ".getImageData(0, 0, 300, 200).data).some((each) => each > 0)"))
                        .isEqualTo(true);
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void no_barrier_is_found_on_these_pages() {
        Long article = newsroom.published("预览");
        for (String path : List.of(
                DESK,
                DESK + "/new?place=HEADLINE",
                DESK + "/new?place=QUICK_LINK",
                DESK + "/new?place=HEADLINE&article=" + article,
                DESK + "/preview?screen=phone",
                "/admin/statistics",
                "/admin/statistics?of=ARTICLES",
                "/admin/articles/" + article + "/preview?screen=paper")) {
            Page page = open(path);
            for (int width : new int[] {360, 1280}) {
                page.setViewportSize(width, 900);
                assertThat(new AxeBuilder(page)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                .analyze()
                                .getViolations())
                        .as(path)
                        .isEmpty();
            }
            page.close();
        }
    }
}
