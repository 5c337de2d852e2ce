package zonenews.search;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import zonenews.site.FollowsSiteVersion;
import zonenews.site.SiteVersion;

/** The office's words that mean the same, at once in every instance. */
@Component
public class CurrentSynonyms {

    private final JdbcClient jdbc;
    private final SiteVersion siteVersion;
    private final FollowsSiteVersion<Synonyms> current;

    CurrentSynonyms(JdbcClient jdbc, SiteVersion siteVersion) {
        this.jdbc = jdbc;
        this.siteVersion = siteVersion;
        this.current = new FollowsSiteVersion<>(siteVersion, () -> Synonyms.ofLines(lines()));
    }

    Synonyms current() {
        return current.get();
    }

    /** The words of one line. */
    public static List<String> words(String line) {
        return Synonyms.words(line);
    }

    public List<String> lines() {
        return jdbc.sql("select words from search_synonym order by position")
                .query(String.class)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void change(List<String> lines) {
        jdbc.sql("delete from search_synonym").update();
        for (int position = 0; position < lines.size(); position++) {
            jdbc.sql("insert into search_synonym (position, words) values (?, ?)")
                    .params(position, lines.get(position))
                    .update();
        }
        siteVersion.raise();
    }
}
