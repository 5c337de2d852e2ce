package zonenews.picturedesk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.Accounts;
import zonenews.account.Role;
import zonenews.account.SignedIn;
import zonenews.media.Media;
import zonenews.media.MediaType;

/**
 * The 素材库, newest first. Administrators and those who write in every column see all of it; others what they uploaded
 * themselves and what residents see.
 */
@Component
@Transactional(readOnly = true)
public class MediaList {

    static final int PAGE = 48;
    static final int LAST_PAGE = 1000;
    private static final int RECENT = 20;

    private static final String SHOWN = """
            a.withdrawnAt is null and a.publishedAt <= :now and a.expireAt > :now
            """;
    private static final String OPEN = """
             and (m.createdBy = :who
               or exists (select 1 from Article a where a.cover = m and a.live is not null and %1$s)
               or exists (select 1 from Article a join a.live e join e.media x where x.media = m and %1$s))
            """.formatted(SHOWN);

    record Row(MediaItem item, int uses) {}

    record Page(List<Row> rows, int number, boolean more) {}

    private final EntityManager entities;
    private final Accounts accounts;
    private final Clock clock;

    MediaList(EntityManager entities, Accounts accounts, Clock clock) {
        this.entities = entities;
        this.accounts = accounts;
        this.clock = clock;
    }

    Page page(MediaFilter filter, int number, SignedIn who) {
        List<Media> found = query(filter, who)
                .setFirstResult((number - 1) * PAGE)
                .setMaxResults(PAGE + 1)
                .getResultList();
        boolean more = found.size() > PAGE;
        List<Media> shown = more ? found.subList(0, PAGE) : found;
        Map<String, String> names = accounts.displayNames();
        Map<Long, Set<Long>> uses = uses(shown);
        return new Page(
                shown.stream()
                        .map(media -> new Row(
                                item(media, names),
                                uses.getOrDefault(media.id(), Set.of()).size()))
                        .toList(),
                number,
                more);
    }

    /** What a form without scripts offers. */
    public List<MediaItem> recent(boolean pictures, SignedIn who) {
        Map<String, String> names = accounts.displayNames();
        return query(new MediaFilter("", pictures ? "PICTURE" : ""), who).setMaxResults(RECENT).getResultList().stream()
                .map(media -> item(media, names))
                .toList();
    }

    private static MediaItem item(Media media, Map<String, String> names) {
        return MediaItem.of(media, names.getOrDefault(media.createdBy(), media.createdBy()));
    }

    private TypedQuery<Media> query(MediaFilter filter, SignedIn who) {
        boolean all = seesAll(who);
        TypedQuery<Media> query = entities.createQuery(
                "select m from Media m where 1 = 1"
                        + (filter.q().isEmpty() ? "" : """
                                 and (lower(m.originalName) like :words escape '!' or lower(m.altText) like :words escape '!'
                                   or lower(m.caption) like :words escape '!')""")
                        + (filter.chosenKind().isEmpty() ? "" : " and m.contentType in :types")
                        + (all ? "" : OPEN)
                        + " order by m.createdAt desc, m.id desc",
                Media.class);
        if (!filter.q().isEmpty()) {
            query.setParameter("words", filter.pattern());
        }
        filter.chosenKind().ifPresent(kind -> query.setParameter("types", contentTypes(kind)));
        if (!all) {
            query.setParameter("who", who.getUsername()).setParameter("now", clock.instant());
        }
        return query;
    }

    static boolean seesAll(SignedIn who) {
        return who.may(Role.ADMINISTRATOR) || who.mayIn(Role.EDITOR, List.of());
    }

    private static List<String> contentTypes(MediaType.Kind kind) {
        return Arrays.stream(MediaType.values())
                .filter(type -> type.kind() == kind)
                .map(MediaType::contentType)
                .toList();
    }

    /** Of each the articles that have it in an edition, of whatever time. */
    private Map<Long, Set<Long>> uses(List<Media> media) {
        Map<Long, Set<Long>> uses = new HashMap<>();
        if (!media.isEmpty()) {
            add(
                    uses,
                    media,
                    "select distinct x.media.id, e.article.id from Edition e join e.media x where x.media in :media");
            add(uses, media, """
                    select distinct e.content.cover.id, e.article.id from Edition e where e.content.cover in :media
                    """);
        }
        return uses;
    }

    private void add(Map<Long, Set<Long>> uses, List<Media> media, String query) {
        entities.createQuery(query, Object[].class)
                .setParameter("media", media)
                .getResultList()
                .forEach(pair -> uses.computeIfAbsent((Long) pair[0], each -> new HashSet<>())
                        .add((Long) pair[1]));
    }
}
