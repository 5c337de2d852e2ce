package zonenews.site;

import java.util.stream.Collectors;
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

    private SiteSettings read() {
        return SiteSettings.of(rows.findAll().stream().collect(Collectors.toMap(Setting::name, Setting::content)));
    }

    @Transactional
    public void change(SiteSettings settings) {
        settings.toMap().forEach((name, content) -> rows.save(new Setting(name, content)));
        rows.flush();
        siteVersion.raise();
    }
}
