package zonenews.editing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import zonenews.Newsroom;
import zonenews.NewsroomTest;
import zonenews.Visitor.Page;
import zonenews.article.Category;

/** What administrators do with columns. */
@NewsroomTest
abstract class ColumnsOfTheSite {

    static final String PAGE = "/admin/columns";

    static final String FORM = "#column-form";

    static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Newsroom newsroom;

    @Autowired
    JdbcClient jdbc;

    static String slug() {
        return "rule-" + NUMBER.incrementAndGet();
    }

    static String page(Category column) {
        return PAGE + "/" + column.id();
    }

    Page edit(Category column, Map<String, String> typed) {
        return newsroom.editor().submit(page(column), FORM, typed);
    }

    Page move(Category column, Category parent) {
        return newsroom.editor()
                .submit(
                        page(column),
                        "#move-form",
                        Map.of("parentId", parent.id().toString()));
    }

    Page merge(Category column, Category target) {
        return newsroom.editor()
                .submit(
                        page(column),
                        "#merge-form",
                        Map.of("targetId", target.id().toString()));
    }

    int status(String path) {
        return newsroom.resident().get(path).status();
    }

    List<String> titles(Category column) {
        return newsroom.resident()
                .get("/categories/" + column.slug())
                .html()
                .select(".rows a")
                .eachText();
    }

    String lastDetail(String action) {
        return jdbc.sql("select detail from audit_log where action = ? order by id desc fetch first 1 rows only")
                .param(action)
                .query(String.class)
                .single();
    }

    Page create(String name, String slug) {
        return newsroom.editor().submit(PAGE + "/new", FORM, Map.of("name", name, "slug", slug));
    }

    static Map<String, String> typed(String title, Category column) {
        return Map.of(
                "title", title, "categoryId", column.id().toString(), "body", "正文。", "source", "澜州日报", "then", "STAY");
    }
}
