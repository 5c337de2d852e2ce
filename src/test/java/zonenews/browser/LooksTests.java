package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The kinds of pages residents meet, in the example newsroom. */
@ExampleBrowserTest
@Import(AddressesOfTheExample.class)
class LooksTests {

    private static final int HEAVIEST_PAGE = 60 * 1024;
    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String OUTSIDE = "https%3A%2F%2Fjobs.lanzhou.example%2Fspring-fair";

    /** What leaves the window, or hides a part of its words; tables and 焦点图 scroll by themselves. */
    private static final String CUT = "[...document.body.querySelectorAll('*')].filter(e => e.offsetParent"
            + " && !e.closest('.visually-hidden, .skip, .table-scroll, #focus, svg')"
            + " && (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1"
            + " || getComputedStyle(e).overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1))"
            + ".map(e => e.outerHTML.slice(0, 80))";

    private static final String FOCUS_RING = "(style => style.outlineColor + ' ' + style.outlineStyle + ' ' +"
            + " style.outlineWidth)(getComputedStyle(document.activeElement))";

    @Autowired
    private AddressesOfTheExample addresses;

    @LocalServerPort
    private int port;

    private final Map<String, String> pages = new LinkedHashMap<>();

    @BeforeEach
    void everyKindOfPage() {
        pages.put("home", "/");
        pages.put("list", "/categories/news");
        pages.put("list-pinned", "/categories/announcements");
        pages.put("article", addresses.article(101));
        pages.put("article-pictures", addresses.article(121));
        pages.put("article-policy", addresses.article(131));
        pages.put("article-corrected", addresses.article(105));
        pages.put("article-withdrawn", addresses.article(214));
        pages.put("print", addresses.article(101) + "/print");
        pages.put("article-elsewhere", addresses.article(240));
        pages.put("article-interpretation", addresses.article(137));
        pages.put("leaving", addresses.article(104).replace("/articles/", "/leaving?article=") + "&to=" + OUTSIDE);
        pages.put("site-map", "/sitemap");
        pages.put("privacy", "/privacy");
        pages.put("not-found", "/nothing");
        pages.put("bad-request", "/articles/x");
        pages.put("search", "/search?q=%E5%9B%AD%E5%8C%BA");
        pages.put("login", "/login");
    }

    @ParameterizedTest
    @CsvSource({"360,no", "1280,no", "360,yes", "1280,yes"})
    void no_barrier_is_found_on_any_page(int width, String large, Browser browser) {
        try (BrowserContext context = context(browser, width)) {
            context.addInitScript("try { localStorage.setItem('large', '" + large + "') } catch (blocked) {}");
            Page page = context.newPage();
            Map<String, List<String>> barriers = new LinkedHashMap<>();
            pages.forEach((name, path) -> {
                page.navigate(address(path));
                List<Rule> violations =
                        new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations();
                if (!violations.isEmpty()) {
                    barriers.put(
                            name,
                            violations.stream()
                                    .map(rule -> rule.getId() + " "
                                            + rule.getNodes().get(0).getHtml())
                                    .toList());
                }
            });
            assertThat(barriers).isEmpty();
        }
    }

    @Test
    void no_page_scrolls_sideways(Browser browser) {
        try (BrowserContext context = context(browser, 1280)) {
            Page page = context.newPage();
            pages.forEach((name, path) -> {
                page.navigate(address(path));
                for (int width : new int[] {320, 360, 768, 1280, 1600}) {
                    page.setViewportSize(width, 740);
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as("%s in %d px", name, width)
                            .isLessThanOrEqualTo(width);
                }
            });
        }
    }

