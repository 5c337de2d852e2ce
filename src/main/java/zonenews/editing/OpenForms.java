package zonenews.editing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import zonenews.account.Accounts;
import zonenews.account.SignedIn;
import zonenews.site.SiteTime;

/**
 * Who has the form of which article open. A courtesy, not a lock: what is saved is guarded by {@link EditConflict}. Each
 * statement stands for itself, so that a sign of life never waits for somebody's saving.
 */
@Component
class OpenForms {

    /** Four signs of life that did not come. */
    static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(2);

    private static final int LONGEST_TAB = 64;
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter BEFORE = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /**
     * @param by empty: oneself, in another window
     * @param since 10:32
     */
    record Opened(boolean mine, String by, String since) {}

    record Holder(String account, Instant since) {}

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    OpenForms(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What a form calls itself; nothing longer than what it was given. */
    static String tab(String sent) {
        return sent.substring(0, Math.min(sent.length(), LONGEST_TAB)).replace("\0", "");
    }

    /** Opening a form claims the article, unless somebody else has it; of one's own windows the last one counts. */
    Opened open(Long article, String tab, SignedIn who) {
        if (moveTo(tab, article, who) || claim(article, tab, who)) {
            return new Opened(true, "", "");
        }
        return held(article, who);
    }

    /** Once a while from an open form; whose row is gone has it again. */
    Opened signOfLife(Long article, String tab, SignedIn who) {
        boolean mine =
                jdbc.sql("""
                        update open_form set last_seen_at = ? where article_id = ? and account_name = ? and tab = ?
                        """).params(now(), article, who.getUsername(), tab).update() == 1;
        return mine || claim(article, tab, who) ? new Opened(true, "", "") : held(article, who);
    }

    /** Whether somebody else is writing in it now, so that what saves itself has to wait. */
    boolean isWithAnother(Long article, SignedIn who) {
        return jdbc.sql(
                                "select count(*) from open_form where article_id = ? and account_name <> ? and last_seen_at > ?")
                        .params(article, who.getUsername(), lastHeardOf())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** 接手编辑, before one opens the form; returned is who had it. */
    Optional<Holder> takeOver(Long article, SignedIn who) {
        Optional<Holder> other =
                holder(article).filter(holder -> !holder.account().equals(who.getUsername()));
        if (other.isPresent()) {
            jdbc.sql("""
                            update open_form set account_name = ?, tab = '', opened_at = ?, last_seen_at = ?
                            where article_id = ?
                            """).params(who.getUsername(), now(), now(), article).update();
        }
        return other;
    }

    void leave(Long article, String tab, SignedIn who) {
        jdbc.sql("delete from open_form where article_id = ? and account_name = ? and tab = ?")
                .params(article, who.getUsername(), tab)
                .update();
    }

    /** With the article itself. */
    void forget(Long article) {
        jdbc.sql("delete from open_form where article_id = ?").param(article).update();
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        jdbc.sql("delete from open_form where account_name = ?")
                .param(event.getAuthentication().getName())
                .update();
    }

    private boolean moveTo(String tab, Long article, SignedIn who) {
        return jdbc.sql("""
                        update open_form set tab = ?, last_seen_at = ?
                        where article_id = ? and account_name = ? and last_seen_at >= ?
                        """)
                        .params(tab, now(), article, who.getUsername(), lastHeardOf())
                        .update()
                == 1;
    }

    private boolean claim(Long article, String tab, SignedIn who) {
        int forgotten = jdbc.sql("""
                        update open_form set account_name = ?, tab = ?, opened_at = ?, last_seen_at = ?
                        where article_id = ? and last_seen_at < ?
                        """)
                .params(who.getUsername(), tab, now(), now(), article, lastHeardOf())
                .update();
        return forgotten == 1 || holder(article).isEmpty() && insert(article, tab, who);
    }

    private boolean insert(Long article, String tab, SignedIn who) {
        try {
            return jdbc.sql("insert into open_form values (?, ?, ?, ?, ?)")
                            .params(article, who.getUsername(), tab, now(), now())
                            .update()
                    == 1;
        } catch (DataIntegrityViolationException somebodyWasFaster) {
            return false;
        }
    }

    private Opened held(Long article, SignedIn who) {
        return holder(article)
                .map(holder -> new Opened(
                        false,
                        holder.account().equals(who.getUsername()) ? "" : accounts.displayName(holder.account()),
                        hour(holder.since())))
                .orElse(new Opened(false, "", ""));
    }

    private Optional<Holder> holder(Long article) {
        return jdbc.sql("select account_name, opened_at from open_form where article_id = ?")
                .param(article)
                .query((row, number) -> new Holder(
                        row.getString("account_name"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private String hour(Instant since) {
        LocalDateTime hour = SiteTime.local(since);
        boolean today =
                hour.toLocalDate().equals(SiteTime.local(clock.instant()).toLocalDate());
        return (today ? TODAY : BEFORE).format(hour);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp lastHeardOf() {
        return Timestamp.from(clock.instant().minus(FORGOTTEN_AFTER));
    }
}
