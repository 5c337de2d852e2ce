package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The pages of the desk, in the example newsroom. */
@ExampleBrowserTest
@Import(AddressesOfTheExample.class)
class DeskLooksTests {

    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @Autowired
    private AddressesOfTheExample addresses;

    @LocalServerPort
    private int port;

    private final Map<String, String> pages = new LinkedHashMap<>();

    @BeforeEach
    void everyKindOfPage() {
        String article = "/admin" + addresses.article(101);
        pages.put("workbench", "/admin");
        pages.put("articles", "/admin/articles");
        pages.put("word-file", "/admin/articles/word-file");
        pages.put("guide", "/admin/guide");
        pages.put(
                "articles-filtered",
                "/admin/articles?state=PUBLIC&author=editor&from=2026-02-30&words=%E5%9B%AD%E5%8C%BA");
        pages.put("articles-none", "/admin/articles?words=nothing-is-called-so");
        pages.put("new", "/admin/articles/new");
        pages.put("form", article);
        pages.put("preview", article + "/preview");
        pages.put("recycle-bin", "/admin/recycle-bin");
        pages.put("form-checked", article + "?checked");
        pages.put("words", "/admin/words");
        pages.put("sensitive-words", "/admin/words?kind=SENSITIVE");
        pages.put("words-from-a-file", "/admin/words/file");
        pages.put("rules", "/admin/words/rules");
        pages.put("media", "/admin/media");
        pages.put("settings", "/admin/settings");
        pages.put("password", "/admin/password");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void no_barrier_is_found_on_any_page_of_the_desk(int width, Browser browser) {
        try (BrowserContext context = context(browser, width)) {
            Page page = context.newPage();
            Map<String, List<String>> barriers = new LinkedHashMap<>();
            pages.forEach((name, path) -> {
                page.navigate(address(path));
                look(page, name, barriers);
            });
            page.navigate(address("/admin/articles/new"));
            page.fill("#title", "没有栏目");
            page.click("button[value=PUBLISH]");
            page.waitForSelector(".problems");
            look(page, "faults", barriers);
            page.navigate(address("/admin/media"));
            page.click(".media-grid a >> nth=0");
            page.waitForURL("**/admin/media/*");
            look(page, "media-one", barriers);
            page.navigate(address("/admin/articles/new"));
            page.click("#cover-field >> text=从素材库选");
            page.waitForSelector(".media-choices li button");
            look(page, "media-choice", barriers);
            page.navigate(address("/admin"));
            if (width < 992) {
                page.click(".desk-menu summary");
                look(page, "menu", barriers);
            }
            assertThat(barriers).isEmpty();
        }
    }

    private static void look(Page page, String name, Map<String, List<String>> barriers) {
        // What a preview frames is a page of the residents, which is looked at by itself.
        List<Rule> violations = new AxeBuilder(page)
                .withTags(WCAG_22_AA)
                .exclude("iframe")
                .analyze()
                .getViolations();
        if (!violations.isEmpty()) {
            barriers.put(
                    name,
                    violations.stream()
                            .map(rule ->
                                    rule.getId() + " " + rule.getNodes().get(0).getHtml())
                            .toList());
        }
    }

    @Test
    void no_page_of_the_desk_scrolls_sideways(Browser browser) {
        try (BrowserContext context = context(browser, 1280)) {
            Page page = context.newPage();
            pages.forEach((name, path) -> {
                page.navigate(address(path));
                for (int width : new int[] {320, 360, 768, 1280}) {
                    page.setViewportSize(width, 740);
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as("%s in %d px", name, width)
                            .isLessThanOrEqualTo(width);
                }
            });
        }
    }

    @Test
    void how_far_saving_is_covers_no_field_in_part_and_is_covered_by_no_toolbar(Browser browser) {
        for (int width : new int[] {360, 768, 1280}) {
            try (BrowserContext context = context(browser, width)) {
                Page page = context.newPage();
                page.navigate(address(pages.get("form")));
                page.waitForSelector("#editor[data-ready]");
                page.evaluate("scrollTo({ top: 900, behavior: 'instant' })");
                assertThat(page.evaluate("""
                        () => {
                            const place = (selector) => document.querySelector(selector).getBoundingClientRect();
                            const [saving, field, bar] = ['#saving', '#categoryId', '.editor-bar'].map(place);
                            return [
                                Math.round(saving.top) === 0,
                                saving.left <= field.left + 0.5 && saving.right >= field.right - 0.5,
                                bar.left >= saving.right || bar.right <= saving.left || bar.top >= saving.bottom - 0.5,
                            ].join();
                        }""")).as("%d px", width).isEqualTo("true,true,true");
            }
        }
    }

    @Test
    void the_days_of_a_chart_stand_apart_also_when_the_window_is_made_narrower(Browser browser) {
        try (BrowserContext context = context(browser, 1280)) {
            Page page = context.newPage();
            page.navigate(address("/admin/statistics?of=DAYS"));
            for (int width : new int[] {1280, 360}) {
                page.setViewportSize(width, 740);
                page.waitForFunction(
                        "width => Chart.getChart(document.querySelector('#chart canvas')).width < width", width);
                assertThat((Double) page.evaluate("""
                        () => {
                            const days = Chart.getChart(document.querySelector('#chart canvas')).scales.x;
                            days.ctx.font = '14px ' + Chart.defaults.font.family;
                            const gaps = days.ticks.slice(1).map((day, i) => days.getPixelForTick(i + 1)
                                - days.getPixelForTick(i) - days.ctx.measureText(day.label).width);
                            return gaps.length < 2 ? -1.5 : Math.min(...gaps) + 0.001;
                        }""")).as("%d px", width).isGreaterThan(12);
            }
        }
    }

    @Test
    void one_button_a_screen_is_filled(Browser browser) {
        try (BrowserContext context = context(browser, 1280)) {
            Page page = context.newPage();
            pages.forEach((name, path) -> {
                page.navigate(address(path));
                assertThat(page.locator(".btn-primary:visible").count())
                        .as(name)
                        .isLessThanOrEqualTo(1);
            });
        }
    }

    @Test
    void nothing_is_refused_by_the_content_security_policy(Browser browser) {
        try (BrowserContext context = context(browser, 1280)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(page.url() + " " + message.text());
                }
            });
            pages.values().forEach(path -> page.navigate(address(path)));
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void where_the_keyboard_is_can_always_be_seen(Browser browser) {
        try (BrowserContext context = context(browser, 1280)) {
            Page page = context.newPage();
            for (String name : List.of("workbench", "articles-filtered", "form")) {
                page.navigate(address(pages.get(name)));
                page.keyboard().press("Tab");
                assertThat(page.locator(":focus").innerText()).isEqualTo("跳到正文");
                for (int i = 0; i < 25; i++) {
                    page.keyboard().press("Tab");
                    assertThat(
                                    (String)
                                            page.evaluate(
                                                    "document.activeElement === document.body ? '3px' : getComputedStyle(document.activeElement).outlineWidth"))
                            .as("%s: %s", name, page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
                            .isEqualTo("3px");
                }
            }
        }
    }

    @Test
    void every_page_of_the_desk_is_kept_for_the_validator(Browser browser) throws IOException {
        Path directory = Files.createDirectories(Path.of("target", "pages"));
        try (BrowserContext context = context(browser, 1280)) {
            for (Map.Entry<String, String> page : pages.entrySet()) {
                byte[] body = context.request().get(address(page.getValue())).body();
                Files.write(directory.resolve("desk-" + page.getKey() + ".html"), body);
                assertThat(body.length).isPositive();
            }
        }
    }

    private BrowserContext context(Browser browser, int width) {
        return Door.behind(
                browser, port, new Browser.NewContextOptions().setViewportSize(width, width < 500 ? 740 : 900));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
