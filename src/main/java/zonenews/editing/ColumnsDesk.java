package zonenews.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import zonenews.account.AuditLog;
import zonenews.account.ColumnRights;
import zonenews.article.Categories;
import zonenews.article.Category;
import zonenews.article.ListingRewrites;
import zonenews.article.NotAllowed;
import zonenews.site.Durability;
import zonenews.site.SiteVersion;

/** The transactions that change the columns: one after the other, and only on what was looked at. */
@Component
@Transactional
class ColumnsDesk {

    private static final String SUBJECT = "栏目";

    private final Categories categories;
    private final ListingRewrites rewrites;
    private final ColumnRights rights;
    private final AuditLog auditLog;
    private final SiteVersion siteVersion;
    private final Durability durability;

    ColumnsDesk(
            Categories categories,
            ListingRewrites rewrites,
            ColumnRights rights,
            AuditLog auditLog,
            SiteVersion siteVersion,
            Durability durability) {
        this.categories = categories;
        this.rewrites = rewrites;
        this.rights = rights;
        this.auditLog = auditLog;
        this.siteVersion = siteVersion;
        this.durability = durability;
    }

    Long create(ColumnForm form) {
        siteVersion.hold();
        check(form, null);
        Category parent = other(form.parentId());
        Category column =
                new Category(parent, form.slug(), form.name(), form.type().orElseThrow(), after(parent));
        column.edit(
                form.slug(), form.name(), column.columnType(), form.description(), form.keywords(), form.isHidden());
        categories.saveAndFlush(column);
        changed("新建栏目", column, "位置：%s；%s".formatted(below(parent), form.inWords()));
        return column.id();
    }

    void edit(Long id, ColumnForm form) {
        siteVersion.hold();
        Category column = asLookedAt(id, form.revision());
        check(form, column);
        String before = ColumnForm.of(column).inWords();
        if (before.equals(form.inWords())) {
            return;
        }
        column.edit(
                form.slug(),
                form.name(),
                form.type().orElseThrow(),
                form.description(),
                form.keywords(),
                form.isHidden());
        categories.flush();
        changed("修改栏目", column, "修改前：%s。修改后：%s".formatted(before, form.inWords()));
    }

    /** Up or down among its neighbours; at the end of their row it stays where it is. */
    void reorder(Long id, String revision, int step) {
        siteVersion.hold();
        Category column = asLookedAt(id, revision);
        List<Category> row = new ArrayList<>(categories.findChildren(column.parent()));
        int from = row.indexOf(column);
        int to = Math.max(0, Math.min(row.size() - 1, from + step));
        if (from == to) {
            return;
        }
        row.add(to, row.remove(from));
        for (int place = 0; place < row.size(); place++) {
            row.get(place).placeAt(place + 1);
        }
        categories.flush();
        changed("调整栏目顺序", column, "%s：第 %d 位改为第 %d 位".formatted(column.name(), from + 1, to + 1));
    }

    void move(Long id, String revision, String parentId) {
        siteVersion.hold();
        Category column = asLookedAt(id, revision);
        Category before = column.parent();
        Category parent = other(parentId);
        if (Objects.equals(before, parent)) {
            return;
        }
        column.moveBelow(parent, after(parent));
        categories.flush();
        rewrites.beginMove(column);
        changed("移动栏目", column, "%s：从“%s”移到“%s”".formatted(column.name(), below(before), below(parent)));
    }

    void merge(Long id, String revision, String targetId) {
        siteVersion.hold();
        Category column = asLookedAt(id, revision);
        Category target = other(targetId);
        if (target == null) {
            throw new NotAllowed("column.target.required");
        }
        rewrites.beginMerger(column, target);
        changed("合并栏目", column, "%s（%s）并入%s（%s）".formatted(column.name(), column.slug(), target.name(), target.slug()));
    }

    void delete(Long id, String revision) {
        siteVersion.hold();
        Category column = asLookedAt(id, revision);
        if (categories.isUsed(id) || rewrites.unfinished().isPresent()) {
            throw new NotAllowed("column.used");
        }
        int ended = rights.end(id);
        changed("删除栏目", column, ColumnForm.of(column).inWords() + (ended == 0 ? "" : "；同时取消权限 " + ended + " 项"));
        try {
            categories.delete(column);
            categories.flush();
        } catch (DataIntegrityViolationException usedMeanwhile) {
            throw new NotAllowed("column.used");
        }
    }

    private void changed(String action, Category column, String detail) {
        auditLog.record(action, SUBJECT, column.id(), detail);
        durability.onDiskAfterCommit();
        siteVersion.raise();
    }

    private Category asLookedAt(Long id, String revision) {
        Category column = categories
                .findById(id)
                .filter(found -> found.mergedInto() == null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!revision.equals(Integer.toString(column.revision()))) {
            throw new NotAllowed("column.changed");
        }
        return column;
    }

    /** Null for the first level. */
    private @Nullable Category other(String id) {
        if (id.isBlank()) {
            return null;
        }
        return Optional.of(id.strip())
                .filter(number -> number.matches("\\d{1,18}"))
                .flatMap(number -> categories.findById(Long.valueOf(number)))
                .filter(column -> column.mergedInto() == null)
                .orElseThrow(() -> new NotAllowed("column.gone"));
    }

    private int after(@Nullable Category parent) {
        return categories.findChildren(parent).stream()
                        .mapToInt(Category::position)
                        .max()
                        .orElse(0)
                + 1;
    }

    private void check(ColumnForm form, @Nullable Category self) {
        Map<String, String> problems = form.problems();
        categories
                .findBySlug(form.slug())
                .filter(column -> !column.equals(self))
                .ifPresent(column -> problems.putIfAbsent("slug", "column.slug.taken"));
        categories
                .findByFormerSlug(form.slug())
                .filter(column -> !column.equals(self))
                .ifPresent(column -> problems.putIfAbsent("slug", "column.slug.former"));
        if (!problems.isEmpty()) {
            throw new FormRefused(problems);
        }
    }

    private static String below(@Nullable Category parent) {
        return parent == null ? "第一级" : parent.name();
    }
}
