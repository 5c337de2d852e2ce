package zonenews.editing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zonenews.site.FollowsSiteVersion;
import zonenews.site.Settings;
import zonenews.site.SiteSetting;
import zonenews.site.SiteVersion;

/** Names offered while writing: those the office keeps, then those of the last thousand published, by how often. */
@Component
class OfferedNames {

    private static final int OFFERED_BESIDE = 20;

    record Offered(List<String> sources, List<String> editors, List<String> contributors) {}

    private final Settings settings;
    private final JdbcClient jdbc;
    private final FollowsSiteVersion<Offered> current;

    OfferedNames(Settings settings, JdbcClient jdbc, SiteVersion siteVersion) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.current = new FollowsSiteVersion<>(siteVersion, this::read);
    }

    Offered current() {
        return current.get();
    }

    private Offered read() {
        return new Offered(
                names(SiteSetting.COMMON_SOURCES, "source"),
                names(SiteSetting.COMMON_EDITORS, "responsible_editor"),
                names(SiteSetting.COMMON_CONTRIBUTORS, "contributor"));
    }

    private List<String> names(SiteSetting kept, String column) {
        Set<String> names = new LinkedHashSet<>(settings.current().lines(kept));
        names.addAll(jdbc.sql("""
                        select name from (select %s as name from article where published_at is not null
                            and live_edition_id is not null order by published_at desc fetch first 1000 rows only) as lately
                        where name <> '' group by name order by count(*) desc, name fetch first %d rows only
                        """.formatted(column, OFFERED_BESIDE))
                .query(String.class)
                .list());
        return List.copyOf(names);
    }
}
