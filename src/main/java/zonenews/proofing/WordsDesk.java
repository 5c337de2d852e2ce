package zonenews.proofing;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import zonenews.account.AuditLog;
import zonenews.account.Change;
import zonenews.site.Durability;

/** 词库: the office's lists are changed here, and each change is written down. */
@Component
@Transactional
class WordsDesk {

    static final int PAGE = 50;
    private static final String SUBJECT = "词库";

    private final Words words;
    private final RuleSettings rules;
    private final ProofingVersion version;
    private final AuditLog auditLog;
    private final Durability durability;
    private final Clock clock;

    WordsDesk(
            Words words,
            RuleSettings rules,
            ProofingVersion version,
            AuditLog auditLog,
            Durability durability,
            Clock clock) {
        this.words = words;
        this.rules = rules;
        this.version = version;
        this.auditLog = auditLog;
        this.durability = durability;
        this.clock = clock;
    }

    record Row(Long id, WordLine line) {}

    /**
     * @param more whether there is a page after this one
     */
    record Found(List<Row> rows, boolean more, Map<WordKind, Long> counts) {}

    @Transactional(readOnly = true)
    public Found find(WordKind kind, String typed, int page) {
        String part = "%" + Folding.of(typed).text().replaceAll("[!%_]", "!$0") + "%";
        List<Word> found = words.find(kind, part, PageRequest.of(page, PAGE));
        Map<WordKind, Long> counts = new LinkedHashMap<>();
        for (WordKind each : WordKind.values()) {
            counts.put(each, words.countByKind(each));
        }
        boolean more = found.size() == PAGE
                && !words.find(kind, part, PageRequest.of(page + 1, PAGE)).isEmpty();
        return new Found(found.stream().map(WordsDesk::row).toList(), more, counts);
    }

    private static Row row(Word word) {
        return new Row(word.id(), word.line());
    }

    @Transactional(readOnly = true)
    public Optional<Row> find(Long id) {
        return words.findById(id).map(WordsDesk::row);
    }

    /** The key of the message that says why it cannot be taken; empty: it was. */
    String add(WordLine line, String who) {
        String problem = problem(line, null);
        if (problem.isEmpty()) {
            Word word = words.save(new Word(line, clock.instant(), who));
            changed("新增词条", word.id(), line, Change.between(Map.of(), Word.fields(line)));
        }
        return problem;
    }

    String change(Long id, WordLine line, String who) {
        Word word = words.findById(id).orElse(null);
        if (word == null) {
            return "words.gone";
        }
        String problem = problem(line, id);
        Map<String, String> before = word.fields();
        if (problem.isEmpty() && !before.equals(Word.fields(line))) {
            word.rewrite(line, clock.instant(), who);
            changed("修改词条", id, line, Change.between(before, word.fields()));
        }
        return problem;
    }

    Optional<WordLine> delete(Long id) {
        return words.findById(id).map(word -> {
            words.delete(word);
            changed("删除词条", id, word.line(), Change.between(word.fields(), Map.of()));
            return word.line();
        });
    }

    private String problem(WordLine line, @Nullable Long self) {
        String problem = line.problem();
        boolean taken = problem.isEmpty()
                && words.findByKindAndFolded(line.kind(), line.folded())
                        .filter(other -> !other.id().equals(self))
                        .isPresent();
        return taken ? "words.word.known" : problem;
    }

    @Transactional(readOnly = true)
    public WordFile preview(WordKind kind, String text) {
        return WordFile.read(kind, text, new HashSet<>(words.folded(kind)));
    }

    /** Adds what is not there yet; lines that cannot be taken were shown before. */
    int add(WordKind kind, String text, String who) {
        List<WordLine> taken = preview(kind, text).taken();
        if (!taken.isEmpty()) {
            words.saveAll(taken.stream()
                    .map(line -> new Word(line, clock.instant(), who))
                    .toList());
            words.flush();
            auditLog.record(
                    "导入词库", SUBJECT, null, kind.label() + " " + taken.size() + " 条", "", WordFile.write(kind, taken));
            version.raise();
            durability.onDiskAfterCommit();
        }
        return taken.size();
    }

    @Transactional(readOnly = true)
    public String export(WordKind kind) {
        return Csv.BYTE_ORDER_MARK
                + WordFile.write(
                        kind,
                        words.findByKindOrderByFolded(kind).stream()
                                .map(Word::line)
                                .toList());
    }

    @Transactional(readOnly = true)
    public Map<Rule, Severity> rules() {
        return rules.read();
    }

    void setRules(Map<Rule, Severity> severities) {
        Map<String, String> before = labels(rules.read());
        rules.write(severities);
        Change change = Change.between(before, labels(rules.read()));
        if (!change.equals(Change.NONE)) {
            auditLog.record("修改检查规则", SUBJECT, null, "发布检查的规则", change);
            version.raise();
            durability.onDiskAfterCommit();
        }
    }

    private static Map<String, String> labels(Map<Rule, Severity> severities) {
        Map<String, String> labels = new LinkedHashMap<>();
        severities.forEach((rule, severity) -> labels.put(rule.label(), severity.label()));
        return labels;
    }

    private void changed(String action, Long id, WordLine line, Change change) {
        words.flush();
        auditLog.record(action, SUBJECT, id, line.kind().label() + "“" + line.word() + "”", change);
        version.raise();
        durability.onDiskAfterCommit();
    }
}
