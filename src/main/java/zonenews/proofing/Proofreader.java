package zonenews.proofing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.article.Content;
import zonenews.site.SiteTime;

/** Reads a text before residents do. */
@Component
public class Proofreader {

    private record Prepared(long version, WordChecks words, Map<Rule, Severity> severities) {}

    private final LinkChecks links;
    private final Words words;
    private final RuleSettings rules;
    private final ProofingVersion version;
    private final Clock clock;
    private volatile @Nullable Prepared prepared;

    Proofreader(LinkChecks links, Words words, RuleSettings rules, ProofingVersion version, Clock clock) {
        this.links = links;
        this.words = words;
        this.rules = rules;
        this.version = version;
        this.clock = clock;
    }

    /**
     * What is to be mended or looked at, the blocking first.
     *
     * @param self the article the text belongs to; null: it has no number yet
     */
    @Transactional(readOnly = true)
    public List<Finding> check(Content content, @Nullable Long self) {
        return check(content, List.of(), self);
    }

    /**
     * @param attached what residents read of the 附件
     */
    @Transactional(readOnly = true)
    public List<Finding> check(Content content, List<String> attached, @Nullable Long self) {
        Prepared now = prepared();
        Manuscript manuscript = new Manuscript(
                content, attached, SiteTime.local(clock.instant()).toLocalDate());
        Findings findings = new Findings(manuscript, now.severities);
        FieldChecks.check(manuscript, findings);
        links.check(manuscript, self, findings);
        NumberChecks.check(manuscript, findings);
        now.words.check(manuscript, findings);
        AsOfChecks.check(manuscript, findings);
        DateChecks.check(manuscript, findings);
        PunctuationChecks.check(manuscript, findings);
        StructureChecks.check(manuscript, findings);
        return findings.all();
    }

    /** The version is read before the data; who changes the lists checks no text in the same transaction. */
    private Prepared prepared() {
        long current = version.current();
        Prepared seen = prepared;
        if (seen == null || seen.version != current) {
            seen = new Prepared(
                    current,
                    new WordChecks(words.findAll().stream().map(Word::line).toList()),
                    rules.read());
            prepared = seen;
        }
        return seen;
    }
}
