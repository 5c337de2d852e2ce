package zonenews.editing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.account.Right;
import zonenews.account.Role;
import zonenews.article.ArticleState;
import zonenews.article.Category;
import zonenews.media.MediaLibrary;
import zonenews.site.SiteSetting;

/** Publishing through the form, and what the check says. */
@NewsroomTest
abstract class CheckedPublication {

    static final String FORM = "#article-form";

    static final String NUMBER = "11010519491231002X";

    @Autowired
    Newsroom newsroom;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EntityManagerFactory database;

    @Autowired
    MediaLibrary library;

    @Autowired
    TestClock clock;

    Category column;

    Visitor writer;

    Visitor reviewer;

    @BeforeEach
    void people() {
        column = newsroom.column("园区要闻");
        writer = newsroom.colleague(new Right(Role.EDITOR, column.id()));
        reviewer = newsroom.colleague(new Right(Role.REVIEWER, column.id()));
    }

    @AfterEach
    void nobodyReviews() {
        newsroom.set(SiteSetting.REVIEW_STEPS, "");
    }

    Map<String, String> typed(String then, String... more) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "title",
                "园区开工",
                "body",
                "第一段。",
                "source",
                "澜州日报",
                "categoryId",
                column.id().toString(),
                "then",
                then));
        for (int i = 0; i < more.length; i += 2) {
            typed.put(more[i], more[i + 1]);
        }
        return typed;
    }

    Page write(Visitor who, String then, String... more) {
        return who.submit("/admin/articles/new", FORM, typed(then, more));
    }

    static Long id(String address) {
        return Long.valueOf(address.replaceAll(".*/articles/(\\d+).*", "$1"));
    }

    ArticleState state(String address) {
        return newsroom.article(id(address)).state(clock.instant());
    }

    int articles() {
        return jdbc.sql("select count(*) from article").query(Integer.class).single();
    }

    String log(String action) {
        return jdbc.sql("select detail from audit_log where action = ? order by id desc limit 1")
                .param(action)
                .query(String.class)
                .optional()
                .orElse("");
    }

    long questions(int links) {
        StringBuilder body = new StringBuilder();
        StringBuilder attachments = new StringBuilder();
        for (int i = 0; i < links; i++) {
            String file = "/media/%032d.".formatted(i);
            body.append("<p>第%d处<a href=\"/articles/%d\">一篇</a></p>".formatted(i, 900_000 + i));
            body.append("<figure><img src=\"%spng\" alt=\"厂房\"></figure>".formatted(file));
            attachments.append(file).append("pdf 附件\n");
        }
        Statistics counted = database.unwrap(SessionFactory.class).getStatistics();
        counted.setStatisticsEnabled(true);
        long before = counted.getPrepareStatementCount();
        Page checked = checked("body", body.toString(), "attachments", attachments.toString());
        assertThat(checked.html().select(".proof-must li")).hasSizeGreaterThan(Math.min(30, links));
        return counted.getPrepareStatementCount() - before;
    }

    static byte[] picture(int width) {
        try (ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(width, 5, BufferedImage.TYPE_INT_RGB), "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String uploaded() {
        return library.store("%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII), "名单.pdf", "admin")
                .address();
    }

    Page checked(String... fields) {
        String token = writer.get("/admin/articles/new")
                .html()
                .select(FORM + " input[name=_csrf]")
                .val();
        Map<String, String> typed = typed("CHECK", fields);
        typed.put("_csrf", token);
        return writer.post("/admin/articles/check", typed);
    }
}
