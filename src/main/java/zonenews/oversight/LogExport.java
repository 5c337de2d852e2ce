package zonenews.oversight;

import java.io.IOException;
import java.io.Writer;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import zonenews.account.AuditLog;
import zonenews.oversight.AuditTrail.Found;
import zonenews.oversight.LogQuery.Direction;
import zonenews.site.Durability;

/** The lines a filter shows as CSV, all of them, never many at a time in memory. */
@Component
class LogExport {

    private static final int BATCH = 500;
    /** A table program cuts a longer cell, or spills it over the next ones. */
    private static final int LONGEST_CELL = 30_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Map<String, String> LABELS = Map.of(
            "from", "从", "to", "到", "person", "用户", "action", "操作", "subject", "对象", "number", "编号", "address", "网络地址",
            "words", "说明中的词");

    private final AuditTrail trail;
    private final AuditLog auditLog;
    private final Durability durability;
    private final TransactionTemplate transactions;

    LogExport(AuditTrail trail, AuditLog auditLog, Durability durability, TransactionTemplate transactions) {
        this.trail = trail;
        this.auditLog = auditLog;
        this.durability = durability;
        this.transactions = transactions;
    }

    /** What there is before the export itself is written down; then the rest of it. */
    void write(LogFilter filter, Writer csv) throws IOException {
        Found found = trail.find(filter, null, Direction.OLDER, BATCH);
        record(filter);
        csv.write(Csv.BYTE_ORDER_MARK);
        csv.write(Csv.line("编号", "时间", "用户", "网络地址", "操作", "对象", "对象编号", "说明", "修改前", "修改后"));
        write(found, csv);
        for (Place next = found.goOn(); next != null; next = found.goOn()) {
            found = trail.find(filter, next, Direction.OLDER, BATCH);
            write(found, csv);
        }
    }

    private void record(LogFilter filter) {
        String typed = filter.typedFields().entrySet().stream()
                .map(field -> LABELS.get(field.getKey()) + " " + field.getValue())
                .collect(Collectors.joining("，"));
        transactions.executeWithoutResult(status -> {
            auditLog.record("导出审计日志", typed.isEmpty() ? "全部" : typed);
            durability.onDiskAfterCommit();
        });
    }

    private void write(Found found, Writer csv) throws IOException {
        for (Entry entry : trail.entries(found.places(), LONGEST_CELL)) {
            csv.write(Csv.line(
                    String.valueOf(entry.id()),
                    TIME.format(entry.at()),
                    entry.who(),
                    entry.address(),
                    entry.action(),
                    entry.subjectType(),
                    entry.subjectId() == null ? "" : entry.subjectId().toString(),
                    entry.detail(),
                    side(entry, entry.before()),
                    side(entry, entry.after())));
        }
        csv.flush();
    }

    private static String side(Entry entry, String text) {
        return entry.isWhole() || text.length() < LONGEST_CELL ? text : text + "…（全文见审计日志第 " + entry.id() + " 条）";
    }
}
