package zonenews.editing;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.Role;
import zonenews.account.SignedIn;
import zonenews.article.Article;
import zonenews.article.Edition;
import zonenews.site.SiteTime;

/** 工作台: what waits for somebody, what came back, what goes out today and what went out. */
@Component
@Transactional(readOnly = true)
class Workbench {

    private static final int MOST_ROWS = 8;
    /** Enough to find those among them that this person may decide on. */
    private static final int CANDIDATES = 40;

    private static final long NO_COLUMN = 0;

    private static final int DAYS_BEFORE_EXPIRY = 3;

    /**
     * @param shows what stands at the end of a row
     * @param more where all of them are listed
     */
    record Block(String title, String empty, Shows shows, List<DeskRow> rows, String more) {}

    enum Shows {
        CHANGED,
        PUBLISHED,
        /** Leads to the review. */
        OWED,
        VIEWS,
        EXPIRES
    }

    private static final String OWING = """
            select e.article_id from edition e where e.owes_review = true order by e.owes_review, e.changed_at, e.id
            """;
    private static final String WRITTEN_BY = """
            select a.id from edition e join article a on a.latest_edition_id = e.id
            where a.recycled_at is null and e.status = :status
              and (a.created_by = :who
                   or exists (select 1 from edition_writer w where w.edition_id = e.id and w.account_name = :who))
            order by e.status, e.changed_at desc, e.id desc
            """;
    /** Nothing of these is in the 回收站; asked for it all the same, H2 would read every article that is not. */
    private static final String LIVE = """
            select a.id from article a where a.live_edition_id is not null and a.withdrawn_at is null and
            """;

    private static final String PUBLISHED_BETWEEN = LIVE + """
            a.published_at >= :from and a.published_at < :to and a.expire_at > :now %s
            order by a.published_at
            """;
    private static final String EXPIRING = LIVE + """
            a.published_at <= :now and a.expire_at > :now and a.expire_at < :to %s
            order by a.expire_at
            """;
    private static final String LOADED = """
            select a from Article a join fetch a.latest latest left join fetch latest.content.category
                left join fetch a.live live left join fetch live.content.category
            where a.id in :found
            """;
    private static final String WITH = """
            select e from Article a join a.latest e left join fetch e.review.%s where a.id in :found
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final DeskList list;
    private final DeskRows rows;
    private final DeskRights rights;
    private final Clock clock;

    Workbench(JdbcClient jdbc, EntityManager entities, DeskList list, DeskRows rows, DeskRights rights, Clock clock) {
        this.jdbc = jdbc;
        this.entities = entities;
        this.list = list;
        this.rows = rows;
        this.rights = rights;
        this.clock = clock;
    }

    /** What there is to do comes first; a block without rows is left out unless its emptiness says something. */
    List<Block> blocks(SignedIn who) {
        Instant now = clock.instant();
        LocalDate today = SiteTime.local(now).toLocalDate();
        Instant morning = SiteTime.instant(today.atStartOfDay());
        Instant midnight = SiteTime.instant(today.plusDays(1).atStartOfDay());
        Instant soon = SiteTime.instant(today.plusDays(DAYS_BEFORE_EXPIRY).atStartOfDay());
        String name = who.getUsername();
        List<Block> blocks = new ArrayList<>();
        List<Long> waiting = waitingFor(who);
        if (who.may(Role.REVIEWER) || !waiting.isEmpty()) {
            add(blocks, "等我处理", "没有等您处理的稿件。", Shows.CHANGED, waiting, of(DeskState.UNDER_REVIEW, ""));
        }
        add(blocks, "待补审（紧急发布的）", "", Shows.OWED, owedTo(who), of(DeskState.PUBLIC, ""));
        add(blocks, "退回给我的", "", Shows.CHANGED, writtenBy(name, "RETURNED"), of(DeskState.RETURNED, name));
        String noDrafts = who.may(Role.EDITOR) ? "没有写到一半的稿件。" : "";
        add(blocks, "我的草稿", noDrafts, Shows.CHANGED, writtenBy(name, "DRAFT"), of(DeskState.DRAFT, name));
        add(
                blocks,
                "今天将发布",
                "",
                Shows.PUBLISHED,
                open(who, PUBLISHED_BETWEEN, now, now.plusNanos(1000), midnight),
                of(DeskState.SCHEDULED, ""));
        add(
                blocks,
                "今天已发布",
                "今天还没有发布稿件。",
                Shows.VIEWS,
                open(who, PUBLISHED_BETWEEN + " desc", now, morning, now.plusNanos(1000)),
                of(DeskState.PUBLIC, ""));
        add(blocks, "快要下线（三天内）", "", Shows.EXPIRES, open(who, EXPIRING, now, now, soon), of(DeskState.PUBLIC, ""));
        return blocks;
    }

    private static String of(DeskState state, String author) {
        return new ListFilter(null, state, author, "", "", "").address();
    }

    private void add(List<Block> blocks, String title, String empty, Shows shows, List<Long> found, String more) {
        if (!found.isEmpty() || !empty.isEmpty()) {
            List<Long> shown = found.subList(0, Math.min(found.size(), MOST_ROWS));
            blocks.add(new Block(title, empty, shows, rows.of(shown), found.size() > MOST_ROWS ? more : ""));
        }
    }

    /** Who has waited longest comes first. */
    private List<Long> waitingFor(SignedIn who) {
        return load(list.find(ListFilter.of(DeskState.UNDER_REVIEW), 0, CANDIDATES, who))
                .filter(article -> article.latest().review().waitsFor(who.getUsername()))
                .filter(article -> rights.inWhosePlace(who, article).isPresent())
                .sorted(Comparator.comparing(article -> article.latest().changedAt()))
                .map(Article::id)
                .toList();
    }

    private List<Long> owedTo(SignedIn who) {
        return load(ids(OWING, Map.of(), CANDIDATES))
                .filter(article -> rights.inWhosePlace(who, article).isPresent())
                .map(Article::id)
                .toList();
    }

    /** With what decides about a review, in three questions however many they are. */
    private Stream<Article> load(List<Long> found) {
        if (found.isEmpty()) {
            return Stream.empty();
        }
        Map<Long, Article> loaded = entities.createQuery(LOADED, Article.class)
                .setParameter("found", found)
                .getResultStream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
        for (String many : List.of("writers", "steps")) {
            entities.createQuery(WITH.formatted(many), Edition.class)
                    .setParameter("found", found)
                    .getResultList();
        }
        return found.stream().map(loaded::get).filter(Objects::nonNull);
    }

    private List<Long> writtenBy(String who, String status) {
        return ids(WRITTEN_BY, Map.of("who", who, "status", status), MOST_ROWS + 1);
    }

    /** Those among them whose lists this one is shown. */
    private List<Long> open(SignedIn who, String sql, Instant now, Instant from, Instant to) {
        Map<String, Object> named = new HashMap<>();
        named.put("now", Timestamp.from(now));
        named.put("to", Timestamp.from(to));
        if (sql.contains(":from")) {
            named.put("from", Timestamp.from(from));
        }
        Set<Long> columns = rights.columns(who);
        if (columns == null) {
            return ids(sql.formatted(""), named, MOST_ROWS + 1);
        }
        named.put("who", who.getUsername());
        named.put("columns", columns.isEmpty() ? Set.of(NO_COLUMN) : columns);
        return ids(sql.formatted("and (a.created_by = :who or a.category_id in (:columns))"), named, MOST_ROWS + 1);
    }

    private List<Long> ids(String sql, Map<String, Object> named, int most) {
        return jdbc.sql(sql + " limit " + most).params(named).query(Long.class).list();
    }
}
