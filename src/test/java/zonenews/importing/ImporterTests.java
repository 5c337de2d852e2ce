package zonenews.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import zonenews.article.ArticlePage;
import zonenews.article.ArticlePages;
import zonenews.article.CategoryTree;
import zonenews.article.Listings;
import zonenews.counting.ViewCounter;
import zonenews.site.SiteVersion;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.main.lazy-initialization=true")
class ImporterTests {

    private static final Path HOME =
            Path.of("target", "import-tests", UUID.randomUUID().toString());
    private static final String TEXT = "三月的青澜港,第一批农机从码头装船,发往下游的六个县。";

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry properties) {
        properties.add("zonenews.home", HOME::toString);
    }

    @Autowired
    private Importer importer;

    @Autowired
    private ArticlePages articlePages;

    @Autowired
    private Listings listings;

    @Autowired
    private ViewCounter views;

    @Autowired
    private SiteVersion siteVersion;

    @Autowired
    private JdbcClient jdbc;

    private Path pages;

    @BeforeEach
    void aDirectoryOfItsOwn() throws IOException {
        pages = Files.createDirectories(
                HOME.resolve("old").resolve(UUID.randomUUID().toString()));
    }

    private void write(String name, String text, Charset charset) throws IOException {
        Files.createDirectories(pages.resolve(name).getParent());
        Files.write(pages.resolve(name), text.getBytes(charset));
    }

    private void write(String name, String text) throws IOException {
        write(name, text, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String page(String title, String views) {
        return "当前位置:首页 > 新闻动态 > 市县动态\n\n%s\n\n发布日期:2019-05-06 07:08 信息来源:青澜日报 浏览次数:%s\n\n%s\n"
                .formatted(title, views, TEXT);
    }

    private boolean takeIn() {
        return importer.takeIn(List.of(pages));
    }

    private Long articles() {
        return jdbc.sql("select count(*) from article").query(Long.class).single();
    }

    private Long number(String title) {
        return jdbc.sql("select id from article where title = ?")
                .param(title)
                .query(Long.class)
                .single();
    }

    private static String lastReport() throws IOException {
        try (Stream<Path> files = Files.list(HOME)) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".csv"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow());
        }
    }

    @Test
    void a_directory_is_taken_in_once_however_often_it_is_named() throws IOException {
        write("a/1.txt", page("第一船出发", "37"));
        write("b/2.txt", page("第二船出发", ""), Charset.forName("GB18030"));
        write("b/same as 1.txt", page("第一船出发", "99"), Charset.forName("GB18030"));
        long before = articles();

        assertThat(takeIn()).isTrue();
        assertThat(articles()).isEqualTo(before + 2);
        assertThat(takeIn()).isTrue();
        assertThat(articles()).isEqualTo(before + 2);
        assertThat(lastReport()).startsWith("\ufeff").contains("已存在").doesNotContain("已导入");
    }

    @Test
    void residents_read_it_under_its_old_date_in_its_columns() throws IOException {
        write("1.txt", page("第三船出发", "37"));
        takeIn();

        ArticlePage page = articlePages.forResidents(number("第三船出发"));
        assertThat(page.path()).extracting(CategoryTree.Node::name).containsExactly("新闻动态", "市县动态");
        assertThat(page.publishedAt()).hasToString("2019-05-06T07:08");
        assertThat(page.originalDate()).isNull();
        assertThat(page.source()).isEqualTo("青澜日报");
        assertThat(page.body()).isEqualTo("<p class=\"brief\">" + TEXT + "</p>");
        assertThat(views.total(page.id())).isEqualTo(37);
        assertThat(page.path())
                .allSatisfy(column -> assertThat(listings.page(column.id(), 1, 100))
                        .anyMatch(listed -> listed.id().equals(page.id())));
        assertThat(jdbc.sql("select detail from audit_log where action = '历史数据迁移' and subject_id = ?")
                        .param(page.id())
                        .query(String.class)
                        .single())
                .contains("2019-05-06 07:08", "1.txt");
    }

    @Test
    void columns_are_made_once_and_the_site_version_grows() throws IOException {
        write("1.txt", page("第四船出发", "").replace("市县动态", "船讯"));
        write("2.txt", page("第五船出发", "").replace("市县动态", "船讯"));
        long before = siteVersion.current();
        takeIn();

        assertThat(jdbc.sql("select count(*) from category where name = '船讯'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(siteVersion.current()).isGreaterThan(before);
        assertThat(jdbc.sql("select site_version from article where title = '第五船出发'")
                        .query(Long.class)
                        .single())
                .isEqualTo(siteVersion.current());
    }

    @Test
    void a_bad_file_is_reported_and_stops_no_other() throws IOException {
        write("bad.txt", page("没有日子的船", "").replace("发布日期:2019-05-06 07:08", ""));
        write("future.txt", page("明天的船", "").replace("2019", "2999"));
        Files.write(pages.resolve("garbage.txt"), new byte[] {(byte) 0xff, (byte) 0xff, 0, 1});
        write("empty.html", "");
        write("=1+1.txt", "");
        write("good.txt", page("第六船出发", ""));
        Files.write(pages.resolve("big.txt"), new byte[6 * 1024 * 1024]);

        assertThat(takeIn()).isFalse();
        assertThat(number("第六船出发")).isPositive();
        assertThat(lastReport())
                .contains("\"bad.txt\",\"未导入\",\"\",\"No publication date was found (没有发布日期)\"")
                .contains("日期晚于今天", "编码无法识别", "没有标题", "文件过大", "\"'=1+1.txt\"", "\"good.txt\",\"已导入\"");
    }

    @Test
    void what_cannot_be_opened_is_reported() {
        assertThat(importer.takeIn(List.of(pages.resolve("nowhere")))).isFalse();
    }

    @Test
    void pictures_and_files_beside_a_page_come_along_and_nothing_from_outside() throws IOException {
        write("news/1.html", """
                <meta charset="utf-8"><title>第七船出发</title><h1>第七船出发</h1><p>您的位置:首页 > 新闻动态</p>
                <p>发布日期:2019-05-06 来源:港务处</p>
                <div id="zoom"><p>%s</p><p><img src="./img/a%%20b.png?v=1" alt="码头"></p><p><img src="gone.png"></p>
                <p><img src="../../outside.png"></p><p><img src="/etc/hostname"></p><p><img src="link.png"></p></div>
                <a href="/files/plan.pdf">船期表</a>
                """.formatted(TEXT));
        Files.createDirectories(pages.resolve("news/img"));
        BufferedImage picture = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(picture, "png", pages.resolve("news/img/a b.png").toFile());
        ImageIO.write(picture, "png", pages.resolveSibling("outside.png").toFile());
        Files.createSymbolicLink(
                pages.resolve("news/link.png"),
                pages.resolveSibling("outside.png").toAbsolutePath());
        write("files/plan.pdf", "%PDF-1.4\n%%EOF\n");

        assertThat(takeIn()).isTrue();
        ArticlePage page = articlePages.forResidents(number("第七船出发"));
        assertThat(page.body())
                .containsOnlyOnce("<img")
                .containsPattern(
                        "<img src=\"/media/[0-9a-f]{32}w30h20\\.png\" alt=\"码头\"[^>]* width=\"30\" height=\"20\">");
        assertThat(page.attachments()).singleElement().satisfies(file -> {
            assertThat(file.label()).isEqualTo("船期表");
            assertThat(file.type()).isEqualTo("PDF");
        });
        assertThat(lastReport()).contains("gone.png", "outside.png", "/etc/hostname", "link.png");
    }

    @Test
    void a_page_the_database_refuses_stops_no_other_of_its_batch() throws IOException {
        write("1.txt", page("第八船出发", ""));
        write("2.txt", page("第九船出发", ""));
        jdbc.sql("alter table edition add constraint no_ninth_ship check (title <> '第九船出发')")
                .update();
        try {
            assertThat(takeIn()).isFalse();
        } finally {
            jdbc.sql("alter table edition drop constraint no_ninth_ship").update();
        }
        assertThat(number("第八船出发")).isPositive();
        assertThat(lastReport()).contains("\"2.txt\",\"未导入\"");
        assertThat(takeIn()).isTrue();
        assertThat(number("第九船出发")).isPositive();
    }
}
