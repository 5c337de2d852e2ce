package zonenews.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.TestClock;
import zonenews.Visitor;
import zonenews.Xml;
import zonenews.article.Category;
import zonenews.article.Origin;

/** What those who subscribe may count on. */
@NewsroomTest
class FeedTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private TestClock clock;

    private Element feed(String path) {
        Visitor.Page answer = newsroom.resident().get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        return Xml.root(answer.answer().body());
    }

    private static String feedOf(Category column) {
        return "/categories/" + column.slug() + "/feed.xml";
    }

    @Test
    void a_feed_has_all_that_atom_asks_for() {
        Category column = newsroom.column("园区要闻");
        newsroom.published("园区开工", column);
        newsroom.publishedAsOf(clock.instant(), Newsroom.content("没有来源", column).withOrigin(Origin.UNKNOWN));
        for (String path : List.of("/feed.xml", feedOf(column))) {
            Element feed = feed(path);
            assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
            assertThat(feed.getLocalName()).isEqualTo("feed");
            assertThat(Xml.text(feed, "id")).isEqualTo("https://news.example.cn" + path);
            assertThat(Xml.text(feed, "title")).isNotEmpty();
            assertThat(OffsetDateTime.parse(Xml.text(feed, "updated"))).isNotNull();
            assertThat(Xml.children(feed, "link"))
                    .extracting(link -> link.getAttribute("rel"))
                    .containsExactly("self", "alternate");
            assertThat(Xml.text(Xml.children(feed, "author").get(0), "name")).isNotEmpty();
            for (Element entry : Xml.children(feed, "entry")) {
                assertThat(Xml.text(entry, "id")).startsWith("https://news.example.cn/articles/");
                assertThat(Xml.text(entry, "title")).isNotEmpty();
                assertThat(OffsetDateTime.parse(Xml.text(entry, "updated")).getOffset())
                        .hasToString("+08:00");
                assertThat(Xml.text(entry, "published")).endsWith("+08:00");
                assertThat(Xml.text(entry, "summary")).isNotEmpty();
                assertThat(Xml.children(entry, "author")).hasSizeLessThanOrEqualTo(1);
                assertThat(Xml.children(entry, "category").get(0).getAttribute("label"))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void it_holds_the_twenty_newest_of_the_column_and_those_below() {
        Category news = newsroom.column("新闻动态");
        Category counties = newsroom.columnBelow(news, "市县动态");
        IntStream.rangeClosed(1, 22)
                .forEach(number -> newsroom.publishedAsOf(
                        clock.instant().minus(Duration.ofDays(30 - number)),
                        Newsroom.content("第" + number + "篇", counties)));
        Element feed = feed(feedOf(news));
        assertThat(Xml.children(feed, "entry"))
                .hasSize(20)
                .first()
                .satisfies(entry -> assertThat(Xml.text(entry, "title")).isEqualTo("第22篇"));
    }

    @Test
    void a_draft_a_withdrawn_and_a_scheduled_article_are_not_in_it() {
        newsroom.draft("还是草稿的事");
        newsroom.withdrawn("撤下的事", "");
        newsroom.scheduled("明天的事", Duration.ofDays(1));
        assertThat(newsroom.resident().get("/feed.xml").answer().body()).doesNotContain("还是草稿的事", "撤下的事", "明天的事");
    }

    @Test
    void markup_in_a_title_is_escaped_and_what_xml_does_not_know_is_left_out() {
        Category column = newsroom.column("园区要闻");
        newsroom.published("A&B <b>\u000b\uffff]]> 你好\ud83d\ude00", column);
        Element entry = Xml.children(feed(feedOf(column)), "entry").get(0);
        assertThat(Xml.text(entry, "title")).isEqualTo("A&B <b>]]> 你好\ud83d\ude00");
    }

    @Test
    void who_has_it_already_is_told_so_until_something_changes() {
        Category column = newsroom.column("园区要闻");
        Long id = newsroom.published("园区开工", column);
        Visitor reader = newsroom.resident();
        String tag = reader.get(feedOf(column)).header("ETag");
        assertThat(reader.get(feedOf(column), "If-None-Match", tag).status()).isEqualTo(304);
        newsroom.change(id, article -> article.withdraw("", "", clock.instant()));
        assertThat(reader.get(feedOf(column), "If-None-Match", tag).status()).isEqualTo(200);
    }

    @Test
    void pages_say_where_their_feed_is_and_an_unknown_column_has_none() {
        Category column = newsroom.column("园区要闻");
        Visitor reader = newsroom.resident();
        assertThat(reader.get("/categories/" + column.slug())
                        .html()
                        .select("link[rel=alternate][type=application/atom+xml]")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder("/feed.xml", feedOf(column));
        assertThat(reader.get("/categories/none/feed.xml").status()).isEqualTo(404);
    }
}
