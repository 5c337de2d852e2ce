package zonenews.editing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.AuditLog;
import zonenews.account.Change;
import zonenews.article.ReaderLinks;
import zonenews.site.Durability;
import zonenews.site.Settings;
import zonenews.site.SiteLink;
import zonenews.site.SiteSetting;
import zonenews.site.SiteSettings;

/** Changes what the office sets about its site, and writes down what has changed. */
@Component
class SettingsDesk {

    private final Settings settings;
    private final ReaderLinks links;
    private final AuditLog auditLog;
    private final Durability durability;

    SettingsDesk(Settings settings, ReaderLinks links, AuditLog auditLog, Durability durability) {
        this.settings = settings;
        this.links = links;
        this.auditLog = auditLog;
        this.durability = durability;
    }

    SiteSettings current() {
        return settings.current();
    }

    /**
     * @throws FormRefused if residents do not get where a new link leads
     */
    @Transactional
    public void change(SiteSettings next) {
        SiteSettings before = settings.current();
        for (SiteLink link : next.friendlyLinks()) {
            if (!before.friendlyLinks().contains(link) && links.problem(link.address()) != null) {
                throw new FormRefused(Map.of(SiteSetting.FRIENDLY_LINKS.key(), "setting.links.closed"));
            }
        }
        List<String> changed = Arrays.stream(SiteSetting.values())
                .filter(setting -> !before.get(setting).equals(next.get(setting)))
                .map(SiteSetting::label)
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        auditLog.record("修改设置", "设置", null, String.join("、", changed), Change.between(fields(before), fields(next)));
        settings.change(next);
        durability.onDiskAfterCommit();
    }

    private static Map<String, String> fields(SiteSettings settings) {
        Map<String, String> fields = new LinkedHashMap<>();
        settings.values().forEach((setting, value) -> fields.put(setting.label(), value));
        return fields;
    }
}
