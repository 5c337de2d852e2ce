package zonenews.article;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.ColumnRights;
import zonenews.site.SiteVersion;

/**
 * Brings the lists of a moved or merged column up to date, some hundred articles a transaction. How far it came stands
 * in the database: whoever comes next, after a stop or in another instance, goes on from there.
 */
@Component
@Transactional
public class ListingRewrites {

    static final int AT_ONCE = 500;

    private static final Logger log = LoggerFactory.getLogger(ListingRewrites.class);
    private static final String FIRST =
            "select * from listing_rewrite order by started_at, category_id fetch first 1 rows only";

    private final JdbcClient jdbc;
    private final ListingRows rows;
    private final Categories categories;
    private final ColumnRights rights;
    private final SiteVersion siteVersion;
    private final Clock clock;

    ListingRewrites(
            JdbcClient jdbc,
            ListingRows rows,
            Categories categories,
            ColumnRights rights,
            SiteVersion siteVersion,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.categories = categories;
        this.rights = rights;
        this.siteVersion = siteVersion;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<ListingRewrite> unfinished() {
        return jdbc.sql(FIRST).query(ListingRewrite.class).optional();
    }

    /** In the transaction that moves the column. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void beginMove(Category column) {
        begin(column, null);
    }

    /** The target lists the articles first; then the column's address leads there; then the articles follow. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void beginMerger(Category column, Category target) {
        column.mayMergeInto(target);
        begin(column, target);
    }

    private void begin(Category column, @Nullable Category target) {
        NotAllowed.unless(unfinished().isEmpty(), "column.rewriting");
        jdbc.sql("""
                        insert into listing_rewrite
                            (category_id, target_id, merging, after_article, done, total, started_at)
                        values (:column, cast(:target as bigint), :merging, 0, 0,
                            (select count(*) from listing where category_id = :column), :now)
                        """)
                .param("column", column.id())
                .param("target", target == null ? null : target.id())
                .param("merging", target != null)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** One transaction's worth; false when there is nothing left to do. */
    public boolean next() {
        Optional<ListingRewrite> found =
                jdbc.sql(FIRST + " for update").query(ListingRewrite.class).optional();
        found.ifPresent(this::goOn);
        return found.isPresent();
    }

    private void goOn(ListingRewrite work) {
        List<Long> articles = articlesOf(work);
        if (!articles.isEmpty()) {
            rewrite(work, articles);
        } else if (work.merging()) {
            merge(work);
        } else {
            jdbc.sql("delete from listing_rewrite where category_id = ?")
                    .param(work.categoryId())
                    .update();
            log.info("The lists of column {} are up to date: {} articles", work.categoryId(), work.done());
        }
    }

    private List<Long> articlesOf(ListingRewrite work) {
        String listed = "select article_id as id from listing where category_id = :column and article_id > :after";
        String filed = " union select id from article where category_id = :column and id > :after"
                + " union select article_id from edition where category_id = :column and article_id > :after"
                + " and status not in ('LIVE', 'PAST')"
                + " union select e.article_id from edition_category c join edition e on e.id = c.edition_id"
                + " where c.category_id = :column and e.article_id > :after and e.status not in ('LIVE', 'PAST')";
        boolean all = work.isMerger() && !work.merging();
        return jdbc.sql("select id from (" + listed + (all ? filed : "") + ") those order by id fetch first " + AT_ONCE
                        + " rows only")
                .param("column", work.categoryId())
                .param("after", work.afterArticle())
                .query(Long.class)
                .list();
    }

    private void rewrite(ListingRewrite work, List<Long> articles) {
        jdbc.sql("select id from article where id in (:articles) order by id for update")
                .param("articles", articles)
                .query(Long.class)
                .list();
        if (work.isMerger() && !work.merging()) {
            follow(articles, work.categoryId(), Objects.requireNonNull(work.targetId()));
        }
        rows.rewrite(articles);
        jdbc.sql("update listing_rewrite set after_article = ?, done = done + ? where category_id = ?")
                .params(articles.get(articles.size() - 1), articles.size(), work.categoryId())
                .update();
        log.info("Lists of column {}: {} of {}", work.categoryId(), work.done() + articles.size(), work.total());
        jdbc.sql("update article set site_version = :version where id in (:articles)")
                .param("version", siteVersion.raise())
                .param("articles", articles)
                .update();
    }

    /** What was published stays as it was; what is still being worked on follows, and keeps its revision. */
    private void follow(List<Long> articles, Long column, Long target) {
        for (String sql : List.of(
                "update article set category_id = :target where category_id = :column and id in (:articles)",
                "update edition set category_id = :target where category_id = :column and article_id in (:articles)"
                        + " and status not in ('LIVE', 'PAST')",
                "insert into edition_category (edition_id, category_id) select c.edition_id, cast(:target as bigint)"
                        + " from edition_category c join edition e on e.id = c.edition_id where c.category_id = :column"
                        + " and e.article_id in (:articles) and e.status not in ('LIVE', 'PAST') and not exists"
                        + " (select 1 from edition_category o where o.edition_id = e.id and o.category_id = :target)",
                "delete from edition_category where category_id = :column and edition_id in (select id from edition"
                        + " where article_id in (:articles) and status not in ('LIVE', 'PAST'))")) {
            jdbc.sql(sql)
                    .param("target", target)
                    .param("column", column)
                    .param("articles", articles)
                    .update();
        }
    }

    /** Every article of the column is listed with the target by now: from here on its address leads there. */
    private void merge(ListingRewrite work) {
        siteVersion.hold();
        Category column = categories.findById(work.categoryId()).orElseThrow();
        Category target =
                categories.findById(Objects.requireNonNull(work.targetId())).orElseThrow();
        int position = categories.findChildren(target).size();
        for (Category child : categories.findChildren(column)) {
            child.moveBelow(target, ++position);
        }
        column.mergeInto(target);
        categories.flush();
        rights.follow(column.id(), target.id());
        jdbc.sql("update listing_rewrite set merging = false, after_article = 0, done = 0 where category_id = ?")
                .param(work.categoryId())
                .update();
        siteVersion.raise();
    }
}
