package zonenews.editing;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.AuditLog;
import zonenews.site.Durability;
import zonenews.site.Settings;
import zonenews.site.SiteSetting;
import zonenews.site.SiteSettings;

/** Changes what the office sets about its site, and writes down what has changed. */
@Component
class SettingsDesk {

    private final Settings settings;
    private final AuditLog auditLog;
    private final Durability durability;

    SettingsDesk(Settings settings, AuditLog auditLog, Durability durability) {
        this.settings = settings;
        this.auditLog = auditLog;
        this.durability = durability;
    }

    SiteSettings current() {
        return settings.current();
    }

    @Transactional
    public void change(SiteSettings next) {
        String changes = changes(settings.current(), next);
        if (changes.isEmpty()) {
            return;
        }
        auditLog.record("修改设置", "设置", null, changes);
        settings.change(next);
        durability.onDiskAfterCommit();
    }

    private static String changes(SiteSettings before, SiteSettings next) {
        return Arrays.stream(SiteSetting.values())
                .filter(setting -> !before.get(setting).equals(next.get(setting)))
                .map(setting -> "%s：“%s”改为“%s”".formatted(setting.label(), before.get(setting), next.get(setting)))
                .collect(Collectors.joining("；"));
    }
}
