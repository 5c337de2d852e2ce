package zonenews.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.AuditLog;
import zonenews.account.Change;
import zonenews.search.CurrentSynonyms;
import zonenews.site.Durability;

/** Changes which words the search takes for the same, and writes it down. */
@Component
class SynonymsDesk {

    static final String LINES = "lines";
    private static final int LONGEST_LINE = 200;
    private static final int MOST_LINES = 500;

    private final CurrentSynonyms synonyms;
    private final AuditLog auditLog;
    private final Durability durability;

    SynonymsDesk(CurrentSynonyms synonyms, AuditLog auditLog, Durability durability) {
        this.synonyms = synonyms;
        this.auditLog = auditLog;
        this.durability = durability;
    }

    String text() {
        return String.join("\n", synonyms.lines());
    }

    /** @throws FormRefused if a line is too long, names one word alone, or there are too many */
    @Transactional
    public void change(String typed) {
        List<String> lines = Arrays.stream(typed.replace("\0", "").split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        refuseIf(lines.size() > MOST_LINES, "synonyms.many");
        refuseIf(lines.stream().anyMatch(line -> line.length() > LONGEST_LINE), "synonyms.long");
        refuseIf(lines.stream().anyMatch(line -> CurrentSynonyms.words(line).size() < 2), "synonyms.alone");
        String before = text();
        String after = String.join("\n", lines);
        if (!before.equals(after)) {
            auditLog.record(
                    "修改同义词",
                    "同义词",
                    null,
                    "共 " + lines.size() + " 组",
                    Change.between(Map.of("同义词", before), Map.of("同义词", after)));
            synonyms.change(lines);
            durability.onDiskAfterCommit();
        }
    }

    private static void refuseIf(boolean wrong, String problem) {
        if (wrong) {
            throw new FormRefused(Map.of(LINES, problem));
        }
    }
}
