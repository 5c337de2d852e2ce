package zonenews.site;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The settings of the office, kept in the database and followed by every instance. */
@Component
public class Settings {

    interface Rows extends JpaRepository<Setting, String> {}

    private final Rows rows;
    private final SiteVersion siteVersion;
    private final FollowsSiteVersion<SiteSettings> current;

    Settings(Rows rows, SiteVersion siteVersion) {
        this.rows = rows;
        this.siteVersion = siteVersion;
        this.current = new FollowsSiteVersion<>(siteVersion, this::read);
    }

    public SiteSettings current() {
        return current.get();
    }

    /** For pages that are shown whatever has failed, the database too. */
    SiteSettings lastKnown() {
        SiteSettings last = current.lastKnown();
        return last == null ? SiteSettings.NOT_SET : last;
    }

    private SiteSettings read() {
        Map<SiteSetting, String> values = new EnumMap<>(SiteSetting.class);
        for (Setting row : rows.findAll()) {
            SiteSetting.ofKey(row.name()).ifPresent(setting -> values.put(setting, row.content()));
        }
        return new SiteSettings(values);
    }

    @Transactional
    public void change(SiteSettings settings) {
        settings.values().forEach((setting, content) -> rows.save(new Setting(setting.key(), content)));
        rows.flush();
        siteVersion.raise();
    }
}
