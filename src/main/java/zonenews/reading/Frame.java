package zonenews.reading;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import zonenews.article.CategoryTree;
import zonenews.article.CurrentCategories;
import zonenews.site.Settings;
import zonenews.site.SiteProperties;
import zonenews.site.SiteSettings;
import zonenews.site.SiteTime;

/**
 * What stands around every page: read once a request, and only if the page asks for it. An error page is shown even
 * where the database does not answer.
 */
public final class Frame {

    private static final Logger log = LoggerFactory.getLogger(Frame.class);

    private final Settings settings;
    private final CurrentCategories categories;
    private final SiteProperties site;
    private final Clock clock;
    private final String path;
    private final @Nullable String account;
    private final Predicate<String> roles;
    private @Nullable SiteSettings readSettings;
    private @Nullable List<CategoryTree.Node> readColumns;

    Frame(
            Settings settings,
            CurrentCategories categories,
            SiteProperties site,
            Clock clock,
            String path,
            @Nullable String account,
            Predicate<String> roles) {
        this.settings = settings;
        this.categories = categories;
        this.site = site;
        this.clock = clock;
        this.path = path;
        this.account = account;
        this.roles = roles;
    }

    /** What stands around the home page at another hour. */
    Frame ofTheHomePageAt(Instant hour) {
        return new Frame(settings, categories, site, Clock.fixed(hour, SiteTime.ZONE), "/", account, roles);
    }

    public SiteSettings settings() {
        if (readSettings == null) {
            try {
                readSettings = settings.current();
            } catch (DataAccessException | TransactionException unreachable) {
                log.error("The settings cannot be read", unreachable);
                readSettings = SiteSettings.NOT_SET;
            }
        }
        return readSettings;
    }

    /** The columns of the first level. */
    public List<CategoryTree.Node> columns() {
        if (readColumns == null) {
            try {
                readColumns = categories.tree().top();
            } catch (DataAccessException | TransactionException unreachable) {
                log.error("The columns cannot be read", unreachable);
                readColumns = List.of();
            }
        }
        return readColumns;
    }

    /** The public address of this page, without its parameters. */
    public String canonical() {
        return site.address(path);
    }

    public String host() {
        return site.url().getAuthority();
    }

    public boolean isHome() {
        return path.equals("/");
    }

    /** Who is signed in. */
    public @Nullable String account() {
        return account;
    }

    /** Whether the one who is signed in has this right: what one may not do is not offered. */
    public boolean may(String role) {
        return roles.test(role);
    }

    /** 全站置灰. */
    public boolean isGrey() {
        return settings().isGreyOn(now().toLocalDate());
    }

    public String address(String otherPath) {
        return site.address(otherPath);
    }

    public LocalDateTime now() {
        return SiteTime.local(clock.instant());
    }
}
