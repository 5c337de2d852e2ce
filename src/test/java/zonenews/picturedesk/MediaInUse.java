package zonenews.picturedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import zonenews.Newsroom;
import zonenews.Visitor;
import zonenews.Visitor.Page;
import zonenews.article.Category;

/** What an article shows or links to, and the 素材库 it comes from. */
abstract class MediaInUse {

    static final String FORM = "#article-form";

    static final String NEW = "/admin/articles/new";

    @Autowired
    Newsroom newsroom;

    @Autowired
    JdbcClient jdbc;

    Category column;

    Visitor editor;

    Uploads uploads;

    @BeforeEach
    void signIn() {
        column = newsroom.column("园区要闻");
        editor = newsroom.editor();
        uploads = new Uploads(editor);
    }

    Map<String, String> typed(String title, String body) {
        return new LinkedHashMap<>(Map.of(
                "title",
                title,
                "categoryId",
                column.id().toString(),
                "source",
                "澜州日报",
                "body",
                body,
                "then",
                "PUBLISH"));
    }

    Long published(Map<String, String> typed) {
        Page saved = editor.submit(NEW, FORM, typed);
        assertThat(saved.status()).as(saved.text()).isEqualTo(302);
        return Long.valueOf(saved.location().replaceAll("\\D+", ""));
    }

    String picture(String name) {
        return uploads.taken(name, Samples.picture("jpg", 1800, 900 + name.hashCode() % 400))
                .path("address")
                .asString();
    }

    String file(String name) {
        return uploads.taken(name, Samples.pdf(name)).path("address").asString();
    }

    int asResident(String address) {
        return newsroom.resident().get(address).status();
    }

    List<String> attachments(Long id) {
        return newsroom.resident()
                .get("/articles/" + id)
                .html()
                .select(".attachments a")
                .eachText();
    }

    static List<String> names(Visitor who, String query) {
        JsonNode items = Uploads.read(who.get("/admin/media?" + query, "Accept", "application/json"))
                .path("items");
        return items.valueStream()
                .map(each -> each.path("originalName").asString())
                .toList();
    }
}
