package zonenews.editing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import zonenews.article.Category;
import zonenews.article.ColumnType;

/**
 * What stands in the form of a column, as it was typed.
 *
 * @param parentId only for a new one; empty: on the first level
 * @param revision of the column when the form was opened
 */
record ColumnForm(
        String name,
        String slug,
        String columnType,
        String description,
        String keywords,
        String hidden,
        String parentId,
        String revision) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    ColumnForm {
        name = line(name);
        slug = line(slug);
        columnType = line(columnType);
        description = line(description);
        keywords = line(keywords);
        hidden = line(hidden);
        parentId = line(parentId);
        revision = line(revision);
    }

    private static String line(String typed) {
        return ArticleForm.typed(typed).replaceAll("\\p{Cntrl}+", " ").strip();
    }

    static ColumnForm empty(String parentId) {
        return new ColumnForm("", "", ColumnType.NEWS.name(), "", "", "", parentId, "");
    }

    static ColumnForm of(Category column) {
        Category parent = column.parent();
        return new ColumnForm(
                column.name(),
                column.slug(),
                column.columnType().name(),
                column.description(),
                column.keywords(),
                column.hidden() ? "true" : "",
                parent == null ? "" : parent.id().toString(),
                Integer.toString(column.revision()));
    }

    ColumnForm withRevision(String newRevision) {
        return new ColumnForm(name, slug, columnType, description, keywords, hidden, parentId, newRevision);
    }

    boolean isHidden() {
        return hidden.equals("true");
    }

    Optional<ColumnType> type() {
        return Arrays.stream(ColumnType.values())
                .filter(type -> type.name().equals(columnType))
                .findFirst();
    }

    /** Field to message key, in the order of the form. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty()) {
            problems.put("name", "column.name.required");
        } else if (name.length() > 60) {
            problems.put("name", "setting.long.60");
        }
        if (slug.length() > 80 || !SLUG.matcher(slug).matches()) {
            problems.put("slug", "column.slug.unreadable");
        }
        if (type().isEmpty()) {
            problems.put("columnType", "column.type.required");
        }
        if (description.length() > 300) {
            problems.put("description", "setting.long.300");
        }
        if (keywords.length() > 200) {
            problems.put("keywords", "keywords.long");
        }
        return problems;
    }

    /** How it reads in the audit log. */
    String inWords() {
        return "名称：%s；地址：%s；类别：%s；说明：%s；关键词：%s；%s"
                .formatted(
                        name,
                        slug,
                        type().map(ColumnType::label).orElse(""),
                        description,
                        keywords,
                        isHidden() ? "隐藏" : "显示");
    }
}
