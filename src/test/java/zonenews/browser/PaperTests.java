package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Newsroom;
import zonenews.TestClock;
import zonenews.article.HouseStyle;
import zonenews.site.SiteTime;

/** An article on the screen and on paper. */
@BrowserTest
class PaperTests {

    private static final int PARAGRAPHS = 40;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private Long longArticle() {
        String body = IntStream.rangeClosed(1, PARAGRAPHS)
                .mapToObj(i -> (i % 8 == 1 ? "<h2>小标题" + i + "<br>下一行</h2>" : "") + "<p>" + paragraph(i) + "</p>")
                .collect(Collectors.joining());
        return newsroom.publishedAsOf(
                clock.instant(),
                Newsroom.content("纸上的一篇 长文章", newsroom.column("园区要闻")).withBody(HouseStyle.of(body)));
    }

    private static String paragraph(int number) {
        return "第" + number + "段从这里开始，" + "厂房里机器运转，工人按时交班，".repeat(4) + "第" + number + "段到此结束。";
    }

    @Test
    void an_article_opens_without_errors_and_counts_the_reader(Browser browser) {
        Long id = longArticle();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            List<String> errors = new java.util.ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") || message.type().equals("warning")) {
                    errors.add(message.text());
                }
            });
            page.onPageError(errors::add);
            page.navigate(address("/articles/" + id));
            assertThat(page.locator("h1").innerText()).isEqualTo("纸上的一篇 长文章");
            assertThat(page.locator(".views").innerText()).isEqualTo("1");
            assertThat(errors).isEmpty();
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void an_article_fits_a_phone(Browser browser) {
        Long id = longArticle();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Page page = context.newPage();
            for (String path : List.of("/", "/articles/" + id, "/articles/" + id + "/print", "/nothing")) {
                page.navigate(address(path));
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(360);
            }
        }
    }

    @Test
    void words_that_do_not_end_fit_a_phone_wherever_they_stand(Browser browser) {
        String endless = "Endless".repeat(12);
        Long id = newsroom.published(endless);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(360, 740))) {
            Page page = context.newPage();
            for (String path : List.of(
                    "/", "/categories/" + newsroom.column("园区要闻").slug(), "/articles/" + id, "/search?q=" + endless)) {
                page.navigate(address(path));
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(
                                path
                                        + page.evaluate(
                                                "[...document.body.querySelectorAll('*')].filter(e => e.offsetParent && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 120))"))
                        .isEqualTo(360);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/print"})
    void a_printed_article_has_every_paragraph_once_and_no_furniture(String view, Browser browser) {
        Long id = longArticle();
        try (BrowserContext context = browser.newContext()) {
            Printed print = Printed.from(context.newPage(), address(""), "/articles/" + id + view);
            assertThat(print.paper().sheets()).hasSizeGreaterThan(1);
            String text = print.paper().words();
            for (int i = 1; i <= PARAGRAPHS; i++) {
                assertThat(text.split("第" + i + "段从这里开始", -1))
                        .as("paragraph " + i)
                        .hasSize(2);
                assertThat(text).contains(paragraph(i));
            }
            assertThat(text).contains("纸上的一篇长文章", "信息来源：澜州日报", "打印时间：", "https://news.example.cn/articles/" + id);
            assertThat(text).doesNotContain("打印本页", "关闭窗口", "长者版", "上一篇", "左右滑动");
        }
    }

    @Test
    void title_and_text_have_their_sizes_with_or_without_scripts(Browser browser) {
        Long id = longArticle();
        for (boolean scripts : List.of(true, false)) {
            try (BrowserContext context =
                    browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(scripts))) {
                Page page = context.newPage();
                page.navigate(address("/articles/" + id + "/print"));
                assertThat(sizes(page)).containsExactly(22.0, 12.0);
                page.getByText("大字").click();
                page.waitForURL("**/print?size=large");
                assertThat(sizes(page)).containsExactly(22.0, 16.0);
                page.getByText("标准字号").click();
                page.waitForURL("**/print");
                assertThat(sizes(page)).containsExactly(22.0, 12.0);
            }
        }
    }

    @Test
    void who_reads_in_large_type_prints_in_large_type(Browser browser) {
        Long id = longArticle();
        try (BrowserContext context = browser.newContext()) {
            context.addInitScript("localStorage.setItem('large', 'yes')");
            Page page = context.newPage();
            page.navigate(address("/articles/" + id));
            assertThat(sizes(page)).containsExactly(22.0, 16.0);
        }
    }

    /** Of the first letter of title and text. */
    private static List<Double> sizes(Page page) {
        Paper paper = Paper.of(
                page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setTagged(true)));
        double text = paper.pieces("P").stream()
                .filter(paragraph -> paragraph.text().startsWith("第1段"))
                .mapToDouble(paragraph -> paragraph.marks().get(0).size())
                .findFirst()
                .orElseThrow();
        double title = paper.pieces("H1").get(0).marks().get(0).size();
        return Stream.of(title, text).map(size -> Math.round(size * 10) / 10.0).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/print"})
    void the_sheet_tells_the_minute_of_printing_not_of_opening(String view, Browser browser) {
        Long id = longArticle();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(address("/articles/" + id + view));
            String opened = page.locator(".printed-at").textContent();
            page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
            String printed = page.locator(".printed-at").textContent();
            assertThat(opened).isEqualTo("2026-03-02 09:30");
            assertThat(LocalDateTime.parse(printed.replace(' ', 'T')))
                    .isCloseTo(LocalDateTime.now(SiteTime.ZONE), within(2, ChronoUnit.MINUTES));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,''", "2,''", "3,''", "4,''", "1,?size=large", "2,?size=large"})
    void whatever_meets_the_foot_of_a_sheet_breaks_well(int seed, String size, Browser browser) {
        Long id = newsroom.publishedAsOf(
                clock.instant(),
                Newsroom.content("什么都有的一篇", newsroom.column("园区要闻"))
                        .withBody(HouseStyle.of(everything(new Random(seed)))));
        try (BrowserContext context = browser.newContext()) {
            context.route("**/media/*", route -> route.fulfill(new Route.FulfillOptions().setBodyBytes(tallPicture())));
            Printed print = Printed.from(context.newPage(), address(""), "/articles/" + id + "/print" + size);
            Stream<String> faults = Stream.<Function<Printed, Stream<String>>>of(
                            PaperRules::withinTheMargins,
                            PaperRules::everyWordOnceInItsPlace,
                            PaperRules::numberedSheets,
                            PaperRules::noHeadingAloneAtTheFoot,
                            PaperRules::noLineOfAParagraphAlone,
                            PaperRules::tablesInWholeRowsBelowTheirHeads,
                            PaperRules::picturesWholeInTheirProportions,
                            PaperRules::picturesWithTheirCaptionsWithin180Millimetres,
                            PaperRules::blackOnWhite,
                            PaperRules::aCodeThatLeadsToTheArticle)
                    .flatMap(rule -> rule.apply(print));
            assertThat(faults).isEmpty();
            assertThat(print.paper().pieces("Figure")).hasSize(4);
            assertThat(print.paper().pieces("Table"))
                    .anyMatch(table -> table.sheets().size() > 2);
        }
    }

    private static String everything(Random random) {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i <= 30; i++) {
            body.append("<h2>第").append(i).append("个小标题<br>它有两行</h2>");
            if (i % 3 == 0) {
                body.append("<h3>再分一层</h3>");
            }
            for (int p = random.nextInt(4); p >= 0; p--) {
                body.append("<p>")
                        .append("厂房里机器运转，".repeat(1 + random.nextInt(40)))
                        .append("</p>");
            }
            switch (i % 10) {
                case 2 -> body.append(table(4, 70 + random.nextInt(20)));
                case 4 -> body.append(table(12, 5));
                case 6 ->
                    body.append("<figure><img src=\"/media/tall.png\" alt=\"一幅图\" width=\"300\" height=\"900\">")
                            .append("<figcaption>很高的一幅图，说明也长，")
                            .append("要占两行才写得下，".repeat(5))
                            .append("</figcaption></figure>");
                case 8 ->
                    body.append("<ul>")
                            .append("<li>名单可以进出，条件成熟的补进来。</li>".repeat(9))
                            .append("</ul>");
                default -> {}
            }
        }
        return body + "<p class=\"right\">管理委员会</p><p class=\"right\">3月2日</p>";
    }

    private static String table(int columns, int rows) {
        String head = "<tr>" + "<th>项目名称</th>".repeat(columns) + "</tr>";
        String row = "<tr>" + "<td>新能源材料产业园</td>".repeat(columns) + "</tr>";
        return "<table><caption>一张长表</caption><thead>" + head + "</thead><tbody>" + row.repeat(rows)
                + "</tbody></table>";
    }

    private static byte[] tallPicture() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(300, 900, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
