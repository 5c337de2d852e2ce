package zonenews.frontpage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.Newsroom;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.article.Category;
import zonenews.site.SiteTime;
import zonenews.site.SiteVersion;

/** Putting things on the home page, and what residents see then. */
abstract class ArrangingTheFrontPage {

    static final String DESK = "/admin/front-page";

    static final String ITEM = "form.narrow";

    static int pictures;

    @Autowired
    Newsroom newsroom;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    SiteVersion siteVersion;

    @Autowired
    TestClock clock;

    Category news;

    /** The home page is one for all these rules: each begins with an empty one, and a column of its own on top. */
    @BeforeEach
    void nothing_is_arranged() {
        jdbc.update("delete from front_page_item");
        jdbc.update("update article set headline = false");
        jdbc.update("update category set hidden = true");
        news = newsroom.column("新闻动态");
    }

    Page put(Place place, Long article, String... fields) {
        return put(newsroom.editor(), place, article, fields);
    }

    Page put(Visitor who, Place place, Long article, String... fields) {
        return who.submit(DESK + "/new?place=" + place + "&article=" + article, ITEM, typed(fields));
    }

    Page link(String name, String address, String... fields) {
        Map<String, String> typed = typed(fields);
        typed.put("name", name);
        typed.put("address", address);
        return newsroom.editor().submit(DESK + "/new?place=QUICK_LINK", ITEM, typed);
    }

    static Map<String, String> typed(String... fields) {
        Map<String, String> typed = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            typed.put(fields[i], fields[i + 1]);
        }
        return typed;
    }

    String in(Duration fromNow) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                .format(SiteTime.local(clock.instant().plus(fromNow)));
    }

    Long pictured(String title) {
        Long article = newsroom.published(title, news);
        long media = 9000 + ++pictures;
        jdbc.update(
                "insert into media (id, name, original_name, content_type, byte_size, sha256, uploaded_sha256,"
                        + " alt_text, caption, created_at, created_by)"
                        + " values (?, ?, 'x.png', 'image/png', 1, ?, ?, '', '', current_timestamp, 'admin')",
                media,
                "picture-" + media + ".png",
                "sha" + media,
                "sha" + media);
        jdbc.update("update article set cover_id = ? where id = ?", media, article);
        return article;
    }

    Document home() {
        return newsroom.resident().get("/").html();
    }

    String headline() {
        return home().select(".headline a").text();
    }

    List<String> focus() {
        return home().select("#focus li span").eachText();
    }

    Document desk() {
        return newsroom.editor().get(DESK).html();
    }

    String saidOf(String address) {
        Page refused = link("入口", address, "from", "2026-05-01T08:00");
        assertThat(refused.status()).as(address).isEqualTo(400);
        assertThat(refused.html().select("#address").val()).isEqualTo(address);
        assertThat(refused.html().select("#name").val()).isEqualTo("入口");
        assertThat(refused.html().select("#from").val()).isEqualTo("2026-05-01T08:00");
        assertThat(refused.html().select("#address").attr("aria-describedby")).isEqualTo("address-problem");
        return refused.html().select("#address-problem").text();
    }
}
