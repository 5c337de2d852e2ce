package zonenews.proofing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.account.AuditLog;

/** A new newsroom begins with lists that come with the program; what the office makes of them is never touched. */
@Component
@Order(2)
class StarterLists implements ApplicationRunner {

    private final Words words;
    private final ProofingVersion version;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StarterLists(
            Words words, ProofingVersion version, AuditLog auditLog, TransactionTemplate transactions, Clock clock) {
        this.words = words;
        this.version = version;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transactions.executeWithoutResult(status -> {
            if (version.begin()) {
                int added = 0;
                for (WordKind kind : WordKind.values()) {
                    added += add(kind);
                }
                auditLog.record("放入初始词库", "词库", null, "共 " + added + " 条");
            }
        });
    }

    private int add(WordKind kind) {
        WordFile file = read(kind);
        words.saveAll(file.taken().stream()
                .map(line -> new Word(line, clock.instant(), "zone-news"))
                .toList());
        return file.taken().size();
    }

    static WordFile read(WordKind kind) {
        try (InputStream in = new ClassPathResource("proofing/" + kind.fileName()).getInputStream()) {
            return WordFile.read(kind, new String(in.readAllBytes(), StandardCharsets.UTF_8), Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
