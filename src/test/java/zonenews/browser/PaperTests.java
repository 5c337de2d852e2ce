package zonenews.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import zonenews.Newsroom;
import zonenews.TestClock;
import zonenews.article.HouseStyle;

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

    @ParameterizedTest
    @ValueSource(strings = {"", "/print"})
    void a_printed_article_is_a4_with_every_paragraph_once(String view, Browser browser) throws IOException {
        Long id = longArticle();
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(address("/articles/" + id + view));
            byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            try (PDDocument paper = Loader.loadPDF(pdf)) {
                assertThat(paper.getNumberOfPages()).isGreaterThan(1);
                assertThat(paper.getPages()).allSatisfy(sheet -> {
                    assertThat(sheet.getMediaBox().getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(1));
                    assertThat(sheet.getMediaBox().getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within(1));
                });
                String withNumbers = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
                for (int sheet = 1; sheet <= paper.getNumberOfPages(); sheet++) {
                    assertThat(withNumbers).contains(numberOf(sheet, paper));
                }
                String text = withNumbers.replaceAll("第\\d+页共\\d+页", "");
                for (int i = 1; i <= PARAGRAPHS; i++) {
                    assertThat(text.split("第" + i + "段从这里开始", -1))
                            .as("paragraph " + i)
                            .hasSize(2);
                    assertThat(text).contains(paragraph(i));
                }
                assertThat(text).contains("纸上的一篇长文章", "信息来源：澜州日报", "打印时间：", "https://news.example.cn/articles/" + id);
                assertThat(text).doesNotContain("打印本页", "关闭窗口", "长者版", "上一篇");
            }
        }
    }

    private static String numberOf(int sheet, PDDocument paper) {
        return "第" + sheet + "页共" + paper.getNumberOfPages() + "页";
    }

    private static org.assertj.core.data.Offset<Float> within(float points) {
        return org.assertj.core.data.Offset.offset(points);
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
