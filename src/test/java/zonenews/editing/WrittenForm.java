package zonenews.editing;

import java.util.Map;
import zonenews.article.Category;

/** The form for an article, and what an editor types into it. */
final class WrittenForm {

    static final String FORM = "#article-form";
    static final String NEW = "/admin/articles/new";

    private WrittenForm() {}

    static Map<String, String> typed(String title, Category column, String then) {
        return Map.of(
                "title",
                title,
                "categoryId",
                column.id().toString(),
                "source",
                "澜州日报",
                "body",
                "第一段。\n\n第二段。",
                "then",
                then);
    }

    static Long number(String location) {
        return Long.valueOf(location.substring(location.lastIndexOf('/') + 1));
    }
}