    /** 1,280 px at 200 %: half as many px of the style sheet. */
    @Test
    void at_twice_the_size_nothing_is_cut_and_nothing_scrolls_sideways(Browser browser) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(640, 450).setDeviceScaleFactor(2))) {
            Page page = context.newPage();
            pages.forEach((name, path) -> {
                page.navigate(address(path));
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as(name)
                        .isLessThanOrEqualTo(640);
                assertThat((List<?>) page.evaluate(CUT)).as(name).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1280})
    void the_headline_takes_two_lines_at_most(int width, Browser browser) {
        try (BrowserContext context = context(browser, width)) {
            Page page = context.newPage();
            page.navigate(address("/"));
            Number lines = (Number) page.evaluate("(() => { const title = document.querySelector('.headline h2');"
                    + " return Math.round(title.offsetHeight / parseFloat(getComputedStyle(title).lineHeight)) })()");
            assertThat(lines.intValue()).isBetween(1, 2);
        }
    }

    @Test
    void a_cell_on_a_phone_holds_at_least_four_characters_a_line(Browser browser) {
        try (BrowserContext context = context(browser, 360)) {
            Page page = context.newPage();
            page.navigate(address(addresses.article(129)));
            Number narrowest = (Number)
                    page.evaluate(
                            "Math.min(...[...document.querySelectorAll('.article-text td')].map(cell => cell.clientWidth - 24))");
            assertThat(narrowest.doubleValue()).isGreaterThanOrEqualTo(4 * 16);
        }
    }

    @Test
    void the_text_of_a_page_with_its_styles_and_scripts_weighs_at_most_60_kilobytes(Browser browser) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        pages.forEach((name, path) -> {
            try (BrowserContext context = context(browser, 1280)) {
                Page page = context.newPage();
                List<Response> answers = new ArrayList<>();
                page.onResponse(answers::add);
                page.navigate(address(path));
                page.waitForLoadState(LoadState.NETWORKIDLE);
                weights.put(
                        name,
                        answers.stream()
                                .filter(answer ->
                                        !answer.request().resourceType().equals("image"))
                                .mapToInt(answer -> answer.request().sizes().responseBodySize)
                                .sum());
            }
        });
        System.out.println("Bytes of HTML, CSS and JS as sent: " + weights);
        assertThat(weights).allSatisfy((name, bytes) -> assertThat(bytes).isBetween(500, HEAVIEST_PAGE));
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void nothing_moves_while_a_page_loads(int width, Browser browser) {
        pages.forEach((name, path) -> {
            try (BrowserContext context = context(browser, width)) {
                Page page = context.newPage();
                page.addInitScript(
                        "window.moved = 0; new PerformanceObserver(list => list.getEntries()"
                                + ".forEach(entry => window.moved += entry.value)).observe({type: 'layout-shift', buffered: true})");
                page.navigate(address(path));
                page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
                page.waitForLoadState(LoadState.NETWORKIDLE);
                assertThat(((Number) page.evaluate("window.moved")).doubleValue())
                        .as(name)
                        .isLessThan(0.01);
            }
        });
    }

    @Test
    void every_page_reads_without_scripts(Browser browser) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 740))) {
            Page page = context.newPage();
            pages.forEach((name, path) -> {
                page.navigate(address(path));
                assertThat(page.locator("h1").first().textContent()).as(name).isNotBlank();
                assertThat(page.locator("button:visible").allTextContents())
                        .as("%s shows no button that would do nothing", name)
                        .allMatch(label -> label.equals("登录") || label.equals("搜索"));
            });
            page.navigate(address("/"));
            page.locator(".columns-phone summary").click();
            assertThat(page.locator(".columns-phone a").first().isVisible()).isTrue();
        }
    }

    @Test
    void the_keyboard_leads_from_the_skip_link_through_the_page(Browser browser) {
        try (BrowserContext context = context(browser, 1280)) {
            Page page = context.newPage();
            page.navigate(address(pages.get("article")));
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").innerText()).isEqualTo("跳到正文");
            assertThat(page.locator(":focus").boundingBox().x).isNotNegative();
            List<String> reached = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                page.keyboard().press("Tab");
                reached.add((String) page.evaluate("document.activeElement.innerText.trim()"));
                assertThat(page.evaluate(FOCUS_RING)).as(reached.get(i)).isEqualTo("rgb(31, 95, 191) solid 3px");
            }
            assertThat(reached).contains("长者版", "首页", "打印本页");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void the_skip_link_leads_past_the_columns_into_the_text(int width, Browser browser) {
        try (BrowserContext context = context(browser, width)) {
            Page page = context.newPage();
            for (String kind : List.of("home", "list", "article", "search", "not-found")) {
                page.navigate(address(pages.get(kind)));
                page.keyboard().press("Tab");
                page.keyboard().press("Enter");
                page.keyboard().press("Tab");
                assertThat(page.evaluate("document.activeElement.closest('main') !== null"))
                        .as(kind)
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void on_a_phone_the_columns_are_opened_and_followed_by_keyboard(Browser browser) {
        try (BrowserContext context = context(browser, 360)) {
            Page page = context.newPage();
            page.navigate(address("/"));
            page.locator(".columns-phone summary").focus();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**/categories/news");
        }
    }

    @Test
    void the_large_version_is_remembered_by_the_browser_alone(Browser browser) {
        try (BrowserContext context = context(browser, 1280)) {
            Page page = context.newPage();
            page.navigate(address(pages.get("article")));
            page.locator("#large-switch").click();
            page.navigate(address(pages.get("article-pictures")));
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.article-text')).fontSize"))
                    .isEqualTo("22.0014px");
            assertThat(page.locator("#large-switch").getAttribute("aria-pressed"))
                    .isEqualTo("true");
            assertThat(context.cookies()).isEmpty();
        }
    }

    /** What the standard says of them is asked after the tests. */
    @Test
    void every_kind_of_page_is_kept_for_the_validator(Browser browser) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "pages"));
        try (BrowserContext context = context(browser, 1280)) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                byte[] body = context.request().get(address(page.getValue())).body();
                Files.write(directory.resolve(page.getKey() + ".html"), body);
                assertThat(body.length).isPositive();
            }
        }
    }

    private static BrowserContext context(Browser browser, int width) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(width, width < 500 ? 740 : 900));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
