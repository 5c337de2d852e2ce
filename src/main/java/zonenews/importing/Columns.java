package zonenews.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.AuditLog;
import zonenews.account.Change;
import zonenews.article.Categories;
import zonenews.article.Category;
import zonenews.article.ColumnType;
import zonenews.site.SiteVersion;

/** The columns old pages stood in: found by their names below one another, made where they are missing. */
@Component
class Columns {

    private static final Map<String, String> SLUGS = Map.ofEntries(
            Map.entry("新闻动态", "news"),
            Map.entry("新闻中心", "news-centre"),
            Map.entry("园区要闻", "headlines"),
            Map.entry("园区动态", "zone"),
            Map.entry("市县动态", "counties"),
            Map.entry("媒体聚焦", "media"),
            Map.entry("图片新闻", "pictures"),
            Map.entry("通知公告", "notices"),
            Map.entry("政策文件", "policies"),
            Map.entry("政策解读", "interpretations"),
            Map.entry("招商引资", "investment"),
            Map.entry("产业园区", "parks"),
            Map.entry("历史信息", "archive"));
    /** Behind those the office has put in order. */
    private static final int LAST = 1000;

    private final Categories categories;
    private final SiteVersion siteVersion;
    private final AuditLog auditLog;
    private final JdbcClient jdbc;

    Columns(Categories categories, SiteVersion siteVersion, AuditLog auditLog, JdbcClient jdbc) {
        this.categories = categories;
        this.siteVersion = siteVersion;
        this.auditLog = auditLog;
        this.jdbc = jdbc;
    }

    /** A transaction of its own: an article that fails later leaves its column to the next one. */
    @Transactional
    public Long named(List<String> path) {
        Category column = null;
        boolean made = false;
        for (String name : path) {
            List<Category> known = categories.findByParentAndName(column, name);
            if (known.isEmpty()) {
                column = make(column, name);
                made = true;
            } else {
                column = known.get(0).current();
            }
        }
        if (made) {
            categories.flush();
            siteVersion.raise();
        }
        return java.util.Objects.requireNonNull(column).id();
    }

    private Category make(@Nullable Category parent, String name) {
        Category column = categories.save(new Category(parent, slug(name), name, type(parent, name), LAST));
        auditLog.record(
                "新建栏目",
                "栏目",
                column.id(),
                name + "(历史数据迁移)",
                Change.made("名称", name, "地址", column.slug(), "上级栏目", parent == null ? "" : parent.name()));
        return column;
    }

    private String slug(String name) {
        String known = SLUGS.get(name);
        if (known != null && isFree(known)) {
            return known;
        }
        String begin = known == null ? "column-" : known + "-";
        int number = known == null ? Math.toIntExact(categories.count()) + 1 : 2;
        while (!isFree(begin + number)) {
            number++;
        }
        return begin + number;
    }

    /** The former address of a column still leads to it. */
    private boolean isFree(String slug) {
        return categories.findBySlug(slug).isEmpty()
                && jdbc.sql("select count(*) from category_former_slug where slug = ?")
                                .param(slug)
                                .query(Long.class)
                                .single()
                        == 0;
    }

    private static ColumnType type(@Nullable Category parent, String name) {
        if (name.contains("解读")) {
            return ColumnType.INTERPRETATION;
        }
        if (name.contains("公告") || name.contains("公示") || name.contains("通知")) {
            return ColumnType.NOTICE;
        }
        if (name.contains("政策") || name.contains("文件") || name.contains("法规")) {
            return ColumnType.POLICY;
        }
        return parent == null ? ColumnType.NEWS : parent.columnType();
    }
}
